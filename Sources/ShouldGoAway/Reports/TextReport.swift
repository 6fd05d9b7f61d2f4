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
        let name = label.isEmpty ? type : "\(type) \"\(label)\""
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
        let labels = path.map { step in "\(step.from)\(step.edge.isEmpty ? "" : step.edge == "captures" ? " captures" : "." + step.edge)" }
        let width = min(labels.map(\.count).max() ?? 0, 60)
        var lines: [String] = []
        let last = path.lastIndex(where: \.isInRing)
        for (index, step) in path.enumerated() {
            let margin = !step.isInRing ? "    " : index == 0 ? (last == 0 ? "  ⟲ " : "  ╭─▸ ".dropLast().description) : index == last ? "  ╰─ " .dropLast().description : "  │ "
            let arrow = step.proof == .exact ? "──▸" : "┄┄▸"
            let padding = String(repeating: " ", count: max(0, width - labels[index].count))
            lines.append("\(margin)\(labels[index])\(padding) \(arrow) \(step.to)")
            if step.isSuspect {
                let inside = step.isInRing && index != last ? "  │ " : "    "
                lines.append(inside + String(repeating: "~", count: labels[index].count) + " ◂ cut here")
            }
        }
        return lines
    }

    private var otherHolders: String {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for other in others {
            if counts[other] == nil { order.append(other) }
            counts[other, default: 0] += 1
        }
        let shown = order.prefix(3).map { counts[$0]! == 1 ? $0 : "\($0) (\(counts[$0]!) times)" }
        let rest = others.count - order.prefix(3).reduce(0) { $0 + counts[$1]! }
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.wholeNanoseconds / 1_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
    }
}
