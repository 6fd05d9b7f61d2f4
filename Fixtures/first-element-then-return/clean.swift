// The gate's task returns at the element that it waited for, though the stream would go on.

import Dispatch

final class Permissions: @unchecked Sendable {
    static let changes = AsyncStream<(name: String, isGranted: Bool)>.makeStream()
}

final class CameraGate: @unchecked Sendable {
    private(set) var isOpen = false
    private let decided = DispatchSemaphore(value: 0)

    func waitForPermission() {
        Task {
            for await change in Permissions.changes.stream where change.name == "camera" {
                self.isOpen = change.isGranted
                self.decided.signal()
                return
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
