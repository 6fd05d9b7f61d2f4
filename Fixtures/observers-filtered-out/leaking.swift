// `observers` is only ever added to: what `filter` gives is looked at and dropped.

final class Observer {
    var onChange: (() -> Void)?
}

final class Document {
    private var observers: [Observer] = []
    private(set) var edits = 0

    func open() {
        let observer = Observer()
        observer.onChange = { self.edits += 1 }
        // ^ closure-capture
        observers.append(observer)
    }

    func close() -> Int {
        observers.filter { $0.onChange == nil }.count
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = Document()
    document.open()
    precondition(document.close() == 0)
    watch(document)
}
