// The parser keeps its states as references to its own methods.

final class LineParser {
    private var state: (Substring, inout [String]) -> Void = { _, _ in }
    private var lines: [String] = []

    init() {
        state = readText
        // ^ closure-capture
    }

    func parse(_ source: String) -> [String] {
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```" {
                lines.append("<pre>")
            } else {
                state(line, &lines)
            }
        }
        return lines
    }

    private func readText(_ line: Substring, into lines: inout [String]) {
        guard !line.isEmpty else { return }
        lines.append("<p>\(line)</p>")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let parser = LineParser()
    precondition(parser.parse("one\n\ntwo\n```") == ["<p>one</p>", "<p>two</p>", "<pre>"])
    watch(parser)
}
