// The closure's own parameter is called `scale`, like the ruler's property.

final class Ruler {
    private let scale: Double
    private var convert: ((Double, Double) -> Double)?

    init(scale: Double) {
        self.scale = scale
    }

    func calibrate() {
        convert = { length, scale in
            length * scale * 2
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
