// Closure stored on A captures B; B keeps A or not.

final class Knob { var turned: ((Int) -> Void)? }
final class Display {
    var knob: Knob?
    var text = ""
    func show(_ n: Int) { text = "\(n)" }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let knob = Knob(), display = Display()
    display.knob = knob
    knob.turned = { display.show($0) }
    // ^ closure-capture
    knob.turned?(3)
    watch(knob); watch(display)
}
