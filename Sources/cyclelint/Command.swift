import CycleLintDriver
import CycleLintRules

/// What the arguments ask for.
enum Command: Equatable {
    case analyse(AnalysisCommand)
    /// The page of a rule; without a name the list of the rules.
    case explain(String?, ColourChoice)
    /// What is known of a call; without a name the list of the frameworks.
    case knowledge(String?, ColourChoice)
    case probes(ProbesCommand)
    case help
    case version
}

enum OutputFormat: String, CaseIterable { case text, json }

enum ColourChoice: String, CaseIterable { case auto, always, never }

/// An analysis with the way to show what comes out of it.
struct AnalysisCommand: Equatable {
    /// Empty for the current folder.
    var paths: [String] = []
    var format = OutputFormat.text
    var confidence = Confidence.likely
    /// Rules that are off by default.
    var enabledRules: [String] = []
    var baseline: String?
    var newBaseline: String?
    var jobs: Int?
    var colour = ColourChoice.auto
    var probes: ProbeAction?
    var probesEverywhere = false
    var weakening: ProbeAction?
    /// Reports of runs.
    var runtime: [String] = []
}

/// `probes setup` and `probes remove`.
struct ProbesCommand: Equatable {
    enum Action: Equatable {
        case link(SetupOptions.Source)
        /// With the folder of the library's sources, where no manifest tells it.
        case remove(vendored: String?)
    }

    var action: Action
    /// The folder of the package.
    var folder = "."
}
