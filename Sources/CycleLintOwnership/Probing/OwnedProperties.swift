import CycleLintFrontEnd

/// A stored property whose objects nothing outside its owner is known to refer to: they are made where they are stored, and go with the owner.
package struct OwnedProperty {
    package var property: Int32
    package var form: ObjectAccess.Form
    /// The declaration of the class of its objects.
    package var type: Int32
    /// No other property of its owner refers to the same objects.
    package var isAlone: Bool
}

/// Finds them by what all bodies of the program do with the properties of its classes.
struct OwnedProperties {
    private let ownership: Ownership
    private var program: Program { ownership.program }
    /// What is left of the properties that may be owned; the type is -1 until an object was stored.
    private var candidates: [Int32: OwnedProperty] = [:]
    private let types: Set<Int32>

    init(_ ownership: Ownership, _ types: Set<Int32>) {
        self.ownership = ownership
        self.types = types
        for (id, declaration) in program.declarations.enumerated() where declaration.isOwnReference && program.isNamedByPlace(Int32(id)) {
            for property in declaration.storedProperties where isPlainStorage(property) && program.owner(ofProperty: property) == id {
                if var form = form(of: ownership.type(ofProperty: property)) {
                    if form == .object, !ownership.isDeclared(property) { form = .valueWithObject }
                    candidates[property] = OwnedProperty(property: property, form: form, type: -1, isAlone: true) }
            }
        }
    }

    /// In the order of their declarations.
    var found: [OwnedProperty] {
        candidates.values.filter { $0.type >= 0 }.sorted { $0.property < $1.property }
    }

    var isEmpty: Bool { candidates.isEmpty }

    private func isPlainStorage(_ property: Int32) -> Bool {
        let fact = program.property(property)
        return fact.flags.isDisjoint(with: [.isComputed, .isLazy, .isWeak, .isUnowned, .isUnownedUnsafe, .isStatic]) && fact.attributes.count == 0 && fact.tupleIndex == FileFacts.none
            && fact.clause == FileFacts.none && ownership.isCollectionIfContainer(property)
    }

    private func form(of type: TypeID) -> ObjectAccess.Form? {
        let term = program.term(type)
        switch term.kind {
        case .nominal where program.declarations[Int(term.declaration)].isOwnReference: return .object
        case .nominal where program.declarations[Int(term.declaration)].kind == .protocolType, .generic: return .valueWithObject
        case .container where term.declaration == 0:
            guard let element = term.arguments.last, case let inner = program.term(element), inner.kind == .nominal, program.declarations[Int(inner.declaration)].isOwnReference else { return nil }
            return term.arguments.count == 2 ? .values : .elements
        default: return nil
        }
    }

    /// Leaves out the properties that a body shows not to be owned.
    mutating func observe(_ body: Body) {
        let touched = Set(body.edges.lazy.filter { !$0.isWeak }.map(\.field)).intersection(candidates.keys)
        guard !touched.isEmpty else { return }
        let outsiders = body.outsiders().union(body.globals()).union(body.givenAway)
        for siblings in Dictionary(grouping: touched, by: program.owner(ofProperty:)).values {
            let together = Holders(body, outsiders, without: Set(siblings))
            for property in siblings {
                let alone = siblings.count == 1 ? together : Holders(body, outsiders, without: [property])
                for edge in body.edges where edge.field == property && !edge.isWeak { observe(edge, body, together, alone) }
            }
        }
    }

    private mutating func observe(_ edge: HeapEdge, _ body: Body, _ together: Holders, _ alone: Holders) {
        guard candidates[edge.field] != nil else { return }
        let node = body.nodes[Int(edge.to)]
        let isFresh = node.kind == .fresh || node.kind == .tuple
        if together.hold(edge.to) || edge.isStore && !isFresh {
            candidates[edge.field] = nil
            return
        }
        if alone.hold(edge.to) { candidates[edge.field]!.isAlone = false }
        let term = program.term(node.type)
        if edge.isStore, term.kind == .nominal, types.contains(term.declaration), candidates[edge.field]!.type < 0 { candidates[edge.field]!.type = term.declaration }
    }

    /// What others refer to than some properties.
    private struct Holders {
        let body: Body
        let outgoing: Adjacency
        let reached: Set<Int32>

        init(_ body: Body, _ outsiders: Set<Int32>, without fields: Set<Int32>) {
            self.body = body
            // Not left out: an edge is known by its place among all.
            let edges = body.edges.map { edge in
                var edge = edge
                edge.isBroken = edge.isBroken || fields.contains(edge.field)
                return edge
            }
            outgoing = Adjacency(edges, nodeCount: body.nodes.count)
            reached = body.reachable(from: outsiders, outgoing)
        }

        /// Whether others refer to an object, or to one that is in a container.
        func hold(_ node: Int32) -> Bool {
            if reached.contains(node) { return true }
            let inside = outgoing.edges[outgoing.starts[Int(node)]..<outgoing.starts[Int(node) + 1]].filter { EdgeField.isInside(body.edges[$0].field) }
            return inside.contains { reached.contains(body.edges[$0].to) }
        }
    }
}

extension Ownership {
    /// Where objects of some classes end: local variables, those of closures too, in the order of files and functions, and properties. Runs every body once more.
    package func ends(of types: Set<Int32>, suspicion: Suspicion) -> (locals: [LocalObject], properties: [OwnedProperty]) {
        var locals: [LocalObject] = []
        var properties = OwnedProperties(self, types)
        looksForProbes = true
        defer { looksForProbes = false }
        findGivenParameters(countingLibraries: false)
        let unitsWithVariables = Set(program.functionFile.indices.filter(hasVariables).map { program.unit(of: Int32($0)) })
        for id in program.functionFile.indices {
            let function = program.function(Int32(id))
            let file = program.functionFile[id]
            guard isUnit(function), !program.isLibrary(file), case let hasVariables = unitsWithVariables.contains(Int32(id)), hasVariables || !properties.isEmpty else { continue }
            let body = Body(self, function: Int32(id))
            body.remembersGivenAway = true
            body.run()
            properties.observe(body)
            if hasVariables { locals += LocalObjects(body, types, suspicion).found }
        }
        return (locals, properties.found)
    }

    private func hasVariables(_ id: Int) -> Bool {
        let function = program.function(Int32(id))
        guard function.kind != .topLevel, function.kind != .initializerExpression else { return false }
        let facts = program.files[Int(program.functionFile[id])]
        return facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)].contains { $0.operation == .bind }
    }
}
