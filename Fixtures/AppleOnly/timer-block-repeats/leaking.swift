// The main run loop keeps the repeating timer, and the timer its block, which captures the carousel.
// Apple: "Run loops maintain strong references to their timers" (developer.apple.com/documentation/foundation/timer). Not run: on Linux a timer's block is never freed.

import Foundation

final class Carousel {
    private let pages: [String]
    private(set) var index = 0

    init(pages: [String]) { self.pages = pages }

    func startRotating() {
        Timer.scheduledTimer(withTimeInterval: 4, repeats: true) { _ in
        // ^ closure-capture
            self.index = (self.index + 1) % self.pages.count
            // ^ closure-capture
        }
    }
}
