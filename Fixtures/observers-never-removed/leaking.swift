// The document keeps its observers, and an outline that keeps the document is added and never removed.

protocol DocumentObserver: AnyObject {
    func documentDidChange(_ document: SourceDocument)
}

final class SourceDocument {
    private var observers: [ObjectIdentifier: any DocumentObserver] = [:]
    // ^ strong-back-reference
    var lines: [String] = [] {
        didSet { observers.values.forEach { $0.documentDidChange(self) } }
    }

    func add(_ observer: any DocumentObserver) {
        observers[ObjectIdentifier(observer)] = observer
        // ^ strong-back-reference
    }

    func remove(_ observer: any DocumentObserver) {
        observers[ObjectIdentifier(observer)] = nil
    }
}

final class Outline: DocumentObserver {
    private let document: SourceDocument
    // ^ strong-back-reference
    private(set) var headings: [String] = []

    init(of document: SourceDocument) {
        self.document = document
        // ^ strong-back-reference
        document.add(self)
        // ^ strong-back-reference
    }

    func documentDidChange(_ document: SourceDocument) {
        headings = document.lines.filter { $0.hasPrefix("#") }
    }

    func close() {
        headings = []
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
