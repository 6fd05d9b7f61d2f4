import CycleLintKnowledge
import CycleLintReports

/// What `knowledge` prints.
struct KnowledgeText {
    let style: TerminalStyle

    func text(of hits: [KnowledgeSearch.Hit]) -> String { hits.map(text).joined(separator: "\n") }

    private func text(of hit: KnowledgeSearch.Hit) -> String {
        var lines = [style.paint(hit.name, .strong) + "  \(hit.framework)" + (hit.isAddition ? ", from .cyclelint.json" : "")]
        if hit.call.types.count > 1 { lines.append("  of " + hit.call.types.joined(separator: ", ")) }
        lines.append("  " + style.paint(hit.call.declaration, .code))
        lines += hit.call.sentences.map { "  " + $0 }
        if let note = hit.call.note { lines.append("  " + note) }
        if let source = hit.call.source { lines.append("  \(source)" + (hit.call.confirmed.map { " (\($0.rawValue))" } ?? "")) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The frameworks, one a line, with the number of calls that are known of each.
    func list(_ frameworks: [Framework]) -> String {
        let width = frameworks.map(\.title.count).max() ?? 0
        let lines = frameworks.sorted { $0.title < $1.title }.map { framework in
            "\(style.paint(framework.title, .strong))\(String(repeating: " ", count: width - framework.title.count))  \(framework.calls.count) call\(framework.calls.count == 1 ? "" : "s")\n"
        }
        return lines.joined() + "\nMore on a call: cyclelint knowledge CALL, such as sink, Timer or NotificationCenter.addObserver\n"
    }
}
