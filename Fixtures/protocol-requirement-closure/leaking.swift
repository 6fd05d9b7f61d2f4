// Closure requirement of a protocol, owned as existential.

protocol Beeping: AnyObject { var onBeep: (() -> Void)? { get set } }
final class Buzzer: Beeping { var onBeep: (() -> Void)? }
final class Alarm {
    private let device: any Beeping
    var rings = 0
    init(device: any Beeping = Buzzer()) {
        self.device = device
        device.onBeep = { self.rings += 1 }
        // ^ closure-capture
    }
    func test() { device.onBeep?() }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let a = Alarm()
    a.test()
    precondition(a.rings == 1)
    watch(a)
}
