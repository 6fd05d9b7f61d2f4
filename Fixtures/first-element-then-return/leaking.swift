// The gate's task goes on after the element that it waited for.

import Dispatch

final class Permissions: @unchecked Sendable {
    static let changes = AsyncStream<(name: String, isGranted: Bool)>.makeStream()
}

final class CameraGate: @unchecked Sendable {
    private(set) var isOpen = false
    private let decided = DispatchSemaphore(value: 0)

    func waitForPermission() {
        Task {
        // ^ closure-capture
            for await change in Permissions.changes.stream where change.name == "camera" {
                self.isOpen = change.isGranted
                // ^ closure-capture
                self.decided.signal()
            }
        }
        Permissions.changes.continuation.yield(("microphone", false))
        Permissions.changes.continuation.yield(("camera", true))
        decided.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let gate = CameraGate()
    gate.waitForPermission()
    precondition(gate.isOpen)
    watch(gate)
}
