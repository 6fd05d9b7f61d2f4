// The method of a weak delegate is stored, which keeps the delegate, and the delegate keeps the scanner.

protocol ScanSink: AnyObject {
    func received(_ page: Int)
}

final class DocumentScanner {
    weak var sink: ScanSink?
    private var deliver: ((Int) -> Void)?

    func prepare() {
        deliver = sink?.received
        // ^ closure-capture
    }

    func scan(pages: Int) {
        for page in 1...pages { deliver?(page) }
    }
}

final class ScanJob: ScanSink {
    private let scanner = DocumentScanner()
    private(set) var pages: [Int] = []

    func run() {
        scanner.sink = self
        scanner.prepare()
        scanner.scan(pages: 2)
    }

    func received(_ page: Int) { pages.append(page) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = ScanJob()
    job.run()
    precondition(job.pages == [1, 2])
    watch(job)
}
