import CycleLintFrontEnd

/// How code that can name a variable comes to objects that it holds.
package struct ObjectAccess: Hashable, Sendable {
    package enum Form: UInt8, Sendable {
        /// The variable is of a class.
        case object
        /// It holds an object, and may be of a protocol or generic type.
        case valueWithObject
        /// An array or set of objects.
        case elements
        /// A dictionary, by its values.
        case values
        case closure
        /// An array or dictionary of closures, by its own memory.
        case storage
    }
    /// Stored properties from the variable on: `row.stepper`.
    package var path: [String] = []
    package var form: Form
    /// Name of the type that the variable seems to have; what the compiler sees may be a protocol or superclass. Empty if it has no name.
    package var variableType: String

    package init(path: [String] = [], form: Form, variableType: String = "") {
        self.path = path
        self.form = form
        self.variableType = variableType
    }
}

/// Objects that a function makes for itself, or lets another function make: a local variable leads to them, and nothing that outlives the function refers
/// to them, a global perhaps aside.
package struct LocalObject {
    package var file: Int32
    /// Of the variable's name.
    package var offset: UInt32
    package var access: ObjectAccess
    /// The declaration of their class; -1 for a closure.
    package var type: Int32
    /// Number of the closure's function; -1 for objects.
    package var function: Int32
    /// A global or static property does refer to one.
    package var isInGlobal: Bool
    /// They were given to code that is not in sight, which may keep them.
    package var isGivenAway: Bool
    /// The variable is in a method of a test case of XCTest.
    package var isInTestCase: Bool
}

/// The search in one body that has run.
struct LocalObjects {
    private let body: Body
    private let types: Set<Int32>
    private let suspicion: Suspicion
    private let outgoing: Adjacency
    private let givenAway: Set<Int32>
    /// What others have than the function that runs: the body's, or that of a closure in it.
    private var outside: Set<Int32> = []
    /// The same for objects of a suspicion.
    private var outsideOfRings: Set<Int32> = []
    private let givenOutside: Set<Int32>
    private let global: Set<Int32>
    private let isInTestCase: Bool
    private var variableType = ""
    private(set) var found: [LocalObject] = []
    private static let depthLimit = 3

