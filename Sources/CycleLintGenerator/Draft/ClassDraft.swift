/// A class while it is written. Every class counts something, so that what is captured can be used.
final class ClassDraft {
    let name: String
    /// With arguments.
    var superclass: String?
    var base: ClassDraft?
    /// Another class inherits from it.
    var isBase = false
    /// Its only object lives for ever.
    var isRoot = false
    /// A generic parameter is constrained to it.
    var isExtensible = false
    var attribute = ""
    var conformances: [String] = []
    var properties: [Piece] = []
    var initParameters: [(label: String, type: String)] = []
    /// Stored properties without a default.
    var initAssignments: [Piece] = []
    var initStatements: [Piece] = []
    var methods: [Piece] = []
    var extensionMembers: [Piece] = []
    var deinitStatements: [Piece] = []
    var hasCallAsFunction = false
    var hasDynamicMember = false
    private var signatureMethods: Set<Signature> = []

    init(name: String) {
        self.name = name
    }

    var variableName: String {
        name.prefix(1).lowercased() + name.dropFirst()
    }

    /// A member that closures read and write.
    var counter: String { "count" }

    /// The method with this signature.
    func method(_ signature: Signature) -> String {
        if let base { return base.method(signature) }
        signatureMethods.insert(signature)
        return signature.methodName
    }

    /// Becomes the superclass of `other`.
    func takeMethods(from other: ClassDraft) {
        signatureMethods = other.signatureMethods
        other.signatureMethods = []
    }

    func pieces() -> [Piece] {
        let parents = ([superclass].compactMap { $0 } + conformances).joined(separator: ", ")
        var members = properties
        if base == nil { members.insert(Piece("var \(counter) = 0"), at: 0) }
        if !initParameters.isEmpty || !initStatements.isEmpty {
            let parameters = initParameters.map { "\($0.label): \($0.type)" }.joined(separator: ", ")
            let chained = superclass == nil || initStatements.isEmpty ? [] : [Piece("super.init()")]
            members.append(Piece("init(\(parameters)) {", initAssignments + chained + initStatements))
        }
        members += Signature.allCases.filter(signatureMethods.contains).map { $0.method(counting: counter) } + methods
        if !deinitStatements.isEmpty { members.append(Piece("deinit {", deinitStatements)) }
        let kind = !isBase && !isExtensible ? "final class" : "class"
        let start = (attribute.isEmpty ? "" : attribute + " ") + kind
        let declaration = Piece("\(start) \(name)\(parents.isEmpty ? "" : ": " + parents) {", members)
        return [declaration] + (extensionMembers.isEmpty ? [] : [Piece("extension \(name) {", extensionMembers)])
    }
}
