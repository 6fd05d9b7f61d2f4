/// What a ring looks like, whoever names it: its properties without their types, and its closures without their functions.
///
/// The source knows a method that is used as a value by the method, and a run by the function that made the value; the source may know a requirement where
/// a run knows the conforming type's property, or the storage behind one with a wrapper; what libraries use inside is seen by a run only, and a list of three that closes on itself is, in the source,
/// one property. Two rings of one shape need not be the same ring: that the same objects are meant has to be known otherwise.
package struct RingShape: Hashable, Sendable {
    private let steps: [String]

    /// `signature` is the text of a `RingSignature`.
    package init(signature: String) {
        var steps: [String] = []
        for name in signature.split(separator: " -> ", omittingEmptySubsequences: true).map(String.init) {
            if name.hasPrefix("Swift.") || name.hasPrefix("closure(Swift.") || name.hasSuffix(".content") { continue }
            let step = name.hasPrefix("closure(") ? "closure" : name.hasPrefix("root(") ? name : Self.property(name)
            if step != "closure" || steps.last != step { steps.append(step) }
        }
        if steps.count > 1, steps.first == "closure", steps.last == "closure" { steps.removeLast() }
        let period = (1...max(steps.count, 1)).first { length in
            steps.count % length == 0 && steps.indices.allSatisfy { steps[$0] == steps[$0 % length] }
        } ?? steps.count
        self.steps = RingSignature(steps.prefix(period).map { RingSignatureStep.variable($0) }).steps.map(\.name)
    }

    /// `_name` of a property with a wrapper, or of an observable class, is what the source calls `name`.
    private static func property(_ name: String) -> String {
        let last = name[(name.lastIndex(of: ".").map { name.index(after: $0) } ?? name.startIndex)...]
        return String(last.count > 1 && last.first == "_" ? last.dropFirst() : last)
    }
}
