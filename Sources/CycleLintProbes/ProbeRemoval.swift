import CycleLintFrontEnd

/// Takes out of one file exactly what `ProbeInsertion` wrote, also where a formatter has been over it.
package struct ProbeRemoval {
    package private(set) var edits: [TextEdit] = []
    /// Probes that `edits` take out.
    package private(set) var removed = 0

    package init(in source: SourceFile) {
        let file = SourceTree(source)
        guard file.tree.problems.isEmpty else { return }
        for node in file.tree.nodes.indices.dropFirst() where InsertedProbe(UInt32(node), file) != nil {
            let range = file.range(UInt32(node))
            if file.indentation(range.lowerBound) != nil, let next = file.nextLine(range.upperBound), file.bytes[range.upperBound..<next].allSatisfy({ $0 <= 0x20 }) {
                edits.append(TextEdit(file.lineStart(range.lowerBound)..<next))
            } else {
                edits.append(TextEdit(range))
            }
            removed += 1
        }
        if let edit = ProbeImport(file).removal(with: edits.map(\.range)) { edits.append(edit) }
    }
}
