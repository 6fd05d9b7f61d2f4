import Foundation

final class ScanOperation: AsyncOperation, @unchecked Sendable {
    private let scanner: VirusScanner
    private let file: String

    init(_ file: String, by scanner: VirusScanner) {
        self.file = file
        self.scanner = scanner
    }

    override func begin() {
        scanner.scan(file) { [weak self] in
            self?.finish()
        }
    }
}

final class VirusScanner: @unchecked Sendable {
    private let queue = OperationQueue()
    private(set) var clean: [String] = []
    private let scanned = DispatchSemaphore(value: 0)

    func check(_ file: String) {
        queue.addOperation(ScanOperation(file, by: self))
        scanned.wait()
    }

    fileprivate func scan(_ file: String, then done: () -> Void) {
        clean.append(file)
        done()
        scanned.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let scanner = VirusScanner()
    scanner.check("setup.exe")
    precondition(scanner.clean.count == 1)
    watch(scanner)
}
