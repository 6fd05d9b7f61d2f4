// The observations finish at the target temperature, and the task with them.

import Dispatch
import Observation

@Observable
final class Room: @unchecked Sendable {
    var temperature = 18
}

final class Thermostat: @unchecked Sendable {
    private let room: Room
    private(set) var log: [Int] = []
    private let logged = DispatchSemaphore(value: 0)

    init(room: Room) { self.room = room }

    func regulate() {
        let room = room
        let temperatures = Observations<Int, Never>.untilFinished { room.temperature > 20 ? .finish : .next(room.temperature) }
        Task {
            for await temperature in temperatures {
                self.log.append(temperature)
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
