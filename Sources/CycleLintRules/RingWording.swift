import CycleLintFrontEnd
import CycleLintOwnership

/// Puts the edges of a ring into words and places. Decides nothing.
struct RingWording {
    let program: Program

    func location(_ site: Site) -> Location {
        let facts = program.files[Int(site.file)]
        var low = 0
        var high = facts.lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if facts.lineStarts[middle] <= site.offset { low = middle } else { high = middle - 1 }
        }
        return Location(path: facts.path, line: low + 1, column: Int(site.offset - facts.lineStarts[low]) + 1)
    }

    func propertyName(_ property: Int32) -> String {
        let owner = program.owner(ofProperty: property)
        let name = program.name(program.propertyName(property))
        return owner < 0 ? name : program.qualifiedName(owner) + "." + name
    }

    /// The property of an edge; of one of which nothing is known, with the type of its object, if that is.
    func propertyName(_ edge: HeapEdge, of holder: HeapNode) -> String {
        guard program.isProperty(edge.field, marked: .unknown) else { return propertyName(edge.field) }
        let type = program.typeName(holder.type)
        return (type == "value" ? "" : type) + "." + program.name(program.propertyName(edge.field))
    }

    /// `Type.method(label:)`, `closure in Type.method(label:)`.
    func functionName(_ function: Int32, labels: Bool = true) -> String {
        var id = function
        var fact = program.function(id)
        let file = program.functionFile[Int(id)]
        while fact.kind == .closure || fact.kind == .localFunction || fact.kind == .defaultArgument, fact.parent != FileFacts.none {
            id = program.functionBase[Int(file)] + Int32(fact.parent)
            fact = program.function(id)
        }
        let owner = program.owner(ofFunction: id)
        var name = program.name(program.functionName(id))
        if fact.kind == .closure { name = "closure" }
        if fact.kind == .topLevel { name = "main" }
        if labels, fact.kind == .function || fact.kind == .initializer {
            let facts = program.files[Int(file)]
            let list = (0..<Int(fact.parameters.count)).map { index -> String in
                let label = facts.names[Int(facts.parameters[Int(fact.parameters.start) + index].label)]
                return (label.isEmpty ? "_" : label) + ":"
            }
            name += "(" + list.joined() + ")"
        }
        return owner < 0 ? name : program.qualifiedName(owner) + "." + name
    }

    func module(ofFunction function: Int32) -> String { program.files[Int(program.functionFile[Int(function)])].module }

    /// Whether a node is a container or a value type, which rings look through.
    func isFolded(_ node: HeapNode) -> Bool {
        if node.isMany { return true }
        let term = program.term(node.type)
        switch term.kind {
        case .container, .tuple, .plain: return true
        case .nominal: return program.declarations[Int(term.declaration)].isValue
        default: return false
        }
    }

    /// What a node is called in a sentence.
    func noun(_ node: HeapNode) -> String {
        switch node.kind {
        case .closure: return program.function(node.function).kind == .localFunction ? "local function `\(program.name(program.functionName(node.function)))`" : "closure"
        case .methodValue: return "method `\(program.name(program.functionName(node.function)))`"
        case .selfObject: return "`self`"
        case .keyPath: return "key path"
        default:
            let name = program.typeName(node.type)
            return name == "value" ? "object" : "`\(name)`"
        }
    }

    /// `fallback` is the place of an edge that only a library's code shows.
    func step(_ edge: HeapEdge, from: HeapNode, to: HeapNode, isCulprit: Bool, fallback: Site) -> RingStep {
        var text: String
        var edge = edge
        edge.field = EdgeField.projected(edge.field) ?? edge.field
        switch edge.field {
        case EdgeField.capture:
            switch from.kind {
            case .methodValue: text = "the \(noun(from)), used as a value, keeps its receiver \(noun(to))"
            case .closure where program.function(from.function).kind == .localFunction: text = "the \(noun(from)) captures \(captured(edge, to))"
            default: text = "the closure captures \(captured(edge, to))"
            }
        case EdgeField.unowned: text = "the closure refers to \(captured(edge, to)) unowned"
        case EdgeField.unknownCall: text = "`\(program.name(from.b))`, of which nothing is known, may keep the \(noun(to))"
        case EdgeField.content: text = "the \(noun(from)) keeps the \(noun(to))"
        case _ where EdgeField.isInside(edge.field): text = "which contains \(noun(to))"
        case _ where program.property(edge.field).flags.contains(.isWeak):
            text = "the view around `\(propertyName(edge.field))` keeps the \(noun(to))"
        case _ where program.owner(ofProperty: edge.field) < 0 && program.isLibrary(program.propertyFile[Int(edge.field)]):
            text = "\(propertyName(edge.field)) keeps \(to.kind == .selfObject ? "`self`" : "the " + noun(to))"
        default: text = "`\(propertyName(edge, of: from))` keeps \(to.kind == .selfObject ? "`self`" : "the " + noun(to))"
        }
        var site = edge.site
        if let call = edge.callSite, edge.isStore, edge.field != EdgeField.capture {
            site = call
            text += ", stored by `\(functionName(edge.function))`"
            if !program.isLibrary(edge.site.file) {
                let made = location(edge.site)
                text += " at \(made.path.split(separator: "/").last ?? ""):\(made.line)"
            }
        }
        return RingStep(location: location(program.isLibrary(site.file) ? fallback : site), description: text, isCulprit: isCulprit)
    }

    /// The captured name as the source writes it at the place of the capture.
    func captured(_ edge: HeapEdge, _ to: HeapNode) -> String {
        to.kind == .selfObject ? "`self`" : to.kind == .closure || to.kind == .methodValue ? "another " + noun(to) : noun(to)
    }

    /// What the `deinit`s of the ring's types would have done: the names of what they call or clear, and where they stand.
    func deinitNotes(_ ring: Ring) -> [String] {
        var notes: [String] = []
        var seen: Set<Int32> = []
        for node in ring.kept.map({ [$0] }) ?? ring.nodes {
            let deinitializer = program.deinitializer(of: node.type)
            guard deinitializer >= 0, seen.insert(deinitializer).inserted else { continue }
            let fact = program.function(deinitializer)
            let file = program.functionFile[Int(deinitializer)]
            let actions = deinitActions(fact, file: file)
            let place = location(Site(file: file, offset: fact.offset))
            let name = program.qualifiedName(program.owner(ofFunction: deinitializer))
            notes.append(
                "`\(name).deinit` (\(place.path):\(place.line)) never runs" + (actions.isEmpty ? "" : ": it would do \(actions.map { "`\($0)`" }.joined(separator: ", "))"))
        }
        return notes
    }

    private func deinitActions(_ fact: FunctionFact, file: Int32) -> [String] {
        let facts = program.files[Int(file)]
        var actions: [String] = []
        for index in Int(fact.body.start)..<Int(fact.body.start + fact.body.count) {
            let instruction = facts.instructions[index]
            guard instruction.operation == .call || instruction.operation == .assign else { continue }
            guard let path = dottedPath(facts, fact, instruction.a) else { continue }
            let action = instruction.operation == .call ? path + "()" : path + " = …"
            if !actions.contains(action), actions.count < 4 { actions.append(action) }
        }
        return actions
    }

    private func dottedPath(_ facts: FileFacts, _ fact: FunctionFact, _ index: UInt32, depth: Int = 0) -> String? {
        guard index < fact.body.count, depth < 6 else { return nil }
        let instruction = facts.instructions[Int(fact.body.start + index)]
        switch instruction.operation {
        case .name: return facts.names[Int(instruction.a)]
        case .local: return facts.names[Int(facts.locals[Int(instruction.a)].name)]
        case .selfValue: return ""
        case .member:
            guard let base = dottedPath(facts, fact, instruction.a, depth: depth + 1) else { return nil }
            return base.isEmpty ? facts.names[Int(instruction.b)] : base + "." + facts.names[Int(instruction.b)]
        default: return nil
        }
    }
}
