import CycleLintRules

/// A ring drawn as a ladder: one line an edge, each with the place that proves it, and the edge to weaken marked.
///
///     ╭─▸ Feed.onUpdate keeps the closure   Sources/App/Feed.swift:12
///     ╰── the closure captures self         Sources/App/Feed.swift:12  ◂ weaken this edge
struct RingLadder {
    let lines: [String]

    private static let widestDescription = 72

    init(_ ring: [RingStep], style: TerminalStyle) {
        let descriptions = ring.map { DisplayText($0.description) }
        let width = descriptions.map(\.cells).filter { $0 <= Self.widestDescription }.max() ?? 0
        let places = ring.map { DisplayText("\($0.location.path):\($0.location.line)").text }

        lines = ring.indices.map { index in
            let step = ring[index]
            let rail = style.paint(Self.rail(index, of: ring.count), .gutter)
            let padding = String(repeating: " ", count: max(width - descriptions[index].cells, 0))
            let description = step.isCulprit ? style.paint(descriptions[index].text, .strong) : descriptions[index].text
            let mark = step.isCulprit ? style.paint("  ◂ weaken this edge", .error) : ""
            return "\(rail) \(description)\(padding)   \(style.paint(places[index], .faint))\(mark)"
        }
    }

    private static func rail(_ index: Int, of count: Int) -> String {
        switch (index, count) {
        case (_, 1): "╺─▸"
        case (0, _): "╭─▸"
        case (count - 1, _): "╰──"
        default: "│  "
        }
    }
}
