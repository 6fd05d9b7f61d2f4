// The hook's `callAsFunction` runs the closure and keeps nothing.

final class Hook {
    private var bodies: [() -> Void] = []
    private(set) var runs = 0

    func callAsFunction(_ body: () -> Void) {
        runs += 1
        body()
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
            self.products.append("app")
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
