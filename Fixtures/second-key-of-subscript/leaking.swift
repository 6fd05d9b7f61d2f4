// The cache keeps two closures by their names, the first of which captures the cache's owner.

final class MeasureCache {
    private var measures: [String: (String) -> Int] = [:]
    // ^ closure-capture

    subscript(kind: String) -> ((String) -> Int)? {
        get { measures[kind] }
        set { measures[kind] = newValue }
    }
}

final class DocumentView {
    private let cache = MeasureCache()
    // ^ closure-capture
    private let columns: Int

    init(columns: Int) { self.columns = columns }

    func install() {
        cache["paragraph"] = { text in (text.count + self.columns - 1) / self.columns }
        // ^ closure-capture
        cache["rule"] = { _ in 1 }
    }

    func height(_ text: String) -> Int { cache[text == "---" ? "rule" : "paragraph"]?(text) ?? 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let view = DocumentView(columns: 10)
    view.install()
    precondition(view.height("The quick brown fox") == 2)
    watch(view)
}
