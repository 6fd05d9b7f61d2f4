import CycleLintFrontEnd
import CycleLintOwnership

/// The edge of a ring that should be weakened, and how.
struct Culprit {
    /// Index into the ring's edges.
    var index: Int
    var site: Site
    var advice: String

    /// A capture rather than a property; among properties the one that points back rather than the one that owns.
    init(of ring: Ring, _ wording: RingWording, _ ownership: Ownership) {
        let program = wording.program
        if ring.isRooted, !ring.edges.contains(where: { $0.field == EdgeField.capture }) {
            index = ring.edges.lastIndex { $0.field >= 0 && program.term(ownership.type(ofProperty: $0.field)).kind == .container } ?? ring.edges.count - 1
            site = ring.edges[index].callSite ?? ring.edges[index].site
            let endings = ring.edges[0].field >= 0 && program.isLibrary(program.propertyFile[Int(ring.edges[0].field)]) ? ownership.endings(of: ring.edges[0].field) : []
            advice =
                endings.isEmpty
                ? "take the object out again when it is done, or keep the elements weakly, in a box with a `weak var`"
                : "call " + endings.map { "`\(wording.functionName($0))`" }.joined(separator: " or ") + " when the object is done, from code that runs while it is alive: its `deinit` does not"
            return
        }
        if let index = Culprit.captureIndex(ring, program) {
            self.index = index
            let from = ring.nodes[index]
            let to = index + 1 < ring.nodes.count ? ring.nodes[index + 1] : ring.kept ?? ring.nodes[0]
            site = from.site
            switch from.kind {
            case .methodValue where from.b == -3:
                advice = "pass a closure that captures weakly instead of an expression: an escaping autoclosure keeps what it mentions"
            case .methodValue:
                let name = program.name(program.functionName(from.function))
                advice = "use a closure that captures weakly: `{ [weak self] … in self?.\(name)(…) }`; a method used as a value keeps its receiver"
            case .closure where program.function(from.function).kind == .localFunction:
                let before = ring.edges[(index + ring.edges.count - 1) % ring.edges.count]
                site = before.callSite ?? before.site
                advice = "use a closure with `[weak self]` in place of the local function, which cannot capture weakly"
            default:
                let name = to.kind == .selfObject ? "self" : Culprit.capturedName(ring.edges[index], program) ?? "self"
                if wording.isFolded(to) {
                    let next = ring.edges[(index + 1) % ring.edges.count]
                    let object = next.field >= 0 ? program.name(program.propertyName(next.field)) : "object"
                    advice = "`\(name)` is a value: the closure copies it with all that it refers to. Capture only what the closure needs, and the object weakly: `{ [weak \(object)] … in`"
                    return
                }
                if to.kind == .closure {
                    let isFunction = program.function(to.function).kind == .localFunction
                    advice = "`\(name)` is a \(isFunction ? "local function" : "closure"), which cannot be captured weakly: capture weakly inside it, or \(isFunction ? "make it a method" : "set it to `nil` when it is done")"
                    return
                }
                let isWaiting = ring.edges.contains { $0.field >= 0 && program.isProperty($0.field, marked: .keepsWaiter) }
                let reason = isWaiting ? "Or see to it that what the closure waits for comes: a closure that waits keeps what it captures" : ring.edges[0].field == EdgeField.unknownCall ? "If the call is known to let go of the closure, say so in `.cyclelint.json`" : ring.isRooted ? "Or take the closure out again when the object is done" : "The capture is a back reference; the closure does not own it"
                advice = "capture `\(name)` weakly: `{ [weak \(name)] … in`. \(reason)"
            }
            return
        }
        if let content = ring.edges.firstIndex(where: { $0.field == EdgeField.content }) {
            index = content
            site = ring.edges[content].callSite ?? ring.edges[content].site
            advice = "do not let the \(wording.noun(ring.nodes[content])) keep the object: return a value that does not refer to it, or drop it when it is done"
            return
        }
        if let given = Culprit.givenToLibrary(ring, program), !ring.edges.indices.contains(where: { Culprit.isOwnReference(ring, $0, wording) && Culprit.canBeWeak(ring, $0, wording, ownership) }) {
            index = given
            let edge = ring.edges[given]
            site = edge.callSite ?? edge.site
            advice = "`\(wording.functionName(edge.function))` keeps what it is given: give it a closure or an object that refers to \(wording.noun(ring.nodes[(given + 1) % ring.nodes.count])) weakly"
            return
        }
        var best = -1
        var bestScore = Int.min
        for index in ring.edges.indices where ring.edges[index].field >= 0 && !program.isLibrary(program.propertyFile[Int(ring.edges[index].field)]) && Culprit.canBeWeak(ring, index, wording, ownership) {
            let score = Culprit.backReferenceScore(ring, index, wording, ownership)
            if score > bestScore || (score == bestScore && best >= 0 && ring.edges[index].site.offset > ring.edges[best].site.offset) {
                best = index
                bestScore = score
            }
        }
        if best < 0 { best = ring.edges.firstIndex { $0.field >= 0 } ?? 0 }
        index = best
        let edge = ring.edges[best]
        guard edge.field >= 0 else {
            site = edge.site
            advice = "hold one of these references weakly"
            return
        }
        let keeper = ownership.keeper(of: edge.field)
        let property = program.property(keeper)
        site = Site(file: program.propertyFile[Int(keeper)], offset: property.offset)
        let name = program.name(program.propertyName(keeper))
        let kept = wording.noun(ring.nodes[(best + 1) % ring.nodes.count])
        if program.term(ownership.type(ofProperty: edge.field)).kind == .container {
            advice = "keep the elements of `\(name)` weakly, in a box with a `weak var`. They refer back to what owns them"
        } else if property.flags.contains(.isLet) {
            advice = "declare it `unowned let \(name)` if \(kept) always outlives its holder, otherwise `weak var \(name)`. It refers back to what owns it"
        } else {
            advice = "declare it `weak var \(name)`. It refers back to what owns it"
        }
    }

