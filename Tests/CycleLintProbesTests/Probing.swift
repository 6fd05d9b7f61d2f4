import CycleLintFrontEnd
import CycleLintProbes

/// What becomes of a source, for tests.
enum Probing {
    /// With probes for the constants of some names, where they first occur, all of class `Feed`. Fingerprints are `3f9a2c…`.
    static func inserted(_ text: String, for names: String..., className: String = "Feed") -> String {
        let source = SourceFile(path: "A.swift", bytes: Array(text.utf8))
        let wishes = names.map { name in
            ProbeWish(offset: text.utf8.distance(from: text.startIndex, to: text.firstRange(of: name)!.lowerBound), className: className, fingerprint: "3f9a2c0123456789")
        }
        let insertion = ProbeInsertion(wishes, in: source)
        precondition(saysTheSame(source, insertion.edits))
        return String(decoding: insertion.edits.applied(to: source.bytes), as: UTF8.self)
    }

    static func removed(_ text: String) -> String {
        let source = SourceFile(path: "A.swift", bytes: Array(text.utf8))
        let removal = ProbeRemoval(in: source)
        precondition(saysTheSame(source, removal.edits))
        return String(decoding: removal.edits.applied(to: source.bytes), as: UTF8.self)
    }
}
