// The observable comment refers strongly to the observable post that keeps its comments.

import Observation

@Observable
final class Post {
    var text: String
    private(set) var comments: [Comment] = []
    // ^ strong-back-reference

    init(_ text: String) { self.text = text }

    func reply(_ text: String) {
        let comment = Comment(text)
        comment.post = self
        // ^ strong-back-reference
        comments.append(comment)
        // ^ strong-back-reference
    }
}

@Observable
final class Comment {
    let text: String
    var post: Post?
    // ^ strong-back-reference

    init(_ text: String) { self.text = text }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let post = Post("first")
    post.reply("second")
    precondition(post.comments[0].post === post)
    watch(post)
}
