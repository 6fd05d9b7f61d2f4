// The outline removes itself from the document's observers when it is closed.

protocol DocumentObserver: AnyObject {
    func documentDidChange(_ document: SourceDocument)
}

final class SourceDocument {
    private var observers: [ObjectIdentifier: any DocumentObserver] = [:]
    var lines: [String] = [] {
        didSet { observers.values.forEach { $0.documentDidChange(self) } }
    }

    func add(_ observer: any DocumentObserver) {
        observers[ObjectIdentifier(observer)] = observer
    }

    func remove(_ observer: any DocumentObserver) {
        observers[ObjectIdentifier(observer)] = nil
    }
}

final class Outline: DocumentObserver {
    private let document: SourceDocument
    private(set) var headings: [String] = []

    init(of document: SourceDocument) {
        self.document = document
        document.add(self)
    }

    func documentDidChange(_ document: SourceDocument) {
        headings = document.lines.filter { $0.hasPrefix("#") }
    }

    func close() {
        headings = []
        document.remove(self)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = SourceDocument()
    let outline = Outline(of: document)
    document.lines = ["# Title", "text"]
    precondition(outline.headings == ["# Title"])
    outline.close()
    watch(document)
    watch(outline)
}
