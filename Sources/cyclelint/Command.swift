import CycleLintDriver
import CycleLintRules

/// What the arguments ask for.
enum Command: Equatable {
    case analyse(AnalysisCommand)
    /// The page of a rule; without a name the list of the rules.
    case explain(String?, ColourChoice)
    /// What is known of a call; without a name the list of the frameworks.
    case knowledge(String?, ColourChoice)
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
