// The observations finish at the target temperature, and the task with them.

import Foundation
import Observation

@MainActor @Observable
final class Room {
    var temperature = 18
}

@MainActor
final class Thermostat {
    private let room: Room
    private(set) var log: [Int] = []

    init(room: Room) { self.room = room }

    func regulate() {
        let room = room
        let temperatures = Observations<Int, Never>.untilFinished { room.temperature > 20 ? .finish : .next(room.temperature) }
        Task {
            for await temperature in temperatures {
                self.log.append(temperature)
            }
        }
    }

    func heat() {
        room.temperature = 21
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    MainActor.assumeIsolated {
        let thermostat = Thermostat(room: Room())
        thermostat.regulate()
        while thermostat.log.isEmpty {
            _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.01))
        }
        thermostat.heat()
        watch(thermostat)
    }
}
