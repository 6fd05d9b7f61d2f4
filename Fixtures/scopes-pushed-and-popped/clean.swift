// A scope refers to the compiler whose stack of scopes it is on, until it is taken off again.

final class Scope {
    private let compiler: Compiler
    private var names: Set<String> = []

    init(_ compiler: Compiler) { self.compiler = compiler }

    func declare(_ name: String) {
        if names.insert(name).inserted { compiler.declared += 1 }
    }
}

final class Compiler {
    private var scopes: [Scope] = []
    fileprivate(set) var declared = 0

    private func push() { scopes.append(Scope(self)) }
    private func pop() { scopes.removeLast() }

    func compile(_ blocks: [[String]]) {
        push()
        defer { pop() }
        for block in blocks {
            push()
            for name in block { scopes.last?.declare(name) }
            pop()
        }
    }

}

func scenario(_ watch: (AnyObject) -> Void) {
    let compiler = Compiler()
    compiler.compile([["a", "b"], ["a"]])
    precondition(compiler.declared == 3)
    watch(compiler)
}
