// The observable comment refers weakly to the post.

import Observation

@Observable
final class Post {
    var text: String
    private(set) var comments: [Comment] = []

    init(_ text: String) { self.text = text }

    func reply(_ text: String) {
        let comment = Comment(text)
        comment.post = self
        comments.append(comment)
    }
}

@Observable
final class Comment {
    let text: String
    @ObservationIgnored weak var post: Post?

    init(_ text: String) { self.text = text }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let post = Post("first")
    post.reply("second")
    precondition(post.comments[0].post === post)
    watch(post)
}
