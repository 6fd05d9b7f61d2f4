/// Which reference of a path is to be cut, and how. Names are hints here, as they are for a person.
struct Suspect {
    private(set) var index: Int?
    private(set) var advice = ""

    private static let backReferences: Set<String> = [
        "parent", "owner", "delegate", "container", "coordinator", "superview", "controller", "host", "root", "previous", "manager", "dataSource",
        "observer", "target", "sender", "creator",
    ]

    init(_ steps: [LeakReport.Step], verdict: LeakReport.Verdict) {
        switch verdict {
        case .cycle: judgeRing(steps)
        case .held: judgeRoot(steps)
        case .late, .incomplete: break
        }
    }

    private mutating func judgeRing(_ steps: [LeakReport.Step]) {
        let ring = steps.indices.filter { steps[$0].isInRing }
        let captures = ring.filter { steps[$0].isCapture && !steps[$0].leadsToClosure }
        if let capture = captures.first(where: { steps[$0].edge == "captures" }) {
            index = capture
            let step = steps[capture]
            let isMethod = step.from.hasPrefix("the method value")
            advice = isMethod
                ? "a method used as a value keeps its object: use a closure that captures it weakly, { [weak self] … in self?.… }"
                : "capture \(Self.typeName(step.to)) weakly in \(step.from): { [weak self] … in … }"
            return
        }
        let properties = ring.filter { !steps[$0].isCapture && !steps[$0].leadsToClosure }
        let byName = properties.first { Self.backReferences.contains(Self.property(steps[$0])) }
        let byCollection = properties.first { index in !steps[index].edge.contains("[") && properties.contains { steps[$0].edge.contains("[") } }
        guard let chosen = byName ?? byCollection ?? (properties.count == 1 ? properties.first : nil) else {
            if let capture = captures.first {
                index = capture
                advice = "let go of what \(steps[capture].from) captures, or let that hold it weakly"
                return
            }
            advice = "make one of these references weak: the one that leads back to an owner"
            return
        }
        index = chosen
        let property = Self.property(steps[chosen])
        advice = steps[chosen].edge == property
            ? "declare it `weak var \(property)` in \(Self.typeName(steps[chosen].from)), or `unowned` if its holder never outlives it"
            : "let go of `\(steps[chosen].edge)` of \(Self.typeName(steps[chosen].from)), or hold it weakly"
    }

    private mutating func judgeRoot(_ steps: [LeakReport.Step]) {
        guard let first = steps.first else { return }
        if first.from.hasPrefix("task") {
            index = 0
            advice = "the task still runs or waits: cancel it, or let it hold the object weakly, [weak self]"
        } else if first.from.hasPrefix("dispatch ") || first.from == "a block" {
            index = 0
            let holder = first.from == "a block" ? "what the block was given to" : "the \(first.from)"
            advice = "cancel \(holder) when it is done, or let its handler capture the object weakly"
        } else if first.from.hasPrefix("stack of the ") {
            advice = "a function on that thread could still use it"
        } else if first.from.hasPrefix("global ") || first.from.hasPrefix("static ") {
            // What the variable holds is meant to stay: the last container on the way is where the object was put in.
            let entry = steps.lastIndex { $0.edge.contains("[") } ?? (steps.count > 1 ? steps.count - 1 : 0)
            index = entry
            let step = steps[entry]
            if step.isCapture {
                advice = "let go of \(step.from) when it is done, or let it capture the object weakly"
                return
            }
            let edge = step.edge.isEmpty ? step.from : "\(Self.typeName(step.from)).\(Self.withoutIndices(step.edge))"
            advice = "take it out of `\(edge)` when it is done, or hold it weakly there"
        }
    }

    private static func property(_ step: LeakReport.Step) -> String {
        String(step.edge.split(separator: ".").first ?? "")
    }

    private static func withoutIndices(_ edge: String) -> String {
        var text = ""
        var depth = 0
        for character in edge {
            if character == "[" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == "]" { depth -= 1 }
        }
        return text
    }

    /// Without the module.
    static func typeName(_ name: String) -> String {
        if name.contains(" ") { return name }
        return name.contains(".") ? name.split(separator: ".").dropFirst().joined(separator: ".") : name
    }
}
