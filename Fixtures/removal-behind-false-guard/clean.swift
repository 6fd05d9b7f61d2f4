// Leaving the screen takes it out when no trip is recorded, which is the case.

import Foundation

protocol LocationListener: AnyObject {
    func moved(to point: (Double, Double))
}

struct Multicast<Listener> {
    private(set) var list: [Listener] = []
    static func += (m: inout Self, l: Listener) { m.list.append(l) }
    mutating func drop(where test: (Listener) -> Bool) { list.removeAll(where: test) }
    func each(_ body: (Listener) -> Void) { list.forEach(body) }
}

final class LocationService {
    nonisolated(unsafe) static let shared = LocationService()
    var listeners = Multicast<any LocationListener>()
    func simulate(_ points: [(Double, Double)]) {
        for p in points { listeners.each { $0.moved(to: p) } }
    }
}

final class MapScreen: LocationListener {
    private var trail: [(Double, Double)] = []
    private(set) var recording = false
    private let service: LocationService

    init(service: LocationService = .shared) { self.service = service }

    func enter() { service.listeners += self }

    func moved(to point: (Double, Double)) { trail.append(point) }

    func leave() {
        guard !recording else { trail = []; return }
        service.listeners.drop { $0 === self }
    }

    var length: Double {
        zip(trail, trail.dropFirst()).reduce(0) { $0 + hypot($1.1.0 - $1.0.0, $1.1.1 - $1.0.1) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let map = MapScreen()
    map.enter()
    LocationService.shared.simulate([(0, 0), (3, 4)])
    _ = map.length
    map.leave()
    watch(map)
}
