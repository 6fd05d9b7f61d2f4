// Zip and for-in tuple pattern wires pairs.

final class Light { var lamp: Switch? }
final class Switch {
    var light: Light?
    // ^ strong-back-reference
}
func scenario(_ watch: (AnyObject) -> Void) {
    let lights = [Light(), Light()], switches = [Switch(), Switch()]
    for (l, s) in zip(lights, switches) {
        l.lamp = s
        s.light = l
    }
    watch(lights[0])
}
