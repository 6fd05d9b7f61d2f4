/// Makes a program about which the tool and its run disagree as small as it can be while they do.
///
/// First decisions are taken out or lowered, which gives whole programs; then pieces of the text are.
package struct Shrinker {
    let run: TruthRun
    let kind: Disagreement
    /// Programs in a compile.
    private let limit = 160

    package init(run: TruthRun, kind: Disagreement) {
        self.run = run
        self.kind = kind
    }

    package func smallest(of program: GeneratedProgram) throws -> GeneratedProgram {
        var best = program
        for _ in 0..<8 {
            guard let smaller = try step(best, simplerDecisions(best)) else { break }
            best = smaller
        }
        for _ in 0..<12 {
            guard let smaller = try step(best, shorterTexts(best)) else { break }
            best = smaller
        }
        return best
    }

    /// A change of a program, which can be made together with others.
    private struct Change {
        let make: ([Int]) -> GeneratedProgram
        let count: Int
    }

    /// The smallest program that one of the changes, or all that work by themselves together, lead to.
    private func step(_ program: GeneratedProgram, _ change: Change) throws -> GeneratedProgram? {
        let single = (0..<change.count).map { change.make([$0]) }
        let working = try stillDisagreeing(single, smallerThan: program)
        guard !working.isEmpty else { return nil }
        var together: [GeneratedProgram] = []
        var size = working.count
        while size > 1 {
            for start in stride(from: 0, to: working.count, by: size) {
                together.append(change.make(Array(working[start..<min(working.count, start + size)])))
            }
            size = (size + 1) / 2
            if size == 1 { break }
        }
        let combined = try stillDisagreeing(together, smallerThan: program).map { together[$0] }
        return (working.map { single[$0] } + combined).min { $0.size < $1.size }
    }

    /// The indices of the programs that are smaller and still are judged and run as before.
    private func stillDisagreeing(_ candidates: [GeneratedProgram], smallerThan program: GeneratedProgram) throws -> [Int] {
        let size = program.size
        var seen: Set<String> = []
        let promising = candidates.indices.filter { index in
            let candidate = candidates[index]
            guard candidate.size < size, seen.insert(candidate.source).inserted else { return false }
            return candidate.shownFindings().isEmpty == (kind == .missed)
        }.prefix(limit)
        let truths = try run.truths(of: promising.map { candidates[$0] })
        return zip(promising, truths).filter { Disagreement(truth: $1, isReported: kind == .falseAlarm) == kind }.map(\.0)
    }

    private func simplerDecisions(_ program: GeneratedProgram) -> Change {
        let choices = program.choices
        let spans = program.spans.sorted { $0.count > $1.count }
        let raised = choices.indices.filter { choices[$0] > 0 }
        return Change(make: { changes in
            var given = choices
            for change in changes where change >= spans.count { given[raised[change - spans.count]] = 0 }
            // From the end, so that what is before keeps its place; a span inside another goes with it.
            for change in changes.filter({ $0 < spans.count }).sorted(by: { spans[$0].lowerBound > spans[$1].lowerBound }) {
                let span = spans[change]
                given.removeSubrange(span.lowerBound..<min(given.count, span.upperBound))
            }
            return program.repeating(given)
        }, count: spans.count + raised.count)
    }

    private func shorterTexts(_ program: GeneratedProgram) -> Change {
        let paths = program.removablePaths
        let blocks = paths.filter { path in
            let piece = program.piece(at: path)
            return path.count > 1 && piece.closing != nil && !piece.children.isEmpty
        }
        return Change(make: { changes in
            if changes.count == 1, changes[0] >= paths.count { return program.unwrapping(blocks[changes[0] - paths.count]) }
            return program.removing(changes.filter { $0 < paths.count }.map { paths[$0] })
        }, count: paths.count + blocks.count)
    }
}
