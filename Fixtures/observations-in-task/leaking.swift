// `Observations` go on for as long as something may change, and the task that waits for the next one has the thermostat.

import Dispatch
import Observation

@Observable
final class Room: @unchecked Sendable {
    var temperature = 18
}

final class Thermostat: @unchecked Sendable {
    private let room: Room
    // ^ closure-capture
    private(set) var log: [Int] = []
    private let logged = DispatchSemaphore(value: 0)

    init(room: Room) { self.room = room }

    func regulate() {
        let room = room
        let temperatures = Observations { room.temperature }
        // ^2 closure-capture
        Task {
        // ^ closure-capture
            for await temperature in temperatures {
                self.log.append(temperature)
                // ^ closure-capture
                self.logged.signal()
            }
        }
        logged.wait()
    }

    func heat() {
        room.temperature = 21
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thermostat = Thermostat(room: Room())
    thermostat.regulate()
    thermostat.heat()
    watch(thermostat)
}