    /// Of the closures in the ring, the one written by hand that captures an object; a local function only if there is no other.
    private static func captureIndex(_ ring: Ring, _ program: Program) -> Int? {
        let captures = ring.edges.indices.filter { ring.edges[$0].field == EdgeField.capture }
        let literals = captures.filter { ring.nodes[$0].kind == .methodValue || program.function(ring.nodes[$0].function).kind != .localFunction }
        func leadsToObject(_ index: Int) -> Bool { ring.isRooted && index == ring.edges.count - 1 || ring.edges[(index + 1) % ring.edges.count].field != EdgeField.capture }
        func isOfOwnCode(_ index: Int) -> Bool { ring.nodes[(index + 1) % ring.nodes.count].kind == .selfObject }
        // What an operator makes, its closure owns: `subscribe { result.send($0) }; return result`.
        let forwards = literals.contains { leadsToObject($0) && isOfOwnCode($0) } ? literals.filter { ring.nodes[$0].kind == .closure && ring.nodes[($0 + 1) % ring.nodes.count].kind == .fresh } : []
        if let last = literals.first(where: { leadsToObject($0) && !forwards.contains($0) && !isOfLibrary(ring.nodes[($0 + 1) % ring.nodes.count], program) }) ?? literals.first(where: leadsToObject) { return last }
        // A local function captures the object: the closure that calls it is the place for another capture.
        return literals.last ?? captures.first(where: leadsToObject) ?? captures.first
    }

    static func capturedName(_ edge: HeapEdge, _ program: Program) -> String? {
        let facts = program.files[Int(edge.site.file)]
        let function = edge.function - program.functionBase[Int(edge.site.file)]
        guard function >= 0, Int(function) < facts.functions.count else { return nil }
        let fact = facts.functions[Int(function)]
        for index in 0..<Int(fact.freeLocals.count) {
            let free = facts.freeLocals[Int(fact.freeLocals.start) + index]
            if free.offset == edge.site.offset { return facts.names[Int(facts.locals[Int(free.local)].name)] }
        }
        for index in 0..<Int(fact.captures.count) {
            let capture = facts.captures[Int(fact.captures.start) + index]
            if capture.offset == edge.site.offset { return facts.names[Int(capture.name)] }
        }
        return nil
    }

    /// The edge of an object that a library keeps because it was passed to it.
    private static func givenToLibrary(_ ring: Ring, _ program: Program) -> Int? {
        ring.edges.indices.first { index in
            let edge = ring.edges[index]
            return edge.isStore && edge.callSite != nil && edge.field >= 0 && program.isLibrary(edge.site.file) && !isOfLibrary(ring.nodes[(index + 1) % ring.nodes.count], program)
        }
    }

