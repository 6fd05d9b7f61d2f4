// What is left of the list after `filter` is put back: the observer is taken out.

final class Observer {
    var onChange: (() -> Void)?
}

final class Document {
    private var observers: [Observer] = []
    private(set) var edits = 0

    func open() {
        let observer = Observer()
        observer.onChange = { self.edits += 1 }
        observers.append(observer)
    }

    func close() -> Int {
        observers = observers.filter { $0.onChange == nil }
        return observers.count
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = Document()
    document.open()
    precondition(document.close() == 0)
    watch(document)
}
