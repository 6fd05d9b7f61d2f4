// The hook's `callAsFunction` stores the closure over the build that keeps the hook.

final class Hook {
    private var bodies: [() -> Void] = []
    private(set) var runs = 0

    func callAsFunction(_ body: @escaping () -> Void) {
        bodies.append(body)
    }

    func run() {
        runs += bodies.count
        bodies.forEach { $0() }
    }
}

final class Build {
    let didFinish = Hook()
    private(set) var products: [String] = []

    func prepare() {
        didFinish {
        // ^ closure-capture
            self.products.append("app")
            // ^ closure-capture
        }
    }

    func finish() { didFinish.run() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let build = Build()
    build.prepare()
    build.finish()
    precondition(build.products == ["app"] && build.didFinish.runs == 1)
    watch(build)
    watch(build.didFinish)
}
