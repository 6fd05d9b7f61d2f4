/// Lines of source files, read again for the few files that have findings.
package final class SourceLines {
    private let workingFolder: String
    private var reader = FileReader()
    private var linesOfFile: [String: [ArraySlice<UInt8>]] = [:]

    package init(workingFolder: String) {
        self.workingFolder = workingFolder
    }

    /// Bytes of a one-based line without its ending; nil if the file or the line is not there.
    package func line(_ line: Int, of shownPath: String) -> [UInt8]? {
        let lines = linesOfFile[shownPath] ?? read(shownPath)
        return lines.indices.contains(line - 1) ? Array(lines[line - 1]) : nil
    }

    private func read(_ shownPath: String) -> [ArraySlice<UInt8>] {
        var bytes: [UInt8] = []
        var lines: [ArraySlice<UInt8>] = []
        defer { linesOfFile[shownPath] = lines }
        guard (try? reader.read(PathName.absolute(shownPath, in: workingFolder), into: &bytes)) != nil else { return lines }
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            if byte == UInt8(ascii: "\n"), offset > 0, bytes[offset - 1] == UInt8(ascii: "\r") {
                start = offset + 1
                continue
            }
            lines.append(bytes[start..<offset])
            start = offset + 1
        }
        lines.append(bytes[start...])
        return lines
    }
}
