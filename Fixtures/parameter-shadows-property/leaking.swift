// The closure uses the property `scale` of the ruler that keeps it.

final class Ruler {
    private let scale: Double
    private var convert: ((Double, Double) -> Double)?

    init(scale: Double) {
        self.scale = scale
    }

    func calibrate() {
        convert = { length, factor in
        // ^ closure-capture
            length * self.scale * factor
            // ^ closure-capture
        }
    }

    func measure(_ length: Double) -> Double {
        convert?(length, scale) ?? 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ruler = Ruler(scale: 2)
    ruler.calibrate()
    precondition(ruler.measure(3) == 12)
    watch(ruler)
}
