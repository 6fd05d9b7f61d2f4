// A block waits on a global queue for a semaphore that nobody signals, to go on with the elevator.

import Dispatch

final class Elevator: @unchecked Sendable {
    private let doorsClosed = DispatchSemaphore(value: 0)
    private(set) var floor = 0

    func call(to floor: Int) {
        DispatchQueue.global(qos: .userInitiated).async {
        // ^ closure-capture
            self.doorsClosed.wait()
            // ^ closure-capture
            self.floor = floor
        }
    }

    func closeDoors() {
        floor = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let elevator = Elevator()
    elevator.call(to: 7)
    elevator.closeDoors()
    watch(elevator)
}