    private static func isOfLibrary(_ node: HeapNode, _ program: Program) -> Bool {
        let term = program.term(node.type)
        return term.kind == .nominal && program.declarations[Int(term.declaration)].isForeign
    }

    /// Whether an edge is a property of the program that refers to an object of the program.
    private static func isOwnReference(_ ring: Ring, _ index: Int, _ wording: RingWording) -> Bool {
        let field = ring.edges[index].field
        return field >= 0 && !wording.program.isLibrary(wording.program.propertyFile[Int(field)]) && !isOfLibrary(ring.nodes[(index + 1) % ring.nodes.count], wording.program)
    }

    /// Whether a reference of its own stands behind the property, not a generic parameter or a container that a value type wraps.
    private static func canBeWeak(_ ring: Ring, _ index: Int, _ wording: RingWording, _ ownership: Ownership) -> Bool {
        let term = wording.program.term(ownership.type(ofProperty: ring.edges[index].field))
        let isFolded = wording.isFolded(ring.nodes[index])
        let next = ring.nodes[(index + 1) % ring.nodes.count]
        if isFolded { return term.kind == .nominal && !wording.isFolded(next) }
        // A protocol's place that a value fills, or a value type: the reference is further in.
        let nextTerm = wording.program.term(next.type)
        let isValueNext = nextTerm.kind == .nominal && wording.program.declarations[Int(nextTerm.declaration)].kind == .structType && !next.isMany
        guard isValueNext, term.kind == .nominal else { return true }
        return wording.program.declarations[Int(term.declaration)].isReference
    }

    private static let backNames = ["parent", "owner", "delegate", "superview", "datasource", "host", "previous", "prev", "coordinator", "controller", "container", "observer", "listener"]

    private static func backReferenceScore(_ ring: Ring, _ index: Int, _ wording: RingWording, _ ownership: Ownership) -> Int {
        let program = wording.program
        let edge = ring.edges[index]
        let from = ring.nodes[index]
        var next = (index + 1) % ring.nodes.count
        var isContainer = false
        while wording.isFolded(ring.nodes[next]) && next != index {
            isContainer = isContainer || ring.nodes[next].isMany || EdgeField.isInside(ring.edges[next].field)
            next = (next + 1) % ring.nodes.count
        }
        let to = ring.nodes[next]
        let property = program.property(edge.field)
        var score = 0
        let name = program.name(program.propertyName(edge.field)).lowercased()
        if let rank = backNames.firstIndex(where: { name.hasSuffix($0) }) { score += rank < 6 ? 6 : 3 }
        if isContainer || program.term(ownership.type(ofProperty: edge.field)).kind == .container { score -= 6 }
        let kinds = ownership.storeKinds[edge.field] ?? Ownership.StoreKinds()
        if kinds.made > 0 { score -= 5 }
        if kinds.storingSelf > 0 { score += 3 }
        if kinds.given > 0, kinds.made == 0 { score += 2 }
        let maker = program.function(edge.function)
        // An initialiser that is given its owner refers back; one that hands itself out becomes owned.
        let isOwn = edge.callSite == nil
        if maker.kind == .initializer, edge.isStore, isOwn {
            if to.kind == .selfObject, from.kind != .selfObject { score += isContainer ? -4 : 2 }
            if to.kind == .parameter, from.kind == .selfObject { score += 2 }
        } else if maker.kind == .initializer, edge.isStore, to.kind == .selfObject {
            score += 5
        }
        if maker.kind == .initializer, edge.isStore, !isOwn, from.kind == .fresh { score += 2 }
        if to.kind == .selfObject, edge.isStore { score += 3 }
        if to.kind == .fresh && from.kind != .fresh { score -= 3 }
        if !edge.isStore { score -= 2 }
        // The view hierarchy keeps what an outlet refers to, whether the outlet is weak or not.
        if program.files[Int(program.propertyFile[Int(edge.field)])].hasAttribute("IBOutlet", property.attributes) { score -= 12 }
        if property.initializer != FileFacts.none, ring.edges.count > 1 { score -= 3 }
        return score
    }
}
