// The atomic lazy reference of the font keeps a layout that keeps the font.

import Synchronization

struct Metrics: Sendable {
    let ascent, descent: Double
}

final class Font: Sendable {
    let metrics = Metrics(ascent: 11, descent: 3)
    private let cached = AtomicLazyReference<LineLayout>()
    // ^ strong-back-reference

    var layout: LineLayout {
        if let layout = cached.load() { return layout }
        return cached.storeIfNil(LineLayout(font: self))
        // ^ strong-back-reference
    }
}

final class LineLayout: Sendable {
    private let font: Font
    // ^ strong-back-reference
    init(font: Font) { self.font = font }
    // ^ strong-back-reference
    var height: Double { font.metrics.ascent + font.metrics.descent }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let font = Font()
    precondition(font.layout.height == 14)
    watch(font)
}
