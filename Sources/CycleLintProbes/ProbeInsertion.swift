import CycleLintFrontEnd

/// A wish for a probe: the constant, and how its object is called.
package struct ProbeWish: Sendable {
    /// Of the constant's name: UTF-8 bytes from the start of the file.
    package var offset: Int
    package var className: String
    package var fingerprint: String?

    package init(offset: Int, className: String, fingerprint: String?) {
        self.offset = offset
        self.className = className
        self.fingerprint = fingerprint
    }
}

/// Writes probes into one file: a `defer` behind the declaration of the constant, so that it also runs on early exits, and the import.
///
/// A probe never changes what the program does but that the constant lives to the end of its scope. Where that is not sure the wish is not fulfilled.
package struct ProbeInsertion {
    /// Empty where nothing could be inserted.
    package private(set) var edits: [TextEdit] = []
    /// Probes that `edits` write.
    package private(set) var inserted = 0
    /// Wishes whose probe stands there already.
    package private(set) var present = 0
    /// Positions of the wishes that `edits` fulfil or that were fulfilled before.
    package private(set) var fulfilled: [Int] = []

    package init(_ wishes: [ProbeWish], in source: SourceFile) {
        let file = SourceTree(source)
        guard file.tree.problems.isEmpty, !wishes.isEmpty else { return }
        let bindings = Dictionary(
            file.tree.nodes.indices.filter { file.kind(UInt32($0)) == .identifierPattern }.map { (file.range(UInt32($0)).lowerBound, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
        for (position, wish) in wishes.enumerated() {
            guard let pattern = bindings[wish.offset], let site = ProbeSite(of: pattern, className: wish.className, in: file) else { continue }
            fulfilled.append(position)
            if site.hasProbe {
                present += 1
            } else {
                let label = ProbeLabel.text(className: wish.className, fingerprint: wish.fingerprint)
                edits.append(TextEdit(site.offset..<site.offset, "\(site.indentation)defer { shouldGoAway(\(site.name), \"\(label)\") }\(site.lineEnd)"))
                inserted += 1
            }
        }
        if inserted > 0, let edit = ProbeImport(file).insertion { edits.append(edit) }
    }
}
