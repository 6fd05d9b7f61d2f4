// The shared service's multicast list keeps the map strongly, leaving the screen does not take it out.

import Foundation

protocol LocationListener: AnyObject {
    func moved(to point: (Double, Double))
}

struct Multicast<Listener> {
    private(set) var list: [Listener] = []
    // ^ strong-back-reference
    static func += (m: inout Self, l: Listener) { m.list.append(l) }
    // ^ strong-back-reference
    mutating func drop(where test: (Listener) -> Bool) { list.removeAll(where: test) }
    func each(_ body: (Listener) -> Void) { list.forEach(body) }
}

final class LocationService {
    nonisolated(unsafe) static let shared = LocationService()
    var listeners = Multicast<any LocationListener>()
    // ^ strong-back-reference
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
    // ^ strong-back-reference

    func moved(to point: (Double, Double)) { trail.append(point) }

    func leave() {
        guard recording else { trail = []; return }
        service.listeners.drop { $0 === self }
    }

    var length: Double {
        zip(trail, trail.dropFirst()).reduce(0) { $0 + hypot($1.1.0 - $1.0.0, $1.1.1 - $1.0.1) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let map = MapScreen()
    map.enter()
    // ^ strong-back-reference
    LocationService.shared.simulate([(0, 0), (3, 4)])
    _ = map.length
    map.leave()
    watch(map)
}
