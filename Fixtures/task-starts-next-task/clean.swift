// The task that starts the next one refers weakly to the slideshow.

import Dispatch

final class Slideshow: @unchecked Sendable {
    private let slides: [String]
    private var index = 0
    private let advanced = DispatchSemaphore(value: 0)

    init(_ slides: [String]) { self.slides = slides }

    var current: String { slides[index] }

    func play() {
        scheduleNext()
        advanced.wait()
    }

    private func scheduleNext() {
        Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(8))
            self?.advance()
        }
    }

    private func advance() {
        index = (index + 1) % slides.count
        advanced.signal()
        scheduleNext()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let show = Slideshow(["title", "chart", "thanks"])
    show.play()
    watch(show)
}
