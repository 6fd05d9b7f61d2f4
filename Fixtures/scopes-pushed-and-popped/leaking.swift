// A scope refers to the compiler whose stack of scopes it is on, and the outermost one stays there.

final class Scope {
    private let compiler: Compiler
    // ^ strong-back-reference
    private var names: Set<String> = []

    init(_ compiler: Compiler) { self.compiler = compiler }

    func declare(_ name: String) {
        if names.insert(name).inserted { compiler.declared += 1 }
    }
}

final class Compiler {
    private var scopes: [Scope] = []
    // ^ strong-back-reference
    fileprivate(set) var declared = 0

    private func push() { scopes.append(Scope(self)) }
    // ^ strong-back-reference
    private func pop() { scopes.removeLast() }

    func compile(_ blocks: [[String]]) {
        push()
        for block in blocks {
            push()
            for name in block { scopes.last?.declare(name) }
        }
    }

    func closeInnermost() { pop() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let compiler = Compiler()
    compiler.compile([["a", "b"], ["a"]])
    compiler.closeInnermost()
    precondition(compiler.declared == 3)
    watch(compiler)
}
