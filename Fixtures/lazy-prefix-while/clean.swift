// `prefix(while:)` of the array that is not lazy has called its closure at once.

final class LogView {
    private var lines: [String]
    private var limit = 20
    private var visible: ArraySlice<String>?

    init(_ lines: [String]) { self.lines = lines }

    func fold() {
        visible = lines.prefix { $0.utf8.count < self.limit }
    }

    var count: Int { visible?.reduce(0) { count, _ in count + 1 } ?? lines.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let view = LogView(["boot", "ready", "a line that is too long to show"])
    view.fold()
    precondition(view.count == 2)
    watch(view)
}
