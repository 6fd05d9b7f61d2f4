// Two modules are each other's fallback.

final class Module {
    let name: String
    private(set) var imports: [Module] = []
    var fallback: Module?
    // ^ strong-back-reference

    init(_ name: String) { self.name = name }

    func importing(_ others: Module...) -> Module {
        imports.append(contentsOf: others)
        return self
    }
}

struct Workspace {
    private var modules: [String: Module] = [:]

    subscript(name: String) -> Module {
        mutating get {
            if let known = modules[name] { return known }
            let made = Module(name)
            modules[name] = made
            return made
        }
    }

    mutating func configure() {
        let core = self["Core"]
        let network = self["Network"].importing(core)
        let mocks = self["Mocks"].importing(core)
        network.fallback = mocks
        // ^ strong-back-reference
        mocks.fallback = network
        // ^ strong-back-reference
        self["App"].fallback = core
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    var workspace = Workspace()
    workspace.configure()
    precondition(workspace["Network"].imports.count == 1)
    watch(workspace["Network"])
    watch(workspace["App"])
}
