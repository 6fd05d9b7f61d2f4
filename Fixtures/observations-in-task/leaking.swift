// `Observations` go on for as long as something may change, and the task that waits for the next one has the thermostat.

import Foundation
import Observation

@MainActor @Observable
final class Room {
    var temperature = 18
}

@MainActor
final class Thermostat {
    private let room: Room
    // ^ closure-capture
    private(set) var log: [Int] = []

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
