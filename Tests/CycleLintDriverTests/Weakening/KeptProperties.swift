/// Programs with properties that cannot be weak, or not without what they refer to going away too early.
enum KeptProperties {
    static let all: [KeptProgram] = [
        KeptProgram("a child is handed out, and its parent is not kept", """
            final class Parent { var child: Child?; let name = "p" }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func make() -> Child? {
                let parent = Parent()
                let child = Child()
                parent.child = child
                child.parent = parent
                return child
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let child = make()
                precondition(child?.report() == "p")
                watch(child!)
            }
            """),
        KeptProgram("a child is read from a parent that goes away before", """
            final class Parent {
                var child: Child?
                let name = "p"
                init() { child = Child(); child?.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func scenario(_ watch: (AnyObject) -> Void) {
                var found: Child?
                do {
                    let parent = Parent()
                    found = parent.child
                }
                precondition(found?.report() == "p")
                watch(found!)
            }
            """),
        KeptProgram("the variable of the parent is emptied before the child is used", """
            final class Parent {
                var child: Child?
                let name = "p"
                init() { child = Child(); child?.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func scenario(_ watch: (AnyObject) -> Void) {
                var parent: Parent? = Parent()
                let child = parent!.child!
                parent = nil
                precondition(child.report() == "p")
                watch(child)
            }
            """),
        KeptProgram("a child is read from a parent that nothing keeps", """
            final class Parent {
                let child = Child()
                let name = "p"
                init() { child.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func scenario(_ watch: (AnyObject) -> Void) {
                precondition(Parent().child.report() == "p")
                watch(Parent())
            }
            """),
        KeptProgram("another object keeps the child, too", """
            final class Parent {
                var child = Child()
                let name = "p"
                func adopt() { child.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            final class Cache { var kept: Child? }
            func fill(_ cache: Cache) {
                let parent = Parent()
                parent.adopt()
                cache.kept = parent.child
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let cache = Cache()
                fill(cache)
                precondition(cache.kept?.report() == "p")
                watch(cache.kept!)
            }
            """),
        KeptProgram("a child moves to another parent and still refers to the first", """
            final class Parent {
                var children: [Child] = []
                let name: String
                init(_ name: String) { self.name = name }
                func add(_ child: Child) { child.parent = self; children.append(child) }
                func take(from other: Parent) { children.append(other.children.removeFirst()) }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func scenario(_ watch: (AnyObject) -> Void) {
                let second = Parent("second")
                do {
                    let first = Parent("first")
                    first.add(Child())
                    second.take(from: first)
                }
                precondition(second.children[0].report() == "first")
                watch(second)
            }
            """),
        KeptProgram("a property that is no optional, an implicitly unwrapped one, and a constant", """
            final class A { var b: B?; var c: C?; var d: D? }
            final class B { var a: A; init(_ a: A) { self.a = a } }
            final class C { var a: A!; init(_ a: A) { self.a = a } }
            final class D { let a: A?; init(_ a: A) { self.a = a } }
            func scenario(_ watch: (AnyObject) -> Void) {
                let a = A()
                a.b = B(a)
                a.c = C(a)
                a.d = D(a)
                watch(a)
            }
            """),
        KeptProgram("a property whose protocol structures may conform to", """
            protocol Output { func put() }
            final class Source { var output: Output? }
            final class Screen: Output {
                let source = Source()
                func start() { source.output = self }
                func put() {}
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let screen = Screen()
                screen.start()
                watch(screen)
            }
            """),
        KeptProgram("a property of a generic parameter's type", """
            final class Link<Target> { var target: Target? }
            final class Screen {
                let link = Link<Screen>()
                func start() { link.target = self }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let screen = Screen()
                screen.start()
                watch(screen)
            }
            """),
        KeptProgram("a property with a wrapper", """
            @propertyWrapper struct Clamped<Value> { var wrappedValue: Value }
            final class Child { @Clamped var parent: Parent? = nil }
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
        KeptProgram("a property that a subclass overrides", """
            class Child { var parent: Parent? }
            final class Special: Child {
                override var parent: Parent? { didSet { print("set") } }
            }
            final class Parent {
                let child = Child()
                func start() { child.parent = self }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let parent = Parent()
                parent.start()
                watch(parent)
                watch(Special())
            }
            """),
        KeptProgram("a property that is unwrapped by force", """
            final class Child {
                var parent: Parent?
                deinit { print(parent!.name) }
            }
            final class Parent {
                let child = Child()
                let name = "p"
                func start() { child.parent = self }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let parent = Parent()
                parent.start()
                watch(parent)
            }
            """),
        KeptProgram("an unowned reference to what would go away", """
            final class Child { var parent: Parent? }
            final class Parent {
                let child = Child()
                let name = "p"
                func start() { child.parent = self }
            }
            final class Plan { unowned var parent: Parent; init(_ parent: Parent) { self.parent = parent } }
            func make() -> Plan { let parent = Parent(); parent.start(); return Plan(parent) }
            func scenario(_ watch: (AnyObject) -> Void) {
                let plan = make()
                precondition(plan.parent.name == "p")
                watch(plan.parent)
            }
            """),
        KeptProgram("classes that other modules can use", """
            public final class Child { public var parent: Parent?; public init() {} }
            public final class Parent {
                public let child = Child()
                public init() {}
                public func start() { child.parent = self }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let parent = Parent()
                parent.start()
                watch(parent)
            }
            """),
    ]
}
