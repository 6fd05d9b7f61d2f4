// The closure over the camera is one branch of a conditional operator whose result the camera keeps.

final class Camera {
    private var meter: (Int) -> Double
    var exposure = 1.0

    init(automatic: Bool) {
        meter = { _ in 1 }
        meter = automatic
        // ^ closure-capture
            ? { light in self.exposure * Double(light) / 128 }
            // ^ closure-capture
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
