extension LeakReport {
    /// For people: one line an edge, from the root or once around the ring to the object, and the edge to cut underlined. Ends with a newline.
    public var text: String {
        var lines = [headline]
        if !path.isEmpty {
            lines += edges
            lines.append("")
        }
        if !advice.isEmpty { lines.append("  = help: \(advice)") }
        for note in notes { lines.append("  = note: \(note)") }
        if !others.isEmpty { lines.append("  = note: also held by \(otherHolders)") }
        if verdict != .late { lines.append("  = signature: \(fingerprint) \(signature)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var headline: String {
        let name = label.isEmpty ? shownType : "\(shownType) \"\(shownLabel)\""
        let place = "\(file):\(line)"
        let times = count > 1 ? ", \(count) times so far" : ""
        switch verdict {
        case .cycle: return "\(place): \(name) did not go away: a ring of strong references keeps it\(times)"
        case .held: return "\(place): \(name) did not go away: something still holds it\(times)"
        case .late: return "\(place): \(name) went away late, \(lateness.map(Self.seconds) ?? "") after its time\(times)"
        case .incomplete: return "\(place): \(name) did not go away, and it is not known why\(times)"
        }
    }

    private var edges: [String] {
        let path = shownPath
        let labels = path.map(\.holding)
        let width = min(labels.map(\.count).max() ?? 0, 60)
        var lines: [String] = []
        let last = path.lastIndex(where: \.isInRing)
        for (index, step) in path.enumerated() {
            let margin = !step.isInRing ? "      " : last == 0 ? "  ⟲   " : index == 0 ? "  ╭─▸ " : index == last ? "  ╰── " : "  │   "
            let arrow = step.proof == .exact ? "──▸" : "┄┄▸"
            let padding = String(repeating: " ", count: max(0, width - labels[index].count))
            lines.append("\(margin)\(labels[index])\(padding) \(arrow) \(step.to)")
            if step.isSuspect {
                let inside = step.isInRing && index != last ? "  │   " : "      "
                lines.append(inside + String(repeating: "~", count: labels[index].count) + " ◂ cut here")
            }
        }
        return lines
    }

    private var otherHolders: String {
        let shown = otherCounts.prefix(3)
        let rest = others.count - shown.reduce(0) { $0 + $1.count }
        let names = shown.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) times)" }
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.wholeNanoseconds / 1_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
    }
}
