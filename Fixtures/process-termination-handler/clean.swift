// The termination handler is taken away when the process has ended.

import Foundation

final class BuildRunner: @unchecked Sendable {
    private let process = Process()
    private(set) var status: Int32?
    private let ended = DispatchSemaphore(value: 0)

    func run() throws {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exit 3"]
        process.terminationHandler = { process in
            self.status = process.terminationStatus
            self.ended.signal()
        }
        try process.run()
        ended.wait()
        process.terminationHandler = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let runner = BuildRunner()
    try! runner.run()
    precondition(runner.status == 3)
    watch(runner)
}
