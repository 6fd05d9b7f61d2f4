// For case let over optionals.

final class Fleet { var ships: [Ship?] = [nil, Ship()] }
final class Ship {
    var fleet: Fleet?
    // ^ strong-back-reference
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = Fleet()
    for case let ship? in f.ships { ship.fleet = f }
    watch(f)
}
