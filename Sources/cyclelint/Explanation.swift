import CycleLintReports
import CycleLintRules

/// What `explain` prints.
struct Explanation {
    let style: TerminalStyle

    /// The rules, one a line.
    var list: String {
        let width = RulePage.all.map(\.name.count).max() ?? 0
        let lines = RulePage.all.map { page in
            let padding = String(repeating: " ", count: width - page.name.count)
            return "\(style.paint(page.name, .strong))\(padding)  \(page.summary)\(page.isOffByDefault ? " Off by default." : "")\n"
        }
        return lines.joined() + "\nMore on a rule: cyclelint explain RULE. To turn on one that is off by default: --enable RULE, or \"enable\": [\"RULE\"] in .cyclelint.json\n"
    }

    /// A page of Markdown as a terminal shows it: code indented, headings without their marks.
    func text(of page: RulePage) -> String {
        var text = ""
        var isInCode = false
        for line in page.markdown.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("```") {
                isInCode.toggle()
            } else if isInCode {
                text += line.isEmpty ? "\n" : "    \(style.paint(line, .code))\n"
            } else if line.hasPrefix("#") {
                text += style.paint(line.drop { $0 == "#" || $0 == " " }, .strong) + "\n"
            } else {
                text += inline(line) + "\n"
            }
        }
        return text
    }

    /// Code between backticks is painted (the backticks stay where there is no colour); of links the text remains.
    private func inline(_ line: Substring) -> String {
        let unlinked = line.replacing(/\[([^\]]+)\]\([^)]+\.md\)/) { $0.1 }
        guard style.hasColour else { return unlinked.description }
        return unlinked.replacing(/`([^`]+)`/) { style.paint($0.1, .code) }.description
    }
}
