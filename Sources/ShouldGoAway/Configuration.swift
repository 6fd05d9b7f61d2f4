/// How objects are watched and what is reported. Starts with the environment's variables; what code sets afterwards counts.
public struct Configuration: Sendable {
    public enum Switch: Sendable {
        case on
        case off
        /// On where the code that calls `shouldGoAway` was compiled without optimisation.
        case whenDebugging
    }

    /// A leak that is known and left as it is.
    public struct AcceptedLeak: Sendable {
        public var signature: String
        public var reason: String

        /// `signature` as in a report. A leak without a reason is not accepted.
        public init(signature: String, reason: String) {
            self.signature = signature
            self.reason = reason
        }
    }

    /// `SHOULD_GO_AWAY=on|off`; when debugging if not given.
    public var isOn = Switch.whenDebugging
    /// From the probe until the object has to be gone. `SHOULD_GO_AWAY_DELAY=SECONDS`; one second if not given.
    public var delay = Duration.seconds(1)
    /// Where one `.dot` and one `.json` a signature are written; nil for nowhere. `SHOULD_GO_AWAY_OUTPUT=FOLDER`; empty for nowhere;
    /// `./shouldgoaway` if not given. Made when there is something to write.
    ///
    /// In a folder that is named, here or by the variable, there is also what became of all probes, leaks or not, and what `expectToGoAway` finds.
    public var outputFolder: String? = "./shouldgoaway" {
        didSet { isFolderNamed = outputFolder != nil }
    }
    /// Somebody has said where the output is to go.
    private(set) var isFolderNamed = false
    /// How often a minute it is looked for who holds an object; further ones are reported as incomplete. `SHOULD_GO_AWAY_PER_MINUTE=N`.
    public var graphsPerMinute = 60
    /// For how many objects of one type, label and line it is looked for; further ones are counted. `SHOULD_GO_AWAY_PER_SIGNATURE=N`.
    public var graphsPerSignature = 3
    /// Objects that may hold the target before the search gives up.
    public var holderLimit = 4_000
    /// Whether each signature's text is printed to standard error once. `SHOULD_GO_AWAY_PRINT=on|off`.
    public var printsReports = true
    /// Not reported.
    public var acceptedLeaks: [AcceptedLeak] = []
    /// Delays by type, by `ObjectIdentifier(SomeClass.self)`. A subclass has its own.
    var delaysByType: [ObjectIdentifier: Duration] = [:]

    init() {}

    /// For objects whose class is `type`, instead of `delay`; nil for `delay` again.
    public mutating func setDelay(_ delay: Duration?, for type: AnyClass) {
        delaysByType[ObjectIdentifier(type)] = delay
    }
}
