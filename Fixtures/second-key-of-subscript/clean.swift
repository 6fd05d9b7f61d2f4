// Neither of the two closures in the cache captures its owner.

final class MeasureCache {
    private var measures: [String: (String) -> Int] = [:]

    subscript(kind: String) -> ((String) -> Int)? {
        get { measures[kind] }
        set { measures[kind] = newValue }
    }
}

final class DocumentView {
    private let cache = MeasureCache()
    private let columns: Int

    init(columns: Int) { self.columns = columns }

    func install() {
        cache["paragraph"] = { [columns] text in (text.count + columns - 1) / columns }
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
