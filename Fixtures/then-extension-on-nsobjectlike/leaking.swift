// Then-style extension of a protocol: configure closure runs on Self and returns it.

protocol Then: AnyObject {}
extension Then {
    func then(_ body: (Self) -> Void) -> Self { body(self); return self }
}
final class Label: Then { var onTap: (() -> Void)? }
final class Card {
    private(set) var label: Label?
    var taps = 0
    func build() {
        label = Label().then {
            $0.onTap = { self.taps += 1 }
            // ^ closure-capture
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Card()
    c.build(); c.label?.onTap?()
    precondition(c.taps == 1)
    watch(c)
}
