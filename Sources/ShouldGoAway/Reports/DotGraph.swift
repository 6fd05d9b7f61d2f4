/// The text of a graph, in the language of GraphViz.
struct DotGraph {
    enum NodeStyle {
        case object, root
        /// With the types of what it captures.
        case closure([String])
        case target(String)
    }

    private let title: [String]
    private var nodes: [String] = []
    private var edges: [String] = []
    private static let captureLimit = 6

    init(title: [String]) { self.title = title }

    /// Returns the node's number.
    mutating func add(_ name: String, _ style: NodeStyle) -> Int {
        nodes.append(Self.attributes(name, style))
        return nodes.count - 1
    }

    mutating func restyle(_ node: Int, _ style: NodeStyle, _ name: String) {
        nodes[node] = Self.attributes(name, style)
    }

    /// A reference; nil for one that is only mentioned.
    mutating func connect(_ from: Int, _ to: Int, _ step: LeakReport.Step?) {
        var attributes = ["color=\"#707070\""]
        if let step {
            attributes = ["label=\(Self.quoted(" " + step.edge))", step.proof == .exact ? "style=solid" : "style=dotted"]
            if step.isSuspect { attributes.append("color=\"#c00000\", fontcolor=\"#c00000\", penwidth=2.5") }
        }
        edges.append("  n\(from) -> n\(to) [\(attributes.joined(separator: ", "))];")
    }

    /// A reference that keeps nothing.
    mutating func mention(_ from: Int, _ to: Int, _ text: String) {
        edges.append("  n\(from) -> n\(to) [label=\(Self.quoted(" " + text)), style=dashed, color=\"#909090\", fontcolor=\"#707070\", constraint=false];")
    }

    var text: String {
        let label = title.map { Self.escaped($0) }.joined(separator: "\\l") + "\\l"
        var lines = [
            "digraph leak {", "  rankdir=TB;", "  node [fontname=\"Helvetica\", fontsize=11, shape=box];",
            "  edge [fontname=\"Helvetica\", fontsize=10];",
            "  labelloc=t; labeljust=l; fontname=\"Helvetica\"; fontsize=12; label=\"\(label)\";",
        ]
        lines += nodes.indices.map { "  n\($0) [\(nodes[$0])];" }
        return (lines + edges + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func attributes(_ name: String, _ style: NodeStyle) -> String {
        switch style {
        case .object: return "label=\(quoted(name))"
        case .root: return "label=\(quoted(name)), shape=house, style=filled, fillcolor=\"#dde7f5\""
        case .closure(let captures):
            let shown = captures.prefix(captureLimit) + (captures.count > captureLimit ? ["and \(captures.count - captureLimit) more"] : [])
            let text = captures.isEmpty ? name : "\(name)\ncaptures \(shown.joined(separator: ", "))"
            return "label=\(quoted(text)), style=rounded"
        case .target(let label):
            return "label=\(quoted(label.isEmpty ? name : "\(name)\n\"\(label)\"")), style=filled, fillcolor=\"#fde9d9\", penwidth=2"
        }
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
