import CycleLintRules

/// What a run is asked to do. A value: nothing in it has been checked against the file system.
package struct AnalysisOptions: Sendable, Equatable {
    /// Files and folders, as given. Relative ones are relative to `workingFolder`.
    package var paths: [String]
    /// Absolute path of the folder that shown paths are relative to.
    package var workingFolder: String
    /// Findings below this are left out.
    package var confidence: Confidence
    /// Rules to turn on that are off by default, besides those of the project's configuration; `all` for every one.
    package var enabledRules: [String]
    /// Threads for reading and parsing; nil for one per processor.
    package var jobs: Int?
    /// File with the findings to hide.
    package var baseline: String?
    /// File to write all findings to, instead of showing them.
    package var newBaseline: String?
    /// What to do with probes for what is shown; `remove` replaces the analysis.
    package var probes: ProbeAction?
    /// Probes for all classes, with a finding or without.
    package var probesEverywhere: Bool
    /// Whether references are to be made weak where that is sure to release nothing too early; `show` as a diff, `insert` in the files.
    package var weakening: ProbeAction?
    /// Files and folders that runs of the program with probes have written.
    package var runtime: [String]

    package init(
        paths: [String] = ["."], workingFolder: String, confidence: Confidence = .likely, enabledRules: [String] = [], jobs: Int? = nil,
        baseline: String? = nil, newBaseline: String? = nil, probes: ProbeAction? = nil, probesEverywhere: Bool = false, weakening: ProbeAction? = nil, runtime: [String] = []
    ) {
        self.paths = paths
        self.workingFolder = workingFolder
        self.confidence = confidence
        self.enabledRules = enabledRules
        self.jobs = jobs
        self.baseline = baseline
        self.newBaseline = newBaseline
        self.probes = probes
        self.probesEverywhere = probesEverywhere
        self.weakening = weakening
        self.runtime = runtime
    }
}
