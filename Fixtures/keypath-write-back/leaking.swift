// Generic assign through ReferenceWritableKeyPath parameter.

func set<O: AnyObject, V>(_ o: O, _ kp: ReferenceWritableKeyPath<O, V>, to v: V) { o[keyPath: kp] = v }
final class Planet {
    var moon: Moon?
}
final class Moon {
    var planet: Planet?
    // ^ strong-back-reference
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Planet()
    let m = Moon()
    set(p, \.moon, to: m)
    set(m, \.planet, to: p)
    watch(p); watch(m)
}
