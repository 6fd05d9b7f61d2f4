// The block of the repeating timer has the carousel weakly.
// Apple: "Run loops maintain strong references to their timers" (developer.apple.com/documentation/foundation/timer). Not run: on Linux a timer's block is never freed.

import Foundation

final class Carousel {
    private let pages: [String]
    private(set) var index = 0

    init(pages: [String]) { self.pages = pages }

    func startRotating() {
        Timer.scheduledTimer(withTimeInterval: 4, repeats: true) { [weak self] timer in
            guard let self else { return timer.invalidate() }
            self.index = (self.index + 1) % self.pages.count
        }
    }
}
