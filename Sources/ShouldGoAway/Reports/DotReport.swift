extension LeakReport {
    /// The way to the object as a graph for GraphViz: the ring or the path from its root, other holders folded. No values: they can be secrets.
    public var dot: String {
        var graph = DotGraph(title: title)
        let path = briefPath
        var names: [String] = []
        var nodes: [Int] = []
        var current = graph.add(path.first?.from ?? shownType, .object)
        let first = current
        names.append(path.first?.from ?? shownType)
        if let step = path.first, !step.isInRing { graph.restyle(first, .root, step.from) }
        let lastOfRing = path.lastIndex(where: \.isInRing)
        for (index, step) in path.enumerated() {
            if step.isCapture { graph.restyle(current, .closure(step.captures), step.from) }
            nodes.append(current)
            let next: Int
            if index == lastOfRing {
                next = first
            } else {
                next = graph.add(step.to, step.leadsToClosure ? .closure([]) : .object)
                names.append(step.to)
            }
            graph.connect(current, next, step)
            current = next
        }
        nodes.append(current)
        if path.count == self.path.count {
            for reference in uncounted { graph.mention(nodes[reference.from], nodes[reference.to], "\(reference.ownership) \(reference.edge)") }
        }
        // A ring can begin with another object than the one that was watched.
        let target = lastOfRing == path.indices.last ? names.firstIndex(of: shownType) ?? first : current
        graph.restyle(target, .target(label), names[target])
        for (name, count) in otherCounts.prefix(Self.otherLimit) {
            graph.connect(graph.add(name + (count > 1 ? " (\(count) times)" : ""), .object), target, nil)
        }
        let rest = otherCounts.dropFirst(Self.otherLimit).reduce(0) { $0 + $1.count }
        if rest > 0 { graph.connect(graph.add("and \(rest) more", .object), target, nil) }
        return graph.text
    }

    private static let otherLimit = 5

    /// A graph with more nodes is read by nobody: a long path loses its middle.
    private var briefPath: [Step] {
        let path = shownPath
        let limit = 34
        guard path.count > limit else { return path }
        var gap = path[limit / 2]
        gap.edge = "… \(path.count - limit) more …"
        gap.to = path[path.count - limit / 2].from
        gap.captures = []
        return path[..<(limit / 2)] + [gap] + path[(path.count - limit / 2)...]
    }

    private var title: [String] {
        let name = label.isEmpty ? shownType : "\(shownType) \"\(label)\""
        let what = switch verdict {
        case .cycle: "kept by a ring of strong references"
        case .held: "still held"
        case .late: "went away late"
        case .incomplete: "not known why"
        }
        return ["\(name): \(what)", "\(file):\(line)"] + (advice.isEmpty ? [] : [advice]) + notes
    }
}
