// Nested type keeps the outer instance given by the outer's lazy var.

final class Importer {
    final class Context {
        unowned let importer: Importer
        init(_ i: Importer) { importer = i }
    }
    private(set) lazy var context = Context(self)
    func run() -> Bool { context.importer === self }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = Importer()
    precondition(i.run())
    watch(i)
}
