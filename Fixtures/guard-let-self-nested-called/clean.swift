// Strong self goes into inner closure; stored vs called in place.

final class Pipeline {
    var onFrame: ((Int) -> Void)?
    var deferred: [() -> Void] = []
    var frames = 0
    func enqueue(_ b: @escaping () -> Void) { b() }
    func start() {
        onFrame = { [weak self] n in
            guard let self else { return }
            enqueue { self.frames += n }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Pipeline()
    p.start()
    p.onFrame?(2)
    watch(p)
}
