import CycleLintFrontEnd

/// Edits of whole lines as `patch` and `git apply` read them, with three lines of context.
package struct UnifiedDiff {
    /// Empty where nothing changes.
    package private(set) var text: [UInt8] = []
    private static let context = 3

    /// The path stands behind `a/` and `b/`.
    package init(_ source: SourceFile, _ edits: [TextEdit]) {
        let lines = LineTable(source.bytes)
        let count = source.bytes.isEmpty ? 0 : lines.starts.count - (lines.starts.last.map(Int.init) == source.bytes.count ? 1 : 0)
        struct Change {
            /// Zero-based lines that go.
            var lines: Range<Int>
            var added: [[UInt8]]
        }
        func line(_ offset: Int) -> Int { offset >= source.bytes.count ? count : lines.position(of: offset).line - 1 }
        let changes = Self.wholeLines(edits, of: source, lines).inOrder.map { edit in
            Change(lines: line(edit.range.lowerBound)..<line(edit.range.upperBound), added: Self.lines(of: edit.replacement))
        }
        guard !changes.isEmpty else { return }
        func old(_ index: Int) -> [UInt8] {
            let start = Int(lines.starts[index])
            let end = index + 1 < lines.starts.count ? Int(lines.starts[index + 1]) : source.bytes.count
            return Array(source.bytes[start..<end])
        }
        // As `patch -p1 -d /` takes it, where the path is absolute.
        let path = source.path.drop { $0 == "/" }
        text += Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
        var position = 0, shift = 0
        while position < changes.count {
            var last = position
            while last + 1 < changes.count, changes[last + 1].lines.lowerBound - changes[last].lines.upperBound <= 2 * Self.context { last += 1 }
            let hunk = changes[position...last]
            let start = max(0, hunk.first!.lines.lowerBound - Self.context)
            let end = min(count, hunk.last!.lines.upperBound + Self.context)
            let growth = hunk.reduce(0) { $0 + $1.added.count - $1.lines.count }
            let oldCount = end - start, newCount = oldCount + growth
            text += Array("@@ -\(oldCount == 0 ? start : start + 1),\(oldCount) +\(newCount == 0 ? start + shift : start + shift + 1),\(newCount) @@\n".utf8)
            var next = start
            for change in hunk {
                for index in next..<change.lines.lowerBound { append(" ", old(index)) }
                for index in change.lines { append("-", old(index)) }
                for line in change.added { append("+", line) }
                next = change.lines.upperBound
            }
            for index in next..<end { append(" ", old(index)) }
            shift += growth
            position = last + 1
        }
    }

    /// The same change by edits that begin and end where lines do, one for all edits of a line.
    private static func wholeLines(_ edits: [TextEdit], of source: SourceFile, _ lines: LineTable) -> [TextEdit] {
        func start(_ offset: Int) -> Int { offset >= source.bytes.count ? offset : lines.start(ofLine: lines.position(of: offset).line) }
        func end(_ offset: Int) -> Int {
            let line = offset >= source.bytes.count ? lines.starts.count : lines.position(of: offset).line
            return line < lines.starts.count ? Int(lines.starts[line]) : source.bytes.count
        }
        var groups: [(range: Range<Int>, edits: [TextEdit])] = []
        for edit in edits.inOrder {
            let isOfLines = edit.replacement.isEmpty || edit.replacement.last == 0x0A
            let isWhole = start(edit.range.lowerBound) == edit.range.lowerBound && start(edit.range.upperBound) == edit.range.upperBound && isOfLines
            let range = isWhole ? edit.range : start(edit.range.lowerBound)..<end(edit.range.upperBound)
            if let last = groups.last, range.lowerBound < last.range.upperBound {
                groups[groups.count - 1] = (last.range.lowerBound..<max(last.range.upperBound, range.upperBound), last.edits + [edit])
            } else {
                groups.append((range, [edit]))
            }
        }
        return groups.map { group in
            let inside = group.edits.map { edit -> TextEdit in
                var edit = edit
                edit.range = edit.range.lowerBound - group.range.lowerBound..<edit.range.upperBound - group.range.lowerBound
                return edit
            }
            var whole = TextEdit(group.range)
            whole.replacement = inside.applied(to: Array(source.bytes[group.range]))
            return whole
        }
    }

    private mutating func append(_ mark: Character, _ line: [UInt8]) {
        text += Array(String(mark).utf8) + line
        if line.last != 0x0A { text += Array("\n\\ No newline at end of file\n".utf8) }
    }

    private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var current: [UInt8] = []
        for byte in bytes {
            current.append(byte)
            if byte == 0x0A {
                result.append(current)
                current = []
            }
        }
        return current.isEmpty ? result : result + [current]
    }
}
