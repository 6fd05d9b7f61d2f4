// Both branches are closures that capture nothing.

final class Camera {
    private var meter: (Int) -> Double
    var exposure = 1.0

    init(automatic: Bool) {
        meter = { _ in 1 }
        meter = automatic
            ? { light in Double(light) / 128 }
            : { _ in 0.5 }
    }

    func shoot(light: Int) -> Double {
        meter(light)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let camera = Camera(automatic: true)
    precondition(camera.shoot(light: 64) == 0.5)
    watch(camera)
}
