import CycleLintFrontEnd
import CycleLintOwnership

/// The edge of a ring that should be weakened, and how.
struct Culprit {
    /// Index into the ring's edges.
    var index: Int
    var site: Site
    var advice: String

    /// A capture rather than a property; among properties the one that points back rather than the one that owns.
    init(of ring: Ring, _ wording: RingWording) {
        let program = wording.program
        if let index = Culprit.captureIndex(ring, program) {
            self.index = index
            let from = ring.nodes[index]
            let to = ring.nodes[(index + 1) % ring.nodes.count]
            site = from.site
            switch from.kind {
            case .methodValue:
                let name = program.name(program.functionName(from.function))
                advice = "use a closure that captures weakly: `{ [weak self] … in self?.\(name)(…) }`; a method used as a value keeps its receiver"
            case .closure where program.function(from.function).kind == .localFunction:
                advice = "use a closure with `[weak self]` in place of the local function, which cannot capture weakly"
            default:
                let name = to.kind == .selfObject ? "self" : Culprit.capturedName(ring.edges[index], program) ?? "self"
                advice = "capture `\(name)` weakly: `{ [weak \(name)] … in`. The capture is a back reference; the closure does not own it"
            }
            return
        }
        var best = 0
        var bestScore = Int.min
        for index in ring.edges.indices where ring.edges[index].field >= 0 {
            let score = Culprit.backReferenceScore(ring, index, program)
            if score > bestScore {
                best = index
                bestScore = score
            }
        }
        index = best
        let edge = ring.edges[best]
        guard edge.field >= 0 else {
            site = edge.site
            advice = "hold one of these references weakly"
            return
        }
        let property = program.property(edge.field)
        site = Site(file: program.propertyFile[Int(edge.field)], offset: property.offset)
        let name = program.name(program.propertyName(edge.field))
        let kept = wording.noun(ring.nodes[(best + 1) % ring.nodes.count])
        if property.flags.contains(.isLet) {
            advice = "declare it `unowned let \(name)` if \(kept) always outlives its holder, otherwise `weak var \(name)`. It refers back to what owns it"
        } else {
            advice = "declare it `weak var \(name)`. It refers back to what owns it"
        }
    }

    private static func captureIndex(_ ring: Ring, _ program: Program) -> Int? {
        var candidates = ring.edges.indices.filter { ring.edges[$0].field == EdgeField.capture }
        guard !candidates.isEmpty else { return nil }
        let literals = candidates.filter { ring.nodes[$0].kind == .closure && program.function(ring.nodes[$0].function).kind != .localFunction }
        if !literals.isEmpty { candidates = literals }
        // The closure that is kept by something other than a closure is the one whose capture list counts.
        let outermost = candidates.filter { ring.edges[($0 + ring.edges.count - 1) % ring.edges.count].field != EdgeField.capture }
        return outermost.first ?? candidates.first
    }

    private static func capturedName(_ edge: HeapEdge, _ program: Program) -> String? {
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

    private static let backNames = [
        "parent", "owner", "delegate", "superview", "datasource", "host", "controller", "coordinator", "container", "manager", "presenter", "root", "previous", "prev",
        "back", "outer", "enclosing", "context", "responder", "listener", "observer", "target", "source", "client", "session", "supervisor",
    ]

    private static func backReferenceScore(_ ring: Ring, _ index: Int, _ program: Program) -> Int {
        let edge = ring.edges[index]
        let from = ring.nodes[index]
        let to = ring.nodes[(index + 1) % ring.nodes.count]
        var score = 0
        let name = program.name(program.propertyName(edge.field)).lowercased()
        if let rank = backNames.firstIndex(where: { name.contains($0) }) { score += rank < 4 ? 8 : 4 }
        if to.isMany || (ring.edges[(index + 1) % ring.edges.count].field == EdgeField.element) { score -= 10 }
        if to.kind == .selfObject || to.kind == .parameter { score += 3 }
        if to.kind == .fresh { score -= 3 }
        if from.kind == .fresh { score += 3 }
        if from.kind == .selfObject { score -= 2 }
        if !edge.isStore { score -= 2 }
        let property = program.property(edge.field)
        if property.initializer != FileFacts.none && to.kind != .selfObject { score -= 3 }
        return score
    }
}
