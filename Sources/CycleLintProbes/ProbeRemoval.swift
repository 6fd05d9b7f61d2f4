import CycleLintFrontEnd

/// Takes out of one file exactly what `ProbeInsertion` wrote, also where a formatter has been over it.
package struct ProbeRemoval {
    package private(set) var edits: [TextEdit] = []
    /// Probes that `edits` take out.
    package private(set) var removed = 0

    package init(in source: SourceFile) {
        let file = SourceTree(source)
        guard file.tree.problems.isEmpty else { return }
        for node in file.tree.nodes.indices.dropFirst().map(UInt32.init) {
            if file.kind(node) == .attribute {
                if let edit = TestTrait.removal(from: node, file) { edits.append(edit) }
            } else if AddedMember.isOne(node, file) {
                remove(node, file)
            } else if isStatement(node, file), InsertedProbe(node, file) != nil {
                removed += 1
                if !isInAddedMember(node, file) { remove(node, file) }
            }
        }
        edits += ProbeImport(file).removals(with: edits.map(\.range))
    }

    /// With its line, if nothing else stands on it than a comment of ours.
    private mutating func remove(_ node: UInt32, _ file: SourceTree) {
        let range = file.range(node)
        guard file.indentation(range.lowerBound) != nil, let next = file.nextLine(range.upperBound) else { return edits.append(TextEdit(range)) }
        let rest = String(decoding: file.bytes[range.upperBound..<next], as: UTF8.self)
        let isAlone = rest.allSatisfy(\.isWhitespace) || AddedMember.isOne(node, file) && rest.contains(ProbeImport.mark)
        edits.append(TextEdit(isAlone ? file.lineStart(range.lowerBound)..<next : range))
    }

    /// Not the call inside of a `defer`, loop or condition, which goes with it.
    private func isStatement(_ node: UInt32, _ file: SourceTree) -> Bool {
        let block = file.parent(node)
        return [.codeBlock, .closureExpr].contains(file.kind(block)) && InsertedProbe(file.parent(block), file) == nil
    }

    private func isInAddedMember(_ node: UInt32, _ file: SourceTree) -> Bool {
        AddedMember.isOne(file.parent(file.parent(node)), file)
    }
}
