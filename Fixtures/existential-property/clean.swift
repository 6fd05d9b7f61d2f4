// The pass is handed the compiler for the time of the call and keeps nothing.

protocol Pass: AnyObject {
    var title: String { get }
    func run(on source: String, for compiler: Compiler)
}

final class Compiler {
    private var passes: [any Pass] = []
    private(set) var diagnostics: [String] = []

    func enable(_ pass: any Pass) {
        passes.append(pass)
    }

    func compile(_ source: String) {
        for pass in passes {
            pass.run(on: source, for: self)
        }
    }

    func report(_ message: String) { diagnostics.append(message) }
}

final class TrailingSpacePass: Pass {
    let title = "trailing space"

    func run(on source: String, for compiler: Compiler) {
        if source.hasSuffix(" ") { compiler.report(title) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let compiler = Compiler()
    compiler.enable(TrailingSpacePass())
    compiler.compile("let a = 1 ")
    compiler.compile("let b = 2")
    precondition(compiler.diagnostics == ["trailing space"])
    watch(compiler)
}
