/// The canonical name of a ring of strong references:
///
///     App.Feed.onUpdate -> closure(App.Feed.start)
///
/// Two rings with the same steps have the same name wherever one starts to walk them, so a finding made from source and a
/// report made from live objects can be told to be the same. Knows nothing of lines, addresses or containers: whoever makes the
/// steps has folded containers and value types into the property that holds them.
package struct RingSignature: Hashable, Sendable {
    /// In canonical order: of all rotations of the ring, the least one by the bytes of the step names.
    package let steps: [RingSignatureStep]

    /// The ring that is walked through `steps` and from the last of them back to the first.
    package init(_ steps: [RingSignatureStep]) {
        let start = leastRotation(of: steps.map { Array($0.name.utf8) })
        self.steps = Array(steps[start...] + steps[..<start])
    }

    /// The steps, joined by ` -> `.
    package var text: String {
        steps.map(\.name).joined(separator: " -> ")
    }

    /// Hash of `text`: 16 lower-case hexadecimal digits, the same on every machine and in every version.
    package var fingerprint: String {
        hexadecimal(fnv1a(text.utf8))
    }
}
