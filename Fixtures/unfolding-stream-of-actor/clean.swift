// The loop leaves the stream at the limit.

import Foundation

struct TickClock: Sendable {
    let nanoseconds: UInt64

    var ticks: AsyncStream<Int> {
        let counter = Counter()
        let pause = nanoseconds
        return AsyncStream {
            try? await Task.sleep(nanoseconds: pause)
            return await counter.next()
        }
    }

    private actor Counter {
        private var n = 0
        func next() -> Int { n += 1; return n }
    }
}

final class Slideshow: @unchecked Sendable {
    private let clock: TickClock
    private let slides: [String]
    private(set) var current = 0

    init(slides: [String], clock: TickClock = TickClock(nanoseconds: 5_000_000)) {
        self.slides = slides
        self.clock = clock
    }

    func play() {
        Task.detached(priority: .utility) {
            await self.run()
        }
    }

    private func run() async {
        for await tick in clock.ticks {
            current = tick % slides.count
            if tick >= slides.count { break }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let show = Slideshow(slides: ["intro", "plan", "end"])
    show.play()
    Thread.sleep(forTimeInterval: 0.04)
    watch(show)
}
