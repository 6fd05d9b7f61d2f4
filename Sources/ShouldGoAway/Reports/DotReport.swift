extension LeakReport {
    /// The way to the object as a graph for GraphViz: the ring or the path from its root, other holders folded. No values: they can be secrets.
    public var dot: String {
        var graph = DotGraph()
        graph.note(headerLines)
        for (index, step) in path.enumerated() { add(step, index, to: &graph) }
        let target = path.last(where: \.isInRing) != nil && path.allSatisfy(\.isInRing) ? targetInRing : path.last?.to ?? type
        graph.node(target, .target(label))
        let shown = otherCounts.prefix(Self.otherLimit)
        for (name, count) in shown { graph.edge(name + (count > 1 ? " (\(count) times)" : ""), target, .other) }
        let rest = otherCounts.dropFirst(Self.otherLimit).reduce(0) { $0 + $1.count }
        if rest > 0 { graph.edge("and \(rest) more", target, .other) }
        return graph.text
    }

    private static let otherLimit = 5
    /// The object's own node: the ring can begin elsewhere.
    private var targetInRing: String { path.first { $0.from == type }?.from ?? type }

    private var headerLines: [String] {
        let name = label.isEmpty ? type : "\(type) \"\(label)\""
        let verdictText = switch verdict {
        case .cycle: "kept by a ring of strong references"
        case .held: "still held"
        case .late: "went away late"
        case .incomplete: "not known why"
        }
        return ["\(name): \(verdictText)", "\(file):\(line)"] + (advice.isEmpty ? [] : [advice]) + notes
    }

    private var otherCounts: [(name: String, count: Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for other in others {
            if counts[other] == nil { order.append(other) }
            counts[other, default: 0] += 1
        }
        return order.map { ($0, counts[$0]!) }
    }

    private func add(_ step: Step, _ index: Int, to graph: inout DotGraph) {
        graph.node(step.from, index == 0 && !step.isInRing ? .root : step.edge == "captures" ? .closure : .object)
        graph.node(step.to, step.leadsToClosure ? .closure : .object)
        graph.edge(step.from, step.to, .reference(step))
    }
}

/// The text of a graph: nodes by name, each once.
struct DotGraph {
    enum NodeStyle {
        case object, closure, root
        case target(String)
    }

    enum EdgeStyle {
        case reference(LeakReport.Step)
        case other
    }

    private var order: [String] = []
    private var styles: [String: String] = [:]
    private var edges: [String] = []
    private var header: [String] = []

    mutating func note(_ lines: [String]) { header = lines }

    mutating func node(_ name: String, _ style: NodeStyle) {
        if styles[name] == nil { order.append(name) }
        switch style {
        case .object: if styles[name] == nil { styles[name] = "shape=box" }
        case .closure: styles[name] = "shape=box, style=rounded"
        case .root: styles[name] = "shape=house, style=filled, fillcolor=\"#dde7f5\""
        case .target(let label):
            let text = label.isEmpty ? name : "\(name)\n\"\(label)\""
            styles[name] = "shape=box, style=filled, fillcolor=\"#fde9d9\", penwidth=2, label=\(Self.quoted(text))"
        }
    }

    mutating func edge(_ from: String, _ to: String, _ style: EdgeStyle) {
        node(from, .object)
        node(to, .object)
        var attributes: [String] = []
        switch style {
        case .reference(let step):
            attributes.append("label=\(Self.quoted(" " + step.edge))")
            attributes.append(step.proof == .exact ? "style=solid" : "style=dotted")
            if step.isSuspect { attributes.append("color=\"#c00000\", fontcolor=\"#c00000\", penwidth=2.5") }
        case .other: attributes.append("color=\"#707070\"")
        }
        edges.append("  \(Self.quoted(from)) -> \(Self.quoted(to)) [\(attributes.joined(separator: ", "))];")
    }

    var text: String {
        var lines = ["digraph leak {", "  rankdir=TB;", "  node [fontname=\"Helvetica\", fontsize=11];", "  edge [fontname=\"Helvetica\", fontsize=10];"]
        if !header.isEmpty {
            let label = header.map { Self.escaped($0) }.joined(separator: "\\l") + "\\l"
            lines.append("  labelloc=t; labeljust=l; fontname=\"Helvetica\"; fontsize=12; label=\"\(label)\";")
        }
        lines += order.map { "  \(Self.quoted($0)) [\(styles[$0]!)];" }
        return (lines + edges + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }
}