    init(_ body: Body, _ types: Set<Int32>, _ suspicion: Suspicion) {
        self.body = body
        self.types = types
        self.suspicion = suspicion
        outgoing = Adjacency(body.edges.map(body.withoutLibraryRoots), nodeCount: body.nodes.count)
        givenAway = body.reachable(from: Set(body.givenAway), outgoing)
        let withoutStores = Adjacency(
            body.edges.map { edge in
                var edge = body.withoutLibraryRoots(edge)
                edge.isBroken = edge.isBroken || suspicion.contains(edge)
                return edge
            }, nodeCount: body.nodes.count)
        givenOutside = body.reachable(from: Set(body.givenOutside), withoutStores)
        let withoutConstants = Adjacency(
            body.edges.map { edge in
                var edge = body.withoutLibraryRoots(edge)
                edge.isBroken = edge.isBroken || edge.isStore && body.isValueConstant(body.nodes[Int(edge.from)])
                return edge
            }, nodeCount: body.nodes.count)
        global = body.reachable(from: body.globals(), withoutConstants)
        isInTestCase = body.owner >= 0 && body.program.lineage(of: body.owner).contains { body.program.name(body.program.declarations[Int($0)].name) == "XCTestCase" }
        let outsiders = body.outsiders().union(body.result.nodes)
        let own = UInt32(body.function - body.program.functionBase[Int(body.file)])
        var function = FileFacts.none
        for index in body.locals.keys.sorted(by: { (body.facts.locals[Int($0)].function, $0) < (body.facts.locals[Int($1)].function, $1) }) {
            let local = body.facts.locals[Int(index)]
            guard local.function == own || body.facts.functions[Int(local.function)].kind == .closure, !local.isParameter, !local.isCapture, local.code == FileFacts.none, local.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe, .isLazy]),
                let state = body.locals[index]
            else { continue }
            if local.function != function {
                function = local.function
                let others = function == own ? outsiders : outsiders.union(body.variables(around: body.program.functionBase[Int(body.file)] + Int32(function))).union(body.closureArguments())
                outside = body.reachable(from: others, outgoing)
                outsideOfRings = body.reachable(from: others, withoutStores)
            }
            let term = body.program.term(state.value.type)
            let isSure = term.kind == .nominal && (!body.program.declarations[Int(term.declaration)].isOwnReference || body.program.isClassName(body.program.declarations[Int(term.declaration)].name))
            variableType = isSure ? body.program.name(body.program.declarations[Int(term.declaration)].name) : ""
            search(local.flags.contains(.isLet) ? state.value.nodes : state.ever, type: state.value.type, path: [], of: local)
        }
    }

    private mutating func search(_ nodes: [Int32], type: TypeID, path: [String], of local: LocalFact) {
        guard !nodes.isEmpty, path.count < Self.depthLimit else { return }
        let program = body.program
        let term = program.term(type)
        switch term.kind {
        case .container:
            guard term.declaration == 0, let element = term.arguments.last else { return }
            if isClass(element) { add(contents(of: nodes), path, term.arguments.count == 2 ? .values : .elements, local) }
            if path.isEmpty, isClosures(nodes), term.arguments.count <= 2 { addClosures(nodes, .storage, local) }
        case .nominal where program.declarations[Int(term.declaration)].isOwnReference: add(nodes, path, .object, local)
        case .nominal where program.declarations[Int(term.declaration)].kind == .structType:
            for property in program.declarations[Int(term.declaration)].storedProperties where canBeRead(property) && body.ownership.isCollectionIfContainer(property) {
                let held = nodes.flatMap { targets(of: $0, property) }
                guard body.ownership.isDeclared(property) || program.term(body.ownership.type(ofProperty: property)).kind == .container else { continue }
                search(held, type: body.ownership.type(ofProperty: property), path: path + [program.name(program.propertyName(property))], of: local)
            }
        case .unknown where isClosures(nodes): if path.isEmpty { addClosures(nodes, .closure, local) }
        case .nominal where program.declarations[Int(term.declaration)].kind == .protocolType, .generic, .composition, .unknown: add(nodes, path, .valueWithObject, local)
        case .function: if path.isEmpty, isClosures(nodes) { addClosures(nodes, .closure, local) }
        default: break
        }
    }

    private func isClosures(_ nodes: [Int32]) -> Bool { nodes.allSatisfy { body.nodes[Int($0)].kind == .closure } }

    private func isClass(_ type: TypeID) -> Bool {
        let term = body.program.term(type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isOwnReference
    }

    private func canBeRead(_ property: Int32) -> Bool {
        let fact = body.program.property(property)
        guard fact.flags.isDisjoint(with: [.isComputed, .isLazy, .isWeak, .isUnowned, .isUnownedUnsafe, .isStatic]), fact.clause == FileFacts.none else { return false }
        let file = body.program.propertyFile[Int(property)]
        if fact.flags.contains(.isPrivate) { return file == body.file && body.program.owner(ofProperty: property) == body.owner }
        return file == body.file || body.program.moduleOfFile[Int(file)] == body.program.moduleOfFile[Int(body.file)]
    }

    private func targets(of node: Int32, _ property: Int32) -> [Int32] {
        edges(from: node).filter { $0.field == property }.map(\.to)
    }

    /// The objects in a container, which the node stands for or leads to.
    private func contents(of nodes: [Int32]) -> [Int32] {
        nodes.flatMap { node -> [Int32] in
            guard body.program.term(body.nodes[Int(node)].type).kind == .container else { return [node] }
            return edges(from: node).filter { EdgeField.isInside($0.field) }.map(\.to)
        }
    }

    private func edges(from node: Int32) -> [HeapEdge] {
        outgoing.edges[outgoing.starts[Int(node)]..<outgoing.starts[Int(node) + 1]].map { body.edges[$0] }
    }

    private mutating func add(_ nodes: [Int32], _ path: [String], _ form: ObjectAccess.Form, _ local: LocalFact) {
        let classes = nodes.map { node -> Int32 in
            let term = body.program.term(body.nodes[Int(node)].type)
            return body.nodes[Int(node)].kind == .fresh && term.kind == .nominal && body.program.declarations[Int(term.declaration)].isOwnReference ? term.declaration : -1
        }
        guard !classes.contains(-1), let type = classes.first(where: types.contains) else { return }
        let isSuspected = classes.allSatisfy(suspicion.types.contains)
        guard (isSuspected ? outsideOfRings : outside).isDisjoint(with: nodes) else { return }
        found.append(LocalObject(
            file: body.file, offset: local.offset, access: ObjectAccess(path: path, form: form, variableType: variableType), type: type, function: -1, isInGlobal: !global.isDisjoint(with: nodes),
            isGivenAway: !(isSuspected ? givenOutside : givenAway).isDisjoint(with: nodes), isInTestCase: isInTestCase))
    }

    private mutating func addClosures(_ nodes: [Int32], _ form: ObjectAccess.Form, _ local: LocalFact) {
        guard outside.isDisjoint(with: nodes), givenAway.isDisjoint(with: nodes), let node = nodes.last else { return }
        found.append(LocalObject(
            file: body.file, offset: local.offset, access: ObjectAccess(form: form), type: -1, function: body.nodes[Int(node)].function, isInGlobal: !global.isDisjoint(with: nodes),
            isGivenAway: false, isInTestCase: isInTestCase))
    }
}

