// The layout in the atomic lazy reference has a copy of the metrics of the font.

import Synchronization

struct Metrics: Sendable {
    let ascent, descent: Double
}

final class Font: Sendable {
    let metrics = Metrics(ascent: 11, descent: 3)
    private let cached = AtomicLazyReference<LineLayout>()

    var layout: LineLayout {
        if let layout = cached.load() { return layout }
        return cached.storeIfNil(LineLayout(metrics: metrics))
    }
}

final class LineLayout: Sendable {
    private let metrics: Metrics
    init(metrics: Metrics) { self.metrics = metrics }
    var height: Double { metrics.ascent + metrics.descent }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let font = Font()
    precondition(font.layout.height == 14)
    watch(font)
}
