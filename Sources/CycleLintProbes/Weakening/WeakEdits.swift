import CycleLintFrontEnd
import CycleLintRules

/// Makes references of one file weak. Where the source has no form for it that is sure to compile and to do the same, nothing is edited.
package struct WeakEdits {
    package private(set) var edits: [TextEdit] = []
    /// Which of the weakenings `edits` carry out, by their index.
    package private(set) var done: [Int] = []

    package init(_ weakenings: [Weakening], in source: SourceFile) {
        let file = SourceTree(source)
        guard file.tree.problems.isEmpty else { return }
        for (index, weakening) in weakenings.enumerated() {
            let made: [TextEdit]?
            switch weakening.place {
            case .property(let keyword, let name): made = WeakProperty(file).edits(at: keyword, name)
            case .capture(let brace, let name, let isOptional, let returnsNothing):
                made = WeakCapture(file, brace: brace, name: name, isOptional: isOptional)?.edits(returnsNothing: returnsNothing)
            }
            guard let made else { continue }
            edits += made
            done.append(index)
        }
    }
}
