// The process that the build keeps has a termination handler that captures the build.

import Foundation

final class BuildRunner: @unchecked Sendable {
    private let process = Process()
    // ^ closure-capture
    private(set) var status: Int32?
    private let ended = DispatchSemaphore(value: 0)

    func run() throws {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exit 3"]
        process.terminationHandler = { process in
        // ^ closure-capture
            self.status = process.terminationStatus
            // ^ closure-capture
            self.ended.signal()
        }
        try process.run()
        ended.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let runner = BuildRunner()
    try! runner.run()
    precondition(runner.status == 3)
    watch(runner)
}
