/// A program while it is made: its types, what lies beside them, and the statements of `scenario`.
final class Draft {
    var choices: Choices
    var words: Words
    /// The patterns that this program is to show, where there is a choice.
    let leads: [Feature]
    private(set) var features: Set<Feature> = []
    var classes: [ClassDraft] = []
    /// The objects of the scenario, in the order in which they are made.
    var objects: [ObjectDraft] = []
    /// Other declarations at the top level.
    var declarations: [Piece] = []
    /// Of the variable that lives for ever and is being declared.
    var isRootList = false
    var isRootCleared = false
    let scenario = Scene()
    /// Names of declarations that are written once, however often they are needed.
    private var supports: Set<String> = []
    var imports: Set<String> = []
    var operators: Set<String> = []
    /// Operators with their operands' types.
    var operatorTypes: Set<String> = []
    /// Statements that come after the edge which is being written.
    var later: [Piece] = []
    /// The closure which is being written makes an edge when it is called.
    var mustRun = false
    /// Classes of which code makes objects without arguments.
    var lockedTypes: Set<String> = []
    /// What may outlive a run of the scenario, so that a second run is not the same: `Hub.shared`, `activeFeed`.
    var roots: [String] = []

    init(choices: Choices, nameSeed: UInt64, leads: [Feature]) {
        self.choices = choices
        words = Words(seed: nameSeed)
        self.leads = leads
    }

    func uses(_ feature: Feature) {
        features.insert(feature)
    }

    /// Declares something that several parts of the program may need.
    func needs(_ name: String, _ declaration: @autoclosure () -> [Piece]) {
        if supports.insert(name).inserted { declarations += declaration() }
    }

    /// `log("…")`, which keeps nothing.
    func logLine(_ text: String) -> String {
        needs("log", [Piece("var journal = 0"), Piece("func log(_ text: String) {", [Piece("journal += text.count")])])
        return "log(\"\(text)\")"
    }

    func newClass() -> ClassDraft {
        let draft = ClassDraft(name: words.type())
        classes.append(draft)
        return draft
    }

    func newObject(_ type: ClassDraft) -> ObjectDraft {
        let object = ObjectDraft(name: words.unique(type.variableName), type: type)
        objects.append(object)
        return object
    }

    /// One of several ways, the first of which is the simplest. A lead is taken where it can be.
    func choose<Result>(_ ways: [Way<Result>]) -> Result {
        let index = choices.decide(below: ways.count) { random in
            let leading = ways.indices.filter { ways[$0].feature.map(leads.contains) == true }
            if let index = leading.randomElement(using: &random), random.below(10) < 9 { return index }
            var remaining = random.below(ways.reduce(0) { $0 + $1.weight })
            return ways.firstIndex { remaining -= $0.weight; return remaining < 0 } ?? 0
        }
        if let feature = ways[index].feature { uses(feature) }
        return ways[index].make()
    }

    /// True with a probability, and rather where a lead is behind it.
    func chance(_ percent: Int, leadingTo kinds: Feature.Kind...) -> Bool {
        choices.chance(kinds.contains(where: wants) ? 88 : percent)
    }

    func wants(_ kind: Feature.Kind) -> Bool {
        leads.contains { $0.kind == kind }
    }
}

/// A possible decision and what it does.
struct Way<Result> {
    let feature: Feature?
    var weight = 1
    let make: () -> Result

    init(_ feature: Feature?, weight: Int = 1, _ make: @escaping () -> Result) {
        self.feature = feature
        self.weight = weight
        self.make = make
    }
}

/// Statements while they are written, in the order in which they run.
final class Scene {
    var pieces: [Piece] = []
    /// Assignments to properties of `self` run no observers.
    let isInitializer: Bool

    init(isInitializer: Bool = false) {
        self.isInitializer = isInitializer
    }

    /// An empty one for a block in this one.
    var block: Scene { Scene(isInitializer: isInitializer) }

    func add(_ line: String) { pieces.append(Piece(line)) }
    func add(_ piece: Piece) { pieces.append(piece) }
    func add(_ more: [Piece]) { pieces += more }
}

/// An object as it is named somewhere: `feed`, `self`, `Hub.shared`.
struct Reference {
    let text: String
    let type: ClassDraft
    /// What stands before a member: `feed.`, `self.` or nothing.
    var prefix: String

    init(_ text: String, _ type: ClassDraft, prefix: String? = nil) {
        self.text = text
        self.type = type
        self.prefix = prefix ?? text + "."
    }

    var isSelf: Bool { text == "self" }

    /// For use in closures, where `self.` has to be written.
    var explicit: Reference { Reference(text, type) }

    /// Another name for it.
    func named(_ name: String) -> Reference { Reference(name, type) }
}

/// A constant of the scenario.
final class ObjectDraft {
    let name: String
    let type: ClassDraft
    /// With labels.
    var arguments: [String] = []

    init(name: String, type: ClassDraft) {
        self.name = name
        self.type = type
    }

    var reference: Reference { Reference(name, type) }
}
