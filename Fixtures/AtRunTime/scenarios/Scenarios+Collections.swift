import ShouldGoAway

final class Parent {
    var children: [Child] = []
    var byName: [String: Child] = [:]
    var named: [Child: Int] = [:]
    var all: Set<Child> = []
    var nested: [[String: [Child]]] = []
    var optional: [Child?]?
    var contiguous: ContiguousArray<Child> = []
    var pairs: [(name: String, child: Child)] = []
    var callbacks: [String: () -> Void] = [:]
    var slice: ArraySlice<Child> = []
    var existentials: [any Tagged] = []

    func listen() { callbacks["changed"] = { use(self) } }
}

protocol Tagged {}

final class Child: Hashable, Tagged {
    var parent: Parent?
    weak var weakParent: Parent?
    init(_ parent: Parent) { self.parent = parent }
    init(weakly parent: Parent) { weakParent = parent }
    static func == (a: Child, b: Child) -> Bool { a === b }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Scenario {
    private static func family(_ name: String, _ edge: String, _ build: @escaping @Sendable (Parent, Child) -> Void) -> Scenario {
        let property = String(edge.split { "[.".contains($0) }[0])
        return .cycle(
            name, ["Child.parent > Parent", "Parent.\(edge) > Child"], signature: "Child.parent -> Parent.\(property)"
        ) {
            let parent = Parent()
            build(parent, Child(parent))
            shouldGoAway(parent)
        }
    }

    static let collections: [Scenario] = [
        family("array of children", "children[3]") { parent, child in
            parent.children = (0..<3).map { _ in Child(weakly: parent) } + [child]
        },
        .clean("array of children with weak parents") {
            let parent = Parent()
            parent.children = (0..<5).map { _ in Child(weakly: parent) }
            for child in parent.children { shouldGoAway(child) }
            shouldGoAway(parent)
        },
        .cycle("array of many children", ["Parent.children[0] > Child", "Child.parent > Parent"]) {
            let parent = Parent()
            parent.children = (0..<2000).map { $0 == 0 ? Child(parent) : Child(weakly: parent) }
            shouldGoAway(parent)
        },
        family("dictionary value", "byName[value]") { parent, child in parent.byName = ["a": Child(weakly: parent), "b": child] },
        family("dictionary key", "named[key]") { parent, child in parent.named = [child: 1] },
        family("set", "all[member]") { parent, child in parent.all = [child, Child(weakly: parent)] },
        family("nested collections", "nested[0][value][0]") { parent, child in parent.nested = [["a": [child]]] },
        family("optional array of optionals", "optional[1]") { parent, child in parent.optional = [nil, child] },
        family("contiguous array", "contiguous[0]") { parent, child in parent.contiguous = [child] },
        family("array of tuples", "pairs[0].child") { parent, child in parent.pairs = [("a", child)] },
        family("array of existentials", "existentials[0]") { parent, child in parent.existentials = [child] },
        .clean("removed from every collection") {
            let parent = Parent()
            let child = Child(parent)
            parent.children = [child]
            parent.byName = ["a": child]
            parent.all = [child]
            parent.children.removeAll(keepingCapacity: true)
            parent.byName.removeAll(keepingCapacity: true)
            parent.all.removeAll(keepingCapacity: true)
            shouldGoAway(parent)
            shouldGoAway(child)
        },
        .cycle(
            "dictionary of closures", ["Parent.callbacks[value] > closure #1 in Parent.listen()", "closure #1 in Parent.listen() captures > Parent"],
            signature: "Parent.callbacks -> closure(Parent.listen)"
        ) {
            let parent = Parent()
            parent.listen()
            shouldGoAway(parent)
        },
    ]
}