extension Ownership {
    /// Whether the compiler is sure to see the class: it is written, or the property begins as a new object of it.
    func isDeclared(_ property: Int32) -> Bool {
        let fact = program.property(property)
        let type = program.term(self.type(ofProperty: property))
        if type.kind == .nominal, program.declarations[Int(type.declaration)].isOwnReference, !program.isClassName(program.declarations[Int(type.declaration)].name) { return false }
        if fact.type != FileFacts.none { return true }
        guard fact.initializer != FileFacts.none, type.kind == .nominal else { return false }
        let facts = program.files[Int(program.propertyFile[Int(property)])]
        let body = facts.functions[Int(fact.initializer)].body
        guard let last = facts.instructions[Int(body.start)..<Int(body.start + body.count)].last(where: { $0.operation == .returnValue }), last.a != FileFacts.none,
            case let call = facts.instructions[Int(body.start + last.a)], call.operation == .call, case let callee = facts.instructions[Int(body.start + call.a)]
        else { return false }
        let name = program.name(program.declarations[Int(type.declaration)].name)
        switch callee.operation {
        case .name: return facts.names[Int(callee.a)] == name
        // `Rule<JSON>()`
        case .typeValue where callee.a != FileFacts.none: return facts.typeReferences[Int(callee.a)].kind == .named && facts.names[Int(facts.typeReferences[Int(callee.a)].name)] == name
        default: return false
        }
    }

    /// Of what is taken for a container, only arrays, dictionaries and sets can be gone through without doing anything.
    func isCollectionIfContainer(_ property: Int32) -> Bool {
        guard program.term(type(ofProperty: property)).kind == .container else { return true }
        let fact = program.property(property)
        let facts = program.files[Int(program.propertyFile[Int(property)])]
        guard fact.type == FileFacts.none else {
            return isCollection(fact.type, facts)
        }
        guard fact.initializer != FileFacts.none else { return false }
        let body = facts.functions[Int(fact.initializer)].body
        let last = facts.instructions[Int(body.start)..<Int(body.start + body.count)].last { $0.operation == .returnValue }
        guard let last, last.a != FileFacts.none, case let value = facts.instructions[Int(body.start + last.a)] else { return false }
        // `[Feed]()` is a call of an array literal.
        let made = value.operation == .call ? facts.instructions[Int(body.start + value.a)] : value
        switch made.operation {
        case .array, .dictionary: return true
        case .typeValue: return made.a != FileFacts.none && isCollection(made.a, facts)
        default: return false
        }
    }

    private func isCollection(_ type: UInt32, _ facts: FileFacts) -> Bool {
        let reference = facts.typeReferences[Int(type)]
        switch reference.kind {
        case .array, .dictionary: return true
        case .named: return ["Array", "Set", "Dictionary"].contains(facts.names[Int(reference.name)])
        default: return false
        }
    }
}
