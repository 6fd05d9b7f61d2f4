// The erased lazy chain of the feed filters by a method of the feed.

struct Story {
    let title: String
    let score: Int
}

final class StoryFeed {
    private let stories: [Story]
    private let threshold: Int
    private lazy var top = AnySequence(stories.lazy.filter(isTop).map(\.title))
    // ^ closure-capture

    init(_ stories: [Story], threshold: Int) {
        self.stories = stories
        self.threshold = threshold
    }

    private func isTop(_ story: Story) -> Bool { story.score >= threshold }

    func headline() -> String? { top.first { _ in true } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = StoryFeed([Story(title: "cat", score: 1), Story(title: "moon", score: 9)], threshold: 5)
    precondition(feed.headline() == "moon")
    watch(feed)
}
