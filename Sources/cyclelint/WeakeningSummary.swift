import CycleLintDriver

/// What `--fix=weak` says at the end.
struct WeakeningSummary {
    let outcome: WeakeningOutcome
    let action: ProbeAction

    var line: String {
        let count = outcome.properties + outcome.captures
        let references = "\(count) reference\(count == 1 ? "" : "s")"
        let files = "\(outcome.changedFiles) file\(outcome.changedFiles == 1 ? "" : "s")"
        var text = "\(references) \(action == .show ? "would be made" : "made") weak in \(files)"
        if outcome.properties > 0, outcome.captures > 0 {
            text += " (\(outcome.properties) propert\(outcome.properties == 1 ? "y" : "ies"), \(outcome.captures) capture\(outcome.captures == 1 ? "" : "s"))"
        }
        if outcome.left > 0 { text += ", \(outcome.left) finding\(outcome.left == 1 ? "" : "s") left as advice: not sure to release nothing too early" }
        return text
    }
}
