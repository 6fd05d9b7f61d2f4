/// Programs in which an object that refers back outlives its owner, by a way that is not easily seen.
enum KeptHandedObjects {
    static let all: [KeptProgram] = [
        KeptProgram("several variables behind one keyword", """
            final class Child { var parent: Parent?, other: Parent? }
            final class Parent {
                let child = Child()
                func start() { child.parent = self }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let parent = Parent()
                parent.start()
                watch(parent)
            }
            """),
        KeptProgram("an initial value that nothing else keeps", """
            final class Engine { var car: Car? }
            final class Car {
                var engine: Engine? = Engine()
                func start() { engine?.car = self }
            }
            final class Garage { var car: Car? = Car() }
            func take() -> Engine? {
                let garage = Garage()
                garage.car?.start()
                let engine = garage.car?.engine
                garage.car = nil
                return engine
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let engine = take()
                precondition(engine?.car != nil)
                watch(engine!)
            }
            """),
        KeptProgram("a parent that is replaced while its child is in use", """
            final class Parent {
                let child = Child()
                let name = "p"
                init() { child.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func swapOut(_ parent: inout Parent) {
                let child = parent.child
                parent = Parent()
                precondition(child.report() == "p")
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                var parent = Parent()
                swapOut(&parent)
                watch(parent)
            }
            """),
        KeptProgram("the child is what the program keeps, in a list", """
            final class Session {
                var user: User?
                let id = 7
                init(_ user: User) { self.user = user; user.session = self }
            }
            final class User {
                var session: Session?
                func id() -> Int { session?.id ?? 0 }
            }
            final class Directory {
                var users: [User] = []
                func logIn() {
                    let user = User()
                    _ = Session(user)
                    users.append(user)
                }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let directory = Directory()
                directory.logIn()
                precondition(directory.users[0].id() == 7)
                watch(directory.users[0])
            }
            """),
        KeptProgram("an iterator over children that outlives the parent", """
            final class Tree {
                var leaves: [Leaf] = []
                let name = "t"
                func grow() { let leaf = Leaf(); leaf.tree = self; leaves.append(leaf) }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func leaves() -> [Leaf] { let tree = Tree(); tree.grow(); tree.grow(); return tree.leaves }
            func scenario(_ watch: (AnyObject) -> Void) {
                for leaf in leaves() { precondition(leaf.report() == "t"); watch(leaf) }
            }
            """),
        KeptProgram("children in a value that is copied", """
            struct Basket { var leaf: Leaf? }
            final class Tree {
                var basket = Basket()
                let name = "t"
                func grow() { let leaf = Leaf(); leaf.tree = self; basket.leaf = leaf }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func basket() -> Basket { let tree = Tree(); tree.grow(); return tree.basket }
            func scenario(_ watch: (AnyObject) -> Void) {
                let basket = basket()
                precondition(basket.leaf?.report() == "t")
                watch(basket.leaf!)
            }
            """),
        KeptProgram("a child in a tuple that is handed out", """
            final class Tree {
                var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func pair() -> (Leaf?, Int) { let tree = Tree(); tree.grow(); return (tree.leaf, 1) }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = pair()
                precondition(found.0?.report() == "t")
                watch(found.0!)
            }
            """),
        KeptProgram("a child that a computed property gives", """
            final class Tree {
                private var leaf: Leaf?
                let name = "t"
                var only: Leaf? { leaf }
                func grow() { leaf = Leaf(); leaf?.tree = self }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func find() -> Leaf? { let tree = Tree(); tree.grow(); return tree.only }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = find()
                precondition(found?.report() == "t")
                watch(found!)
            }
            """),
        KeptProgram("a child that a protocol's method gives", """
            protocol Giving { func give() -> Leaf? }
            final class Tree: Giving {
                private var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
                func give() -> Leaf? { leaf }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func giver() -> Giving { let tree = Tree(); tree.grow(); return tree }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = giver().give()
                precondition(found?.report() == "t")
                watch(found!)
            }
            """),
        KeptProgram("a type-erased child", """
            final class Tree {
                private var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
                func any() -> Any { leaf as Any }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func find() -> Any { let tree = Tree(); tree.grow(); return tree.any() }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = find() as? Leaf
                precondition(found?.report() == "t")
                watch(found!)
            }
            """),
        KeptProgram("a child in a static property", """
            final class Tree {
                var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
            }
            final class Leaf { nonisolated(unsafe) static var last: Leaf?; var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func remember() { let tree = Tree(); tree.grow(); Leaf.last = tree.leaf }
            func scenario(_ watch: (AnyObject) -> Void) {
                remember()
                precondition(Leaf.last?.report() == "t")
                watch(Leaf.last!)
                Leaf.last = nil
            }
            """),
        KeptProgram("a child that keeps working in a task", """
            final class Tree {
                let leaf = Leaf()
                let name = "t"
                func grow() { leaf.tree = self; leaf.work() }
            }
            final class Leaf: @unchecked Sendable {
                var tree: Tree?
                func work() { Task { print(self.tree?.name ?? "none") } }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let tree = Tree()
                tree.grow()
                watch(tree)
            }
            """),
        KeptProgram("a key path leads to the child", #"""
            final class Tree {
                var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func read<Root, Value>(_ root: Root, _ path: KeyPath<Root, Value>) -> Value { root[keyPath: path] }
            func find() -> Leaf? { let tree = Tree(); tree.grow(); return read(tree, \.leaf) }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = find()
                precondition(found?.report() == "t")
                watch(found!)
            }
            """#),
        KeptProgram("a child sent through a generic function", """
            final class Tree {
                var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func same<T>(_ value: T) -> T { value }
            func find() -> Leaf? { let tree = Tree(); tree.grow(); return same(tree.leaf) }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = find()
                precondition(found?.report() == "t")
                watch(found!)
            }
            """),
        KeptProgram("a lazy sequence over children", """
            final class Tree {
                var leaves: [Leaf] = []
                let name = "t"
                func grow() { let leaf = Leaf(); leaf.tree = self; leaves.append(leaf) }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            func find() -> Leaf? { let tree = Tree(); tree.grow(); return tree.leaves.lazy.filter { _ in true }.first }
            func find2() -> [Leaf] { let tree = Tree(); tree.grow(); return tree.leaves.map { $0 } }
            func scenario(_ watch: (AnyObject) -> Void) {
                let found = find()
                precondition(found?.report() == "t")
                precondition(find2()[0].report() == "t")
                watch(found!)
            }
            """),
    ]
}
