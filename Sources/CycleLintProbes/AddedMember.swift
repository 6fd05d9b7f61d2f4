import CycleLintFrontEnd

/// A member that is written for probes only, with a comment by which it is known as ours:
///
///     deinit { shouldGoAway(head, "Link · 3f9a2c") }  // for the probes of cyclelint --fix
enum AddedMember {
    static func isOne(_ declaration: UInt32, _ file: SourceTree) -> Bool {
        guard [.deinitDecl, .funcDecl].contains(file.kind(declaration)), let body = file.body(of: declaration), let last = file.children(body).last, InsertedProbe(last, file) != nil,
            file.children(body).allSatisfy({ InsertedProbe($0, file) != nil || file.text($0).hasPrefix("super.") }), case let range = file.range(declaration),
            let next = file.nextLine(range.upperBound)
        else { return false }
        return String(decoding: file.bytes[range.lowerBound..<next], as: UTF8.self).contains(ProbeImport.mark)
    }

    static func deinitLines(_ probes: [ProbeText]) -> [String] {
        probes.count == 1
            ? ["deinit { \(probes[0].statement) }  // \(ProbeImport.mark)"]
            : ["deinit {  // \(ProbeImport.mark)"] + probes.map { "\t" + $0.statement } + ["}"]
    }

    /// Before the closing brace of a type; nil where that stands on a line with other code. A tab in a line stands for one step of indentation.
    static func insertion(of lines: [String], into members: UInt32, _ file: SourceTree) -> TextEdit? {
        let brace = file.range(members).upperBound - 1
        guard let outer = file.indentation(brace), let last = file.children(members).last else { return nil }
        let start = file.lineStart(brace)
        let inner = file.indentation(file.range(last).lowerBound) ?? outer + (outer.hasPrefix("\t") ? "\t" : "    ")
        let step = inner.hasPrefix(outer) && inner.count > outer.count ? String(inner.dropFirst(outer.count)) : "    "
        let text = lines.map { inner + ($0.hasPrefix("\t") ? step + $0.dropFirst() : $0) + file.lineEnd(brace) }
        return TextEdit(start..<start, text.joined())
    }
}
