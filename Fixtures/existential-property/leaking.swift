// The compiler keeps its passes as existentials, and the one conformer keeps the compiler.

protocol Pass: AnyObject {
    var title: String { get }
    func run(on source: String)
}

final class Compiler {
    private var passes: [any Pass] = []
    private(set) var diagnostics: [String] = []

    func enable(_ pass: any Pass) {
        passes.append(pass)
    }

    func compile(_ source: String) {
        for pass in passes {
            pass.run(on: source)
        }
    }

    func report(_ message: String) { diagnostics.append(message) }
}

final class TrailingSpacePass: Pass {
    let title = "trailing space"
    private let compiler: Compiler
    // ^ strong-back-reference

    init(compiler: Compiler) {
        self.compiler = compiler
        // ^ strong-back-reference
    }

    func run(on source: String) {
        if source.hasSuffix(" ") { compiler.report(title) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let compiler = Compiler()
    compiler.enable(TrailingSpacePass(compiler: compiler))
    // ^ strong-back-reference
    compiler.compile("let a = 1 ")
    compiler.compile("let b = 2")
    precondition(compiler.diagnostics == ["trailing space"])
    watch(compiler)
}
