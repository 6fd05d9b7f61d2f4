import CycleLintFrontEnd

/// The heap of one function: who keeps whom after its statements ran, closures inside it included.
///
/// Statements are taken in their order, once. What is stored without a branch around it replaces what was there before; inside a
/// branch it is added. Closures run when something in sight calls them, at the latest at the end.
///
/// What every step reads has no checks for exclusive access: they took a tenth of the analysis.
package final class Body {
    let ownership: Ownership
    let program: Program
    package let function: Int32
    package let file: Int32
    let facts: FileFacts
    let fact: FunctionFact
    /// Declaration of the type around, or -1.
    package let owner: Int32
    let isStaticContext: Bool
    private lazy var constrained = constrainedType()
    var hasConstrainedType: Bool { constrained != nil }
    var ownType: TypeID { constrained ?? program.ownType(owner) }

    @exclusivity(unchecked) package var nodes: [HeapNode] = []
    @exclusivity(unchecked) package var edges: [HeapEdge] = []
    @exclusivity(unchecked) private var nodeIDs: [NodeKey: Int32] = [:]
    @exclusivity(unchecked) private var edgeIDs: [EdgeKey: Int] = [:]
    /// What a property of a node refers to at this point of the body.
    @exclusivity(unchecked) var current: [Slot: [Int32]] = [:]
    @exclusivity(unchecked) var locals: [UInt32: LocalState] = [:]
    @exclusivity(unchecked) var closures: [Int32: ClosureState] = [:]
    /// Closures that sequences ask for their next element.
    var generators: Set<Int32> = []
    /// Steps behind conditions that are always true, or stay so once they are.
    var lastingSteps: Set<Int32> = []
    var implicitSelf: [UInt32: UInt32] = [:]
    var implicitLocals: [UInt32: [UInt32: UInt32]] = [:]
    /// Property names of each key path node.
    var keyPaths: [Int32: [Int32]] = [:]
    /// Index of each `inout` parameter by its local.
    var inoutParameters: [UInt32: Int32] = [:]
    var parameterCalls: [Summary.ParameterCall] = []
    var methodCalls: [Summary.MethodCall] = []
    /// Implementations that are being called for callees: what they call in turn may lead back to them.
    /// Elements of the loops that are being run through.
    var loopedOver: [[Int32]] = []
    /// How many of them there were when each open loop began.
    var loopStarts: [Int] = []
    var performing: [MethodOfObject] = []
    var performances: [Performance: Int32] = [:]
    var clears: [Summary.Clear] = []
    /// What calls of functions that are not in sight were given, if that is asked for.
    var givenAway: [Int32] = []
    /// Those of them that no code of the program was given, not even closures and implementations that are not in sight.
    var givenOutside: [Int32] = []
    /// What initialisers of library types were given, and what was thrown, if that is asked for: a task may run for long.
    var givenToLibraries: [Int32] = []
    var remembersGivenAway = false
    /// The last element is being taken out of a list, once.
    var isTakingLast = false
    /// What functions made and gave to closures that they were given here, if that is asked for.
    var givenToClosures: [GivenToClosure] = []
    /// If that is asked for.
    var unknownCalls: [UnknownCall] = []
    /// If that is asked for.
    var tokens: [TokenCandidate] = []
    /// What a method of a value type assigns to `self`.
    var assignedSelf: [Int32] = []
    /// What the function invoked last adds to its `inout` parameters, and to its receiver (`Summary.receiver`).
    var lastAdditions: [Int32: Value] = [:]
    @exclusivity(unchecked) var selfNode: Int32 = -1
    var result = Value()
    /// Depth of branches and closures around the current instruction; stores at depth 0 replace.
    @exclusivity(unchecked) var branchDepth = 0
    @exclusivity(unchecked) var branchSteps: [BranchStep] = []
    var branchCount: Int32 = 0
    /// The way to the current instruction.
    @exclusivity(unchecked) var currentStep: Int32 = -1
    @exclusivity(unchecked) var openBranches: [OpenBranch] = []
    /// The choices of the ends of edges that are being made.
    @exclusivity(unchecked) var choices: (from: Int32, to: Int32) = (0, 0)
    @exclusivity(unchecked) private var choiceNumbers: [Choice: Int32] = [:]
    var callCount: Int32 = 0
    /// The last edge of each property of a node.
    @exclusivity(unchecked) private var lastEdge: [Slot: Int32] = [:]
    @exclusivity(unchecked) var clauses: [UInt32] = []
    var frameDepth = 0
    /// Inside a loop or closure: what is made here is made more than once.
    var pluralDepth = 0
    var closureDepth = 0
    /// The call that is being resolved stands behind `await`: of a function's two forms the asynchronous one is meant.
    var prefersAsync = false
    /// A `break`, `continue` or `return` stood in the innermost loop before the current instruction.
    var mayLeaveLoop = false
    @exclusivity(unchecked) var doubt = Doubt.none
    @exclusivity(unchecked) var runningFrames: [RunningFrame] = []

    struct NodeKey: Hashable { var kind: UInt8; var a: Int32; var b: Int32; var c: Int32 }
    struct EdgeKey: Hashable { var from: Int32; var to: Int32; var field: Int32 }
    struct Slot: Hashable { var node: Int32; var property: Int32 }

    /// What one of several objects is chosen from: here, or in a function that is called.
    struct Choice: Hashable {
        var of: [Int32]
        var calleeChoice: Int32 = 0
        var call: Int32 = 0
    }

    struct LocalState {
        var value = Value()
        /// All that it ever held: a captured `var` is a box.
        var ever: [Int32] = []
        var isCleared = false
    }

    struct ClosureState {
        /// Index in the file's functions.
        var function: UInt32
        /// The way to where it is written: what it does and captures, it does and captures only then.
        var step: Int32
        var runs = 0
        var isRunning = false
        var expected: [TypeID] = []
        var expectedResult = TypeTable.unknown
        var result = Value()
        /// The parameter that it was given for last.
        var parameter: GivenFor?
    }

    /// A parameter of a function of the program, by their numbers.
    struct GivenFor { var function: Int32; var parameter: Int32 }

    init(_ ownership: Ownership, function: Int32) {
        self.ownership = ownership
        program = ownership.program
        self.function = function
        file = program.functionFile[Int(function)]
        facts = program.files[Int(file)]
        fact = facts.functions[Int(function - program.functionBase[Int(file)])]
        owner = program.declaration(file: file, fact: fact.owner)
        isStaticContext = fact.flags.contains(.isStatic) || fact.owner == FileFacts.none
    }

    /// More than this is not a function that a person wrote; the rest is left out.
    private static let nodeLimit = 3000

    func run() {
        if owner >= 0, !isStaticContext || fact.kind == .initializer {
            let content = collectionContent()
            selfNode = node(.selfObject, a: 0, type: content ?? ownType, site: Site(file: file, offset: fact.offset))
            nodes[Int(selfNode)].isMany = content != nil
        }
        for index in 0..<Int(fact.parameters.count) {
            let parameter = facts.parameters[Int(fact.parameters.start) + index]
            guard parameter.local != FileFacts.none else { continue }
            let type = ownership.parameterType(parameter, of: function)
            if parameter.type != FileFacts.none, facts.typeReferences[Int(parameter.type)].flags & TypeReference.isInout != 0 { inoutParameters[parameter.local] = Int32(index) }
            let value = (index == 0 ? sender(parameter, type: type) : nil) ?? parameterValue(Int32(index), type: type, offset: parameter.offset)
            locals[parameter.local] = LocalState(value: value)
        }
        var frame = Frame(function: function - program.functionBase[Int(file)], count: Int(fact.body.count), expected: ownership.resultType(of: function))
        execute(&frame)
        result = frame.result
        if result.type == TypeTable.unknown || fact.result != FileFacts.none { result.type = frame.expected != TypeTable.unknown ? frame.expected : result.type }
        if fact.kind == .initializerExpression, selfNode >= 0 {
            for property in program.initialized[function] ?? [] where !program.property(property).flags.contains(.isStatic) {
                keep(result, selfNode, property, replaces: false, site: Site(file: file, offset: program.property(property).offset))
            }
        }
        runWaitingClosures()
        addCaptureEdges()
    }

    /// The view that calls a delegate method of a controller, by Cocoa's convention an unlabelled first parameter with the method's own
    /// name in its type (`tableView(_ tableView: UITableView, …)`): it is taken to be in the controller's view.
    private func sender(_ parameter: ParameterFact, type: TypeID) -> Value? {
        guard selfNode >= 0, fact.kind == .function, parameter.label == 0, case let term = program.term(type), term.kind == .nominal,
            program.name(program.declarations[Int(term.declaration)].name).lowercased().hasSuffix(facts.names[Int(fact.name)].lowercased()),
            program.property(marked: .contained, of: term.declaration) != nil, let view = program.property(marked: .showsSenders, of: owner)
        else { return nil }
        let id = node(.load, a: selfNode, b: view, c: 1, type: type, site: Site(file: file, offset: fact.offset))
        addEdge(selfNode, id, field: view, site: nodes[Int(id)].site, isStore: false, doubt: .oneImplementation)
        return Value(nodes: [id], type: type)
    }

    private func parameterValue(_ index: Int32, type: TypeID, offset: UInt32) -> Value {
        if program.isPlain(type) { return Value(type: type) }
        let id = node(.parameter, a: index, type: type, site: Site(file: file, offset: offset))
        guard id >= 0 else { return Value(type: type) }
        nodes[Int(id)].isMany = isContent(type)
        if selfNode >= 0, fact.kind == .function, let property = program.property(of: type, calling: owner) { addEdge(id, selfNode, field: property, site: nodes[Int(id)].site, isStore: false) }
        return Value(nodes: [id], type: type)
    }

    /// Whether a node of this type stands for what a container, tuple or enum contains.
    func isContent(_ type: TypeID) -> Bool {
        let term = program.term(type)
        switch term.kind {
        case .container, .tuple: return true
        case .nominal: return program.declarations[Int(term.declaration)].kind == .enumType
        default: return false
        }
    }

    func isValueType(_ type: TypeID) -> Bool {
        let term = program.term(type)
        switch term.kind {
        case .plain, .container, .tuple, .metatype, .module: return true
        case .nominal: return program.declarations[Int(term.declaration)].isValue || term.declaration == program.optional
        default: return false
        }
    }

    func node(_ kind: HeapNode.Kind, a: Int32 = -1, b: Int32 = -1, c: Int32 = -1, type: TypeID, function: Int32 = -1, site: Site) -> Int32 {
        let key = NodeKey(kind: kind.rawValue, a: a, b: b, c: c)
        if let id = nodeIDs[key] {
            if nodes[Int(id)].type == TypeTable.unknown { nodes[Int(id)].type = type }
            return id
        }
        guard nodes.count < Self.nodeLimit else { return -1 }
        let id = Int32(nodes.count)
        var made = HeapNode(kind: kind, type: type, a: a, b: b, function: function, site: site)
        made.isPlural = pluralDepth > 0 && kind == .fresh
        nodes.append(made)
        nodeIDs[key] = id
        return id
    }

    func addEdge(_ from: Int32, _ to: Int32, field: Int32, site: Site, callSite: Site? = nil, function maker: Int32? = nil, isStore: Bool = true, isAssignment: Bool = false, doubt edgeDoubt: Doubt = .none) {
        guard from >= 0, to >= 0, edges.count < Self.nodeLimit * 4, !areOfOneLoop(from, to) else { return }
        if field >= 0, ownership.fulfilled.contains(field) { return }
        let key = EdgeKey(from: from, to: to, field: field)
        if let known = edgeIDs[key] {
            edges[known].isOfFrame = false
            if isStore { makeAgain(known) }
            if choices.from == 0 { edges[known].choices.from = 0 }
            if choices.to == 0 { edges[known].choices.to = 0 }
            let surer = max(edgeDoubt, doubt)
            if surer < edges[known].doubt {
                edges[known].doubt = surer
                edges[known].isInKnownRing = false
            }
            return
        }
        edgeIDs[key] = edges.count
        edges.append(
            HeapEdge(
                from: from, to: to, field: field, site: site, callSite: callSite, function: maker ?? function, clauseFile: clauses.isEmpty ? -1 : file,
                clause: clauses.last ?? 0, isStore: isStore, doubt: max(edgeDoubt, doubt), step: currentStep, isAssignment: isAssignment, choices: choices, nodesBefore: Int32(nodes.count)))
        guard field >= 0 else { return }
        let slot = Slot(node: from, property: field)
        edges[edges.count - 1].previous = lastEdge[slot] ?? -1
        lastEdge[slot] = Int32(edges.count) - 1
    }

    /// What a value keeps is kept by a copy of it, too.
    func copyContent(of original: Int32, to copy: Int32) {
        let term = program.term(nodes[Int(original)].type)
        guard term.kind == .nominal else { return }
        for property in program.declarations[Int(term.declaration)].storedProperties {
            let slot = Slot(node: original, property: property)
            var index = lastEdge[slot] ?? -1
            while index >= 0 {
                let edge = edges[Int(index)]
                if edge.isStore, !edge.isBroken {
                    let before = edges.count
                    addEdge(copy, edge.to, field: property, site: edge.site, callSite: edge.callSite, function: edge.function, doubt: edge.doubt)
                    if edges.count > before { edges[before].isWeak = edge.isWeak }
                }
                index = edge.previous
            }
            if let known = current[slot] { set(Slot(node: copy, property: property), known) }
        }
    }

    /// What a weak property refers to, for callers that read it.
    func addWeakEdge(_ from: Int32, _ to: Int32, field: Int32, site: Site, isAssignment: Bool) {
        let before = edges.count
        addEdge(from, to, field: field, site: site, isAssignment: isAssignment)
        if edges.count > before { edges[before].isWeak = true }
    }

    /// The number of a set of objects, one of which is meant: 0 where there is no choice.
    func choice(_ candidates: [Int32]) -> Int32 {
        candidates.count < 2 ? 0 : choice(Choice(of: candidates.sorted()))
    }

    func choice(_ choice: Choice) -> Int32 {
        let number = choiceNumbers[choice] ?? Int32(choiceNumbers.count) + 1
        choiceNumbers[choice] = number
        return number
    }

    /// An edge that is made at a second place.
    private func makeAgain(_ index: Int) {
        if edges[index].isBroken || !edges[index].cuts.isEmpty {
            edges[index].isBroken = false
            edges[index].cuts = []
            edges[index].step = currentStep
        } else if edges[index].step != currentStep {
            let isCertain = isLasting(currentStep) || !edges[index].isNowhereCertain && isLasting(edges[index].step)
            edges[index].isNowhereCertain = !isCertain
            edges[index].step = -1
        }
    }

    /// The property of a node is given something else: its edges until now, those from `first` on aside, end here.
    func cut(_ slot: Slot, before first: Int = .max) {
        var index = lastEdge[slot] ?? -1
        while index >= 0 {
            // What was stored on a way that left before stays.
            if Int(index) < first, canBothRun(edges[Int(index)].step, currentStep) {
                if branchDepth == 0 { edges[Int(index)].isBroken = true } else if currentStep >= 0 { edges[Int(index)].cuts.append(currentStep) }
            }
            index = edges[Int(index)].previous
        }
    }

    /// Nobody keeps a node by the property any more.
    func cut(edgesTo node: Int32, property: Int32) {
        for index in edges.indices where edges[index].to == node && edges[index].field == property {
            if branchDepth == 0 { edges[index].isBroken = true } else if currentStep >= 0 { edges[index].cuts.append(currentStep) }
        }
    }

    /// What a stored property of a node refers to.
    func load(_ base: Int32, _ property: Int32, type: TypeID, site: Site) -> [Int32] {
        let required = property
        let property = concrete(property, base)
        let fact = program.property(property)
        if fact.flags.contains(.isComputed), program.owner(ofProperty: property) >= 0, program.declarations[Int(program.owner(ofProperty: property))].kind != .protocolType {
            guard property != required, fact.getter != FileFacts.none else { return [] }
            let getter = program.functionBase[Int(program.propertyFile[Int(property)])] + Int32(fact.getter)
            return invoke(getter, receiver: Value(nodes: [base], type: nodes[Int(base)].type), arguments: [:], site: site, place: placeOfStore(site)).nodes
        }
        let baseOwner = program.owner(ofProperty: property)
        if nodes[Int(base)].kind == .fresh, !canHave(base, baseOwner) { return [] }
        let slot = Slot(node: base, property: property)
        if let known = current[slot] { return known }
        if program.neverBegun.contains(property) { return [] }
        if nodes[Int(base)].kind == .copy, nodes[Int(base)].a >= 0 { return load(nodes[Int(base)].a, property, type: type, site: site) }
        // What one of several objects made at one place was given.
        if nodes[Int(base)].kind == .element, case let made = nodes[Int(base)].a, !nodes[Int(made)].isMany, let known = current[Slot(node: made, property: property)] { return known }
        guard !program.isPlain(type), depth(of: base) < 5 else { return [] }
        let type = fact.flags.contains(.isLet) ? ownership.madeType(ofConstant: property) ?? type : type
        let id = node(.load, a: base, b: property, type: type, site: Site(file: program.propertyFile[Int(property)], offset: fact.offset))
        guard id >= 0 else { return [] }
        nodes[Int(id)].isMany = isContent(type)
        if ownership.isStrong(property) {
            addEdge(base, id, field: property, site: nodes[Int(id)].site, isStore: false, doubt: baseOwner >= 0 && program.declarations[Int(baseOwner)].kind == .protocolType ? .oneImplementation : .none)
        }
        return [id]
    }

    /// The property of a node's own type that a protocol's requirement stands for.
    func concrete(_ property: Int32, _ node: Int32) -> Int32 {
        let owner = program.owner(ofProperty: property)
        guard owner >= 0, program.declarations[Int(owner)].kind == .protocolType else { return property }
        let term = program.term(nodes[Int(node)].type)
        guard term.kind == .nominal, program.declarations[Int(term.declaration)].kind != .protocolType else { return property }
        let hits = program.members(ofDeclaration: term.declaration, named: program.propertyName(property))
        return hits.first { $0.member.kind == .property && program.declarations[Int($0.declaration)].kind != .protocolType }?.member.id ?? property
    }

    func depth(of node: Int32) -> Int {
        var depth = 0
        var current = node
        while current >= 0, nodes[Int(current)].kind == .load || nodes[Int(current)].kind == .element {
            depth += 1
            current = nodes[Int(current)].a
        }
        return depth
    }

    /// One element of what a value contains. The same key gives the same element.
    func element(of value: Value, type: TypeID, key: Int32, site: Site) -> Value {
        if program.isPlain(type) { return Value(type: type) }
        var result = Value(type: type)
        for id in value.nodes {
            // What is stored in one of several objects is not stored in the others; nothing is stored in a closure.
            guard nodes[Int(id)].isMany || nodes[Int(id)].isPlural || value.nodes.count > 1 && nodes[Int(id)].kind != .closure && nodes[Int(id)].kind != .methodValue else {
                if canBe(id, type) { result.formUnion(Value(nodes: [id])) }
                continue
            }
            if !nodes[Int(id)].isMany, !canBe(id, type) { continue }
            // Elements of elements of elements: which is which is not known any more.
            if depth(of: id) >= 4 { continue }
            let one = node(.element, a: id, b: key, type: type, site: site)
            guard one >= 0 else { continue }
            nodes[Int(one)].isMany = isContent(type)
            nodes[Int(one)].isPlural = key < 0x2000_0000
            addEdge(id, one, field: EdgeField.element, site: nodes[Int(id)].site, isStore: false)
            result.formUnion(Value(nodes: [one]))
        }
        result.type = type
        return result
    }

    func elementType(of type: TypeID) -> TypeID {
        let term = program.term(type)
        guard term.kind == .container else { return TypeTable.unknown }
        if term.arguments.count == 2 { return program.types.intern(TypeTerm(kind: .tuple, arguments: term.arguments, labels: [wellKnown.key, wellKnown.value])) }
        return term.arguments.first ?? TypeTable.unknown
    }

    /// What a subscript of a container gives.
    func subscriptedType(of type: TypeID) -> TypeID {
        let term = program.term(type)
        guard term.kind == .container else { return TypeTable.unknown }
        return term.arguments.last ?? TypeTable.unknown
    }

    /// A ring needs an edge back: a body without stores and captures has none.
    var mayHoldRing: Bool { edges.contains { $0.isStore && !$0.isWeak } }
}

/// One run of a function or closure.
struct Frame {
    /// Values of expressions that are statements: what a result builder collects.
    var statements = Value()
    var hasReturn = false

    /// Index in the file's functions.
    var function: Int32
    /// The node of a closure; -1 for a function.
    var closure: Int32
    var values: [Value]
    var result = Value()
    var expected: TypeID

    init(function: Int32, closure: Int32 = -1, count: Int, expected: TypeID) {
        self.function = function
        self.closure = closure
        values = Array(repeating: Value(), count: count)
        self.expected = expected
    }
}
