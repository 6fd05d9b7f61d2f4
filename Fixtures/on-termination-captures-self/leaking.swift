// The scanner keeps the continuation, whose `onTermination` captures the scanner, and the consumer waits for more codes.
// Not found yet: who keeps the stream is seen only in properties.

import Dispatch

final class BarcodeScanner: @unchecked Sendable {
    private var continuation: AsyncStream<String>.Continuation?
    // ^ closure-capture
    private(set) var isActive = false

    func codes() -> AsyncStream<String> {
        AsyncStream { continuation in
            self.continuation = continuation
            // ^ closure-capture
            isActive = true
            continuation.onTermination = { _ in
            // ^ closure-capture
                self.isActive = false
                // ^ closure-capture
            }
        }
    }

    func detect(_ code: String) {
        continuation?.yield(code)
    }

    deinit { continuation?.finish() }
}

final class Basket: @unchecked Sendable {
    private(set) var codes: [String] = []
    let added = DispatchSemaphore(value: 0)

    func add(_ code: String) {
        codes.append(code)
        added.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let scanner = BarcodeScanner()
    let basket = Basket()
    let codes = scanner.codes()
    Task {
        for await code in codes { basket.add(code) }
    }
    scanner.detect("4006381333931")
    basket.added.wait()
    precondition(scanner.isActive && basket.codes.count == 1)
    watch(scanner)
}
