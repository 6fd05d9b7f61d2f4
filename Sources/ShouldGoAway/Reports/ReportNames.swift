extension LeakReport {
    /// The path as people read it: without the module that the probe is in.
    var shownPath: [Step] {
        path.map { step in
            var step = step
            step.from = shown(step.from)
            step.to = shown(step.to)
            step.captures = step.captures.map(shown)
            return step
        }
    }

    var shownType: String { shown(type) }

    /// The label on one line, with nothing in it that could act on a terminal.
    var shownLabel: String {
        var text = ""
        for scalar in label.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) || scalar.properties.generalCategory == .format
            text.unicodeScalars.append(isControl ? " " : scalar)
        }
        return text
    }

    /// Other holders of the object, each with how many references like that there are, in order of appearance.
    var otherCounts: [(name: String, count: Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for other in others.map(shown) {
            if counts[other] == nil { order.append(other) }
            counts[other, default: 0] += 1
        }
        return order.map { ($0, counts[$0]!) }
    }

    private func shown(_ name: String) -> String {
        guard let slash = file.firstIndex(of: "/") else { return name }
        let module = file[..<slash] + "."
        var result = ""
        var rest = name[...]
        while let found = rest.range(of: String(module)) {
            let before = rest[..<found.lowerBound].last
            result += rest[..<found.lowerBound]
            // `MyApp.` is not the module `App`.
            if let before, before.isLetter || before.isNumber || before == "_" || before == "." { result += module }
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
