/// Ways by which a leaf, which refers back to its tree, outlives the tree.
enum KeptLeaves {
    static let all: [KeptProgram] = ways.map { KeptProgram($0.0, before + $0.1 + after) }

    private static let before = """
        final class Tree {
            var leaf: Leaf?
            var leaves: [Leaf] = []
            let name = "t"
            func grow() { let made = Leaf(); made.tree = self; leaf = made; leaves.append(made) }
        }
        final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }


        """
    private static let after = """


        func scenario(_ watch: (AnyObject) -> Void) {
            let found = find()
            precondition(found?.report() == "t")
            watch(found!)
        }
        """

    private static let ways: [(String, String)] = [
        ("a leaf by way of: any object list", """
            func all() -> [AnyObject] { let tree = Tree(); tree.grow(); return [tree.leaf!] }
            func find() -> Leaf? { all()[0] as? Leaf }
            """),
        ("a leaf by way of: array literal of closures", """
            func make() -> [() -> Leaf?] { let tree = Tree(); tree.grow(); let leaf = tree.leaf; return [{ leaf }] }
            func find() -> Leaf? { make()[0]() }
            """),
        ("a leaf by way of: async value", """
            final class Cell<T>: @unchecked Sendable { var v: T?; }
            func fill(_ c: Cell<Leaf>) { let tree = Tree(); tree.grow(); c.v = tree.leaf }
            func find() -> Leaf? { let c = Cell<Leaf>(); fill(c); return c.v }
            """),
        ("a leaf by way of: collected through inout", """
            extension Tree { func collect(into list: inout [Leaf]) { list.append(contentsOf: leaves) } }
            func find() -> Leaf? { var list: [Leaf] = []; do { let tree = Tree(); tree.grow(); tree.collect(into: &list) }; return list.first }
            """),
        ("a leaf by way of: conditional variable", """
            func find() -> Leaf? { var tree: Tree?; tree = Tree(); tree?.grow(); let leaf = tree?.leaf; if leaf != nil { tree = nil }; return leaf?.me }
            extension Leaf { var me: Leaf { self } }
            """),
        ("a leaf by way of: defer", """
            final class Cache { var leaf: Leaf? }
            func fill(_ cache: Cache) { let tree = Tree(); defer { cache.leaf = tree.leaf }; tree.grow() }
            func find() -> Leaf? { let cache = Cache(); fill(cache); return cache.leaf }
            """),
        ("a leaf by way of: dictionary grouping", """
            func all() -> [Bool: [Leaf]] { let tree = Tree(); tree.grow(); return Dictionary(grouping: tree.leaves) { _ in true } }
            func find() -> Leaf? { all()[true]?.first }
            """),
        ("a leaf by way of: enum payload", """
            enum State { case active(Leaf), idle }
            func state() -> State { let tree = Tree(); tree.grow(); return .active(tree.leaf!) }
            func find() -> Leaf? { if case .active(let leaf) = state() { return leaf }; return nil }
            """),
        ("a leaf by way of: generic pool", """
            final class Pool<T> { private var items: [T] = []; func add(_ t: T) { items.append(t) }; func last() -> T? { items.last } }
            func fill(_ pool: Pool<Leaf>) { let tree = Tree(); tree.grow(); for leaf in tree.leaves { pool.add(leaf) } }
            func find() -> Leaf? { let pool = Pool<Leaf>(); fill(pool); return pool.last() }
            """),
        ("a leaf by way of: initializer keeps a part of its argument", """
            final class View1 { let leaf: Leaf?; init(_ tree: Tree) { leaf = tree.leaf } }
            func view() -> View1 { let tree = Tree(); tree.grow(); return View1(tree) }
            func find() -> Leaf? { view().leaf }
            """),
        ("a leaf by way of: local function", """
            func finder() -> () -> Leaf? { let tree = Tree(); tree.grow(); let leaf = tree.leaf; func get() -> Leaf? { leaf }; return get }
            func find() -> Leaf? { finder()() }
            """),
        ("a leaf by way of: map and sort", """
            func sorted() -> [Leaf] { let tree = Tree(); tree.grow(); tree.grow(); return tree.leaves.map { $0 }.sorted { $0 === $1 }.reversed() }
            func find() -> Leaf? { sorted().first }
            """),
        ("a leaf by way of: method of the leaf returns itself", """
            extension Leaf { func me() -> Leaf { self }; var own: Leaf { self } }
            func make() -> Leaf { let tree = Tree(); tree.grow(); return tree.leaf!.me() }
            func find() -> Leaf? { make() }
            """),
        ("a leaf by way of: mirror", """
            func find() -> Leaf? { let tree = Tree(); tree.grow(); return Mirror(reflecting: tree).children.first?.value as? Leaf }
            """),
        ("a leaf by way of: observer", """
            final class History { var current: Leaf? { didSet { if let oldValue { past.append(oldValue) } } }; var past: [Leaf] = [] }
            func fill(_ history: History) { let tree = Tree(); tree.grow(); history.current = tree.leaf; history.current = nil }
            func find() -> Leaf? { let history = History(); fill(history); return history.past.first }
            """),
        ("a leaf by way of: operator", """
            final class Shelf { var item: Leaf? }
            infix operator <~
            func <~ (shelf: Shelf, leaf: Leaf?) { shelf.item = leaf }
            func fill(_ shelf: Shelf) { let tree = Tree(); tree.grow(); shelf <~ tree.leaf }
            func find() -> Leaf? { let shelf = Shelf(); fill(shelf); return shelf.item }
            """),
        ("a leaf by way of: protocol extension", """
            protocol Keeping: AnyObject {}
            nonisolated(unsafe) var keptAll: [Keeping] = []
            extension Keeping { func keep() { keptAll.append(self) } }
            extension Leaf: Keeping {}
            func fill() { let tree = Tree(); tree.grow(); tree.leaf?.keep() }
            func find() -> Leaf? { fill(); defer { keptAll = [] }; return keptAll.first as? Leaf }
            """),
        ("a leaf by way of: read accessor", """
            extension Tree { var first: Leaf? { _read { yield leaf } } }
            func make() -> Leaf? { let tree = Tree(); tree.grow(); return tree.first }
            func find() -> Leaf? { make() }
            """),
        ("a leaf by way of: reduce", """
            func all() -> [Leaf] { let tree = Tree(); tree.grow(); return tree.leaves.reduce(into: []) { $0.append($1) } }
            func find() -> Leaf? { all().first }
            """),
        ("a leaf by way of: replace", """
            func find() -> Leaf? { var tree = Tree(); tree.grow(); let leaf = tree.leaf; tree = Tree(); watchOut(tree); return leaf }
            func watchOut(_ t: Tree) {}
            """),
        ("a leaf by way of: set and unique keys", """
            func all() -> [Int: Leaf] { let tree = Tree(); tree.grow(); return Dictionary(uniqueKeysWithValues: tree.leaves.enumerated().map { ($0.offset, $0.element) }) }
            func find() -> Leaf? { all()[0] }
            """),
        ("a leaf by way of: static factory", """
            extension Leaf { static func fresh() -> Leaf { let tree = Tree(); tree.grow(); return tree.leaf! } }
            func find() -> Leaf? { .fresh() }
            """),
        ("a leaf by way of: struct copy mutated", """
            struct Row { var leaf: Leaf? ; mutating func take(_ t: Tree) { leaf = t.leaf } }
            func row() -> Row { var row = Row(); let tree = Tree(); tree.grow(); row.take(tree); return row }
            func find() -> Leaf? { row().leaf }
            """),
        ("a leaf by way of: subscript setter of another", """
            final class Shelf { private var items: [Int: Leaf] = [:]; subscript(i: Int) -> Leaf? { get { items[i] } set { items[i] = newValue } } }
            func fill(_ shelf: Shelf) { let tree = Tree(); tree.grow(); shelf[0] = tree.leaf }
            func find() -> Leaf? { let shelf = Shelf(); fill(shelf); return shelf[0] }
            """),
        ("a leaf by way of: swap", """
            final class Holder { var leaf: Leaf? }
            let holder = Holder()
            func find() -> Leaf? { let tree = Tree(); tree.grow(); let h = Holder(); swap(&tree.leaf, &h.leaf); return h.leaf }
            """),
        ("a leaf by way of: ternary and coalescing", """
            func pick(_ flag: Bool) -> Leaf? { let tree = Tree(); tree.grow(); let spare = Leaf(); return flag ? tree.leaf : nil ?? spare }
            func find() -> Leaf? { pick(true) }
            """),
        ("a leaf by way of: thrown", """
            struct Lost: Error { let leaf: Leaf? }
            func lose() throws { let tree = Tree(); tree.grow(); throw Lost(leaf: tree.leaf) }
            func find() -> Leaf? { do { try lose() } catch let lost as Lost { return lost.leaf } catch {}; return nil }
            """),
        ("a leaf by way of: tuple with the parent dropped", """
            func pair() -> (Tree, Leaf?) { let tree = Tree(); tree.grow(); return (tree, tree.leaf) }
            func find() -> Leaf? { let (_, leaf) = pair(); return leaf }
            """),
        ("a leaf by way of: unmanaged", """
            func make() -> Unmanaged<Leaf> { let tree = Tree(); tree.grow(); return Unmanaged.passRetained(tree.leaf!) }
            func find() -> Leaf? { make().takeRetainedValue() }
            """),
        ("a leaf by way of: while let", """
            func find() -> Leaf? { var last: Leaf?; var trees = [Tree()]; trees[0].grow(); while let tree = trees.popLast() { last = tree.leaf }; return last }
            """),
    ]
}
