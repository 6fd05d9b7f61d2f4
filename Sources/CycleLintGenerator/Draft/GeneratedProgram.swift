/// A random program, with what it shows. A value: it can be printed, and printed smaller.
package struct GeneratedProgram: Sendable {
    package let seed: UInt64
    /// The decisions that made it.
    let choices: [Int]
    let spans: [Range<Int>]
    /// The patterns that were asked for.
    let leads: [Feature]
    package let features: Set<Feature>
    let imports: [String]
    let operators: [String]
    private let roots: [String]
    package var pieces: [Piece]

    /// The program of a seed. Each seed has a pattern to show, in turn, and another one.
    package init(seed: UInt64) {
        var random = SplitMix64(state: seed ^ 0x5EED)
        let leads = [Int(seed % UInt64(Feature.leads.count)), random.below(Feature.leads.count)].map { Feature.leads[$0] }
        self.init(seed: seed, leads: leads, choices: Choices(seed: seed))
    }

    /// The program of other decisions, with the same names.
    func repeating(_ given: [Int]) -> GeneratedProgram {
        GeneratedProgram(seed: seed, leads: leads, choices: Choices(repeating: given))
    }

    private init(seed: UInt64, leads: [Feature], choices: Choices) {
        let draft = Draft(choices: choices, nameSeed: seed &* 31 &+ 7, leads: leads)
        draft.write()
        self.seed = seed
        self.leads = leads
        self.choices = draft.choices.taken
        spans = draft.choices.spans
        features = draft.features
        imports = draft.imports.sorted()
        operators = draft.operators.sorted()
        roots = draft.roots
        let made = draft.objects.map { Piece("let \($0.name) = \($0.type.name)(\($0.arguments.joined(separator: ", ")))") }
        pieces = draft.declarations + draft.classes.flatMap { $0.pieces() }
            + [Piece("func scenario(_ watch: (AnyObject) -> Void) {", made + draft.scenario.pieces)]
    }

    /// As a file of its own.
    package var source: String {
        var text = imports.map { "import \($0)\n" }.joined() + operators.map { "infix operator \($0)\n" }.joined()
        for piece in pieces {
            if !text.isEmpty { text += "\n" }
            piece.write(to: &text)
        }
        return text
    }

    /// As a file of a module of many programs: everything in it is private but `entry`, and operators are declared elsewhere.
    func privateSource(entry: String) -> String {
        var text = imports.map { "import \($0)\n" }.joined()
        var marks = 0
        func mark() -> String {
            marks += 1
            return "didReach(\(marks))"
        }
        for var piece in pieces {
            piece.opening = privately(piece.opening)
            piece.write(to: &text, mark: mark)
        }
        return text + "func \(entry)(_ watch: (AnyObject) -> Void) { scenario(watch) }\n"
    }

    /// It may not be run twice in a process: something outlives a run.
    var hasRoots: Bool {
        let source = source
        return roots.contains(where: source.contains)
    }

    /// Places that a run has to come to.
    var essentialCount: Int { pieces.reduce(0) { $0 + $1.essentialCount } }

    private func privately(_ opening: String) -> String {
        if opening.hasPrefix("extension ") { return opening.contains(": ") ? opening : "private " + opening }
        guard opening.hasPrefix("@") else { return "private " + opening }
        let words = opening.split(separator: " ", maxSplits: 1)
        return "\(words[0]) private \(words[1])"
    }
}
