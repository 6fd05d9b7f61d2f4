// The block waits for a semaphore that is signalled.

import Dispatch

final class Elevator: @unchecked Sendable {
    private let doorsClosed = DispatchSemaphore(value: 0)
    private(set) var floor = 0

    func call(to floor: Int) {
        DispatchQueue.global(qos: .userInitiated).async {
            self.doorsClosed.wait()
            self.floor = floor
        }
    }

    func closeDoors() {
        doorsClosed.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let elevator = Elevator()
    elevator.call(to: 7)
    elevator.closeDoors()
    watch(elevator)
}
