import CycleLintFrontEnd

/// A `deinit` that is written for probes only: `deinit { shouldGoAway(head, "Link · 3f9a2c") }`, with a comment by which it is known as ours.
enum AddedDeinit {
    static func isOne(_ declaration: UInt32, _ file: SourceTree) -> Bool {
        guard file.kind(declaration) == .deinitDecl, let body = file.children(declaration).last, file.kind(body) == .codeBlock, case let statements = file.children(body), !statements.isEmpty,
            statements.allSatisfy({ InsertedProbe($0, file) != nil }), case let range = file.range(declaration), let next = file.nextLine(range.upperBound)
        else { return false }
        return String(decoding: file.bytes[range.lowerBound..<next], as: UTF8.self).contains(ProbeImport.mark)
    }

    /// Before the closing brace of a type; nil where that stands on a line with other code.
    static func insertion(of probes: [ProbeText], into members: UInt32, _ file: SourceTree) -> TextEdit? {
        let brace = file.range(members).upperBound - 1
        guard let outer = file.indentation(brace), let last = file.children(members).last else { return nil }
        let line = file.lineStart(brace)
        let inner = file.indentation(file.range(last).lowerBound) ?? outer + (outer.hasPrefix("\t") ? "\t" : "    ")
        let step = inner.hasPrefix(outer) && inner.count > outer.count ? String(inner.dropFirst(outer.count)) : "    "
        let lines = probes.count == 1
            ? ["deinit { \(probes[0].statement) }  // \(ProbeImport.mark)"]
            : ["deinit {  // \(ProbeImport.mark)"] + probes.map { step + $0.statement } + ["}"]
        return TextEdit(line..<line, lines.map { inner + $0 + file.lineEnd(brace) }.joined())
    }
}
