/// A place in a source file. Lines and columns are one-based; columns count UTF-8 bytes.
package struct Location: Hashable, Comparable, Sendable {
    package var path: String
    package var line: Int
    package var column: Int

    package init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    package static func < (a: Location, b: Location) -> Bool {
        (a.path, a.line, a.column) < (b.path, b.line, b.column)
    }
}

package enum Severity: String, Sendable, CaseIterable { case error, warning, note }

package enum Confidence: String, Sendable, CaseIterable, Comparable {
    case certain, likely, possible
    private var rank: Int { switch self { case .certain: 2; case .likely: 1; case .possible: 0 } }
    package static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
}

/// One edge of a ring as a person reads it: `Feed.onUpdate keeps the closure`, with the place that proves it.
package struct RingStep: Hashable, Sendable {
    package var location: Location
    package var description: String
    /// The edge that the advice is about; exactly one step of a ring is.
    package var isCulprit: Bool

    package init(location: Location, description: String, isCulprit: Bool = false) {
        self.location = location
        self.description = description
        self.isCulprit = isCulprit
    }
}

/// One ring of strong references (or one root that keeps an object), at the edge that should be weakened. A value.
package struct Finding: Hashable, Sendable {
    package var rule: String
    package var severity: Severity
    package var confidence: Confidence
    /// The edge to weaken.
    package var location: Location
    package var message: String
    package var advice: String
    /// Further facts worth a line each: what a `deinit` in the ring would have released, how many rings share this edge.
    package var notes: [String]
    /// The ring's canonical name (`RingSignature`), stable under edits that move lines.
    package var signature: String
    /// Hash of `signature`.
    package var fingerprint: String
    /// Of other rings that this finding stands for, since they go through the same edge or are built alike.
    package var otherSignatures: [String] = []
    package var ring: [RingStep]
    /// The classes and protocols of its objects with their modules, `App.Feed`, each once; of a ring without objects its closures, as in the signature.
    package var classes: [String]
    /// Classes of other objects that closures of the ring keep alive.
    package var captives: [String] = []
    /// A global or static property keeps the object; there need not be a ring.
    package var isRooted: Bool
    /// Some of its edges are a library's own, for which a run has other names.
    package var isOverLibrary: Bool

    package init(
        rule: String, severity: Severity, confidence: Confidence, location: Location, message: String, advice: String,
        notes: [String] = [], signature: String, fingerprint: String, ring: [RingStep], classes: [String] = [], isRooted: Bool = false,
        isOverLibrary: Bool = false
    ) {
        self.rule = rule
        self.severity = severity
        self.confidence = confidence
        self.location = location
        self.message = message
        self.advice = advice
        self.notes = notes
        self.signature = signature
        self.fingerprint = fingerprint
        self.ring = ring
        self.classes = classes
        self.isRooted = isRooted
        self.isOverLibrary = isOverLibrary
    }
}
