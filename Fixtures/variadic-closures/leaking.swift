// The variadic parameter of the pipeline's initializer escapes, and one closure captures the import that keeps the pipeline.

final class Steps {
    private var steps: [(Int) -> Int]

    init(_ steps: ((Int) -> Int)...) {
        self.steps = steps
    }

    func run(_ value: Int) -> Int {
        steps.reduce(value) { $1($0) }
    }
}

final class UnitImport {
    private var steps: Steps?
    private let factor = 3

    func prepare() {
        steps = Steps(
        // ^ closure-capture
            { $0 + 1 },
            { $0 * self.factor })
            // ^ closure-capture
    }

    func convert() -> Int { steps?.run(1) ?? 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let job = UnitImport()
    job.prepare()
    precondition(job.convert() == 6)
    watch(job)
}
