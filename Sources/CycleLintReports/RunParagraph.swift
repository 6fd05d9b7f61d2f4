import CycleLintRules

/// What a run says of one finding, or of a leak that is none, in lines for people.
struct RunParagraph {
    static func lines(on verdict: RunVerdict) -> [String] {
        switch verdict {
        case .confirmed(let leak): ["confirmed: \(seen(leak))"] + path(of: leak)
        case .leaksOtherwise(let leak): ["leaks, but not through this ring: \(seen(leak))"] + path(of: leak)
        case .notSeenLeaking(let objects): ["not seen leaking: \(objects == 1 ? "the one object" : "all \(objects) objects") that \(objects == 1 ? "was" : "were") probed went away"]
        case .leaksUnexplained(let objects): ["leaks: \(objects == 1 ? "one object" : "\(objects) objects") did not go away, and no report says through what"]
        case .undecided(let gone, let open): ["not decided: \(open) of \(gone + open) objects that were probed had their time still before them when the process ended"]
        case .neverExercised: ["never exercised: no probe of it has run; see --fix"]
        }
    }

    private static func seen(_ leak: RunObservations.Leak) -> String {
        "\(leak.count) `\(shortName(leak.type))` did not go away, probed at \(leak.file):\(leak.line)"
    }

    static func path(of leak: RunObservations.Leak) -> [String] {
        let holders = leak.path.map { step in "  " + shortName(step.from) + (step.edge.isEmpty ? "" : (step.edge == "captures" || step.edge.hasPrefix("captures[") ? " " : ".") + step.edge) }
        let width = holders.map(\.count).max() ?? 0
        return zip(holders, leak.path).map { holder, step in holder + String(repeating: " ", count: width - holder.count) + " ──▸ " + shortName(step.to) }
    }

    /// Without its module.
    private static func shortName(_ name: String) -> String {
        guard let dot = name.firstIndex(of: "."), !name[..<dot].contains(" "), name.first?.isLetter == true || name.first == "_" else { return name }
        return String(name[name.index(after: dot)...])
    }
}
