import CycleLintOwnership

/// What is said of objects that a library keeps.
extension FindingMaker {
    /// Nil where no library's root and no library's reference is in question.
    func libraryMessage(_ ring: Ring, _ culprit: Culprit) -> String? {
        let edge = ring.edges[culprit.index]
        let next = culprit.index + 1 < ring.nodes.count ? ring.nodes[culprit.index + 1] : ring.kept ?? ring.nodes[0]
        let keeper = edge.field == EdgeField.capture ? (ring.nodes[culprit.index].kind == .methodValue ? "this method used as a value" : "this closure") : "this call"
        if ring.isRooted, let root = ring.edges.first?.field, root >= 0, program.isLibrary(program.propertyFile[Int(root)]) {
            let kept = ring.kept.map(wording.noun) ?? "the object"
            let name = program.name(program.propertyName(root))
            if ring.isObserved { return "\(keeper) keeps \(kept) alive until something changes, and when it has, the next one does" }
            if ownership.isWhileItRuns(root) { return "\(keeper) keeps \(kept) alive for as long as it runs, and nothing ends it" }
            let endings = ownership.endings(of: root).map { "`\(wording.functionName($0))`" }
            return "\(keeper) keeps \(kept) alive: \(name) keeps it, " + (endings.isEmpty ? "for as long as the program runs" : "and no call of \(endings.joined(separator: " or ")) ends that")
        }
        guard !ring.isRooted, edge.field >= 0, program.isLibrary(program.propertyFile[Int(edge.field)]), edge.isStore else { return nil }
        let names = names(ring)
        return "this call keeps \(wording.noun(next)) alive, which keeps what the call makes: \(names.joined(separator: " and ")) \(names.count > 1 ? "are" : "is") never released"
    }
}
