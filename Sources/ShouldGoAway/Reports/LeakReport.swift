/// What is known of an object that did not go away in time.
///
///     ShouldGoAway.onLeak { report in log(report.text) }
///
/// Names are as in the source, without addresses, indices and values.
public struct LeakReport: Sendable {
    /// What keeps the object.
    public enum Verdict: String, Sendable {
        /// A ring of strong references, and nothing else: proved, since all references to all objects of the ring were found.
        case cycle
        /// A variable, task, timer or thread holds it, or references that were not found.
        case held
        /// It went away after its time.
        case late
        /// It could not be found out; `notes` say why.
        case incomplete
    }

    /// How sure a step is.
    public enum Proof: String, Sendable {
        /// The type of the holder says that there is a strong reference.
        case exact
        /// Some bits look like one.
        case conservative
    }

    /// One reference, from what holds to what is held.
    public struct Step: Sendable, Equatable {
        public var from: String
        /// The property with what is inside it: `children[3].owner`; `captures` for a closure, `captures[3]` if what it captures is an array.
        public var edge: String
        public var to: String
        /// `strong`, since nothing else keeps an object.
        public var ownership: String
        public var proof: Proof
        /// The one to cut.
        public var isSuspect = false
        /// Whether the step is one of the ring's.
        public var isInRing = false
        /// What a closure in `from` captures, by types.
        public var captures: [String] = []
        /// Whether `from` is a closure, and the edge what it captures.
        public var isCapture = false
        /// Whether `to` is a closure.
        public var leadsToClosure = false

        /// What holds: `Feed.children[3].owner`, `closure #1 in Feed.start() captures`.
        var holding: String { edge.isEmpty ? from : from + (isCapture ? " " : ".") + edge }
    }

    /// A reference between two objects of the path that keeps nothing.
    public struct UncountedReference: Sendable, Equatable {
        /// Which object of the path: the `from` of the step with this index.
        public var from: Int
        public var edge: String
        /// The same; the number of steps for the object that the path ends with.
        public var to: Int
        /// `weak`, `unowned` or `unmanaged`.
        public var ownership: String
    }

    /// What the program called the object.
    public var label: String
    /// The object's type with its module.
    public var type: String
    public var verdict: Verdict
    /// Objects that were reported with this signature so far, this one included.
    public var count: Int
    /// Where the program said that the object should go away: `Module/File.swift`.
    public var file: String
    /// One-based.
    public var line: Int
    /// The name of the ring or of the way from the root: the same for all leaks of one shape, and the same as cyclelint's for a ring.
    public var signature: String
    /// A hash of `signature` with type and verdict: 16 hexadecimal digits. Names the files.
    public var fingerprint: String
    /// From the root, or once around the ring, to the object.
    public var path: [Step]
    /// How to let go, if a step can be told to be the wrong one; empty otherwise.
    public var advice: String
    /// What is to be said besides: why it is incomplete, how many references were not found.
    public var notes: [String]
    /// How long after the probe the object went away; nil while it is there.
    public var lateness: Duration?
    /// Strong references to the object, when it was looked at.
    public var referenceCount: Int
    /// Other references to the object that were found, one line each.
    public var others: [String]
    /// Weak and unowned references along the path: what is not to blame.
    public var uncounted: [UncountedReference] = []

    /// The name of an object of the path, by its index as in `UncountedReference`.
    func nameOnPath(_ index: Int) -> String { index < path.count ? path[index].from : path.last?.to ?? type }
}
