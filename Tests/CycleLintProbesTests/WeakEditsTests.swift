import CycleLintFrontEnd
import CycleLintProbes
import CycleLintRules
import Testing

@Suite("References made weak")
struct WeakEditsTests {
    /// The source with the closure that begins at the first `{` of a text capturing a variable weakly; nil where it stays.
    private func captured(_ text: String, closure: String = "{", _ name: String = "self", isOptional: Bool = false, returnsNothing: Bool = true) -> String? {
        let brace = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: closure)!.lowerBound)
        return edited(text, .capture(brace: brace, name: name, isOptional: isOptional, returnsNothing: returnsNothing))
    }

    private func weakened(_ text: String, _ name: String) -> String? {
        let keyword = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "var \(name)")!.lowerBound)
        return edited(text, .property(keyword: keyword, name: name))
    }

    private func edited(_ text: String, _ place: Weakening.Place) -> String? {
        let source = SourceFile(path: "A.swift", bytes: Array(text.utf8))
        let edits = WeakEdits([Weakening(path: "A.swift", place: place, signatures: [])], in: source)
        #expect(saysTheSame(source, edits.edits))
        return edits.done.isEmpty ? nil : String(decoding: edits.edits.applied(to: source.bytes), as: UTF8.self)
    }

    @Test("a closure of one call or assignment gets `self?.`")
    func chain() {
        #expect(captured("a = { self.update() }\n") == "a = { [weak self] in self?.update() }\n")
        #expect(captured("a = {self.update()}\n") == "a = { [weak self] in self?.update()}\n")
        #expect(captured("a = { value in self.rows[1].title = value }\n") == "a = { [weak self] value in self?.rows[1].title = value }\n")
        #expect(captured("a = { self.x = $0 }\n") == "a = { [weak self] in self?.x = $0 }\n")
        #expect(captured("a = { self.x = $0 ?? 1 }\n") == "a = { [weak self] in self?.x = $0 ?? 1 }\n")
        #expect(captured("a = {\n    self.update()\n}\n") == "a = { [weak self] in\n    self?.update()\n}\n")
    }

    @Test("others get a guard as the first statement")
    func guarded() {
        #expect(captured("a = { self.x += self.y }\n") == "a = { [weak self] in guard let self else { return }; self.x += self.y }\n")
        #expect(captured("a = { store(self) }\n") == "a = { [weak self] in guard let self else { return }; store(self) }\n")
        #expect(captured("a = { update() }\n") == "a = { [weak self] in guard let self else { return }; update() }\n")
        #expect(
            captured("a = { (x: Int) -> Void in // now\n\tself.x = x\n\tself.y = x\n}\n")
                == "a = { [weak self] (x: Int) -> Void in // now\n\tguard let self else { return }\n\tself.x = x\n\tself.y = x\n}\n")
        #expect(captured("a = {\r\n  self.f()\r\n  self.g()\r\n}\r\n") == "a = { [weak self] in\r\n  guard let self else { return }\r\n  self.f()\r\n  self.g()\r\n}\r\n")
        #expect(captured("\u{FEFF}a = { f(self) }") == "\u{FEFF}a = { [weak self] in guard let self else { return }; f(self) }")
    }

    @Test("a capture list that is there is added to, behind attributes")
    func lists() {
        #expect(captured("a = { [self] in update() }\n") == "a = { [weak self] in guard let self else { return }; update() }\n")
        #expect(captured("a = { [x] in self.update(x) }\n") == "a = { [weak self, x] in self?.update(x) }\n")
        #expect(captured("a = { [x, self] in self.update(x) }\n") == "a = { [x, weak self] in self?.update(x) }\n")
        #expect(captured("a = { @Sendable in self.update() }\n") == "a = { @Sendable [weak self] in self?.update() }\n")
        #expect(captured("a = { @MainActor (x) in self.update(x) }\n") == "a = { @MainActor [weak self] (x) in self?.update(x) }\n")
        #expect(captured("a = { [me = self] in me.update() }\n", "me") == "a = { [weak me = self] in me?.update() }\n")
    }

    @Test("other objects are captured by their names, and optional ones stay as they are used")
    func objects() {
        #expect(captured("a = { screen.update() }\n", "screen") == "a = { [weak screen] in screen?.update() }\n")
        #expect(captured("a = { if let screen { show(screen) } }\n", "screen", isOptional: true) == "a = { [weak screen] in if let screen { show(screen) } }\n")
        #expect(captured("a = { screen!.update() }\n", "screen", isOptional: true) == nil)
        #expect(captured("a = { let screen = 1; show(screen) }\n", "screen") == nil)
    }

    @Test("a closure that may give something back, waits, or needs the superclass stays")
    func staying() {
        #expect(captured("a = { self.count() }\n", returnsNothing: false) == nil)
        #expect(captured("a = { self.f(); return self.count() }\n", returnsNothing: false) == nil)
        #expect(captured("a = { x -> Int in self.count() }\n") == nil)
        #expect(captured("a = { await self.update() }\n") == nil)
        #expect(captured("a = { super.update() }\n") == nil)
        #expect(captured("a = { Self.all.append(self) }\n") == nil)
        #expect(captured("a = {\n#if DEBUG\nself.update()\n#endif\n}\n") == nil)
        #expect(captured("a = { }\n") == nil)
    }

    @Test("a closure that cannot give anything back needs nothing else that says so")
    func givingNothing() {
        #expect(captured("a = { self.x = 1 }\n", returnsNothing: false) == "a = { [weak self] in guard let self else { return }; self.x = 1 }\n")
        #expect(captured("a = { self.x += 1 }\n", returnsNothing: false) == "a = { [weak self] in guard let self else { return }; self.x += 1 }\n")
        #expect(captured("a = { self.f(); self.g() }\n", returnsNothing: false) == "a = { [weak self] in guard let self else { return }; self.f(); self.g() }\n")
        #expect(captured("a = { self.f(); g { return 1 } }\n", returnsNothing: false) != nil)
        #expect(captured("a = { () -> Void in self.f() }\n", returnsNothing: false) != nil)
    }

    @Test("`weak` stands before `var`, behind other modifiers")
    func properties() {
        #expect(weakened("class A {\n\tvar b: B?\n}\n", "b") == "class A {\n\tweak var b: B?\n}\n")
        #expect(weakened("class A { private(set) var b: B? = nil // back\n}", "b") == "class A { private(set) weak var b: B? = nil // back\n}")
        #expect(weakened("class A { var b: B? { didSet { f() } } }", "b") == "class A { weak var b: B? { didSet { f() } } }")
        #expect(weakened("class A { var b: B? = B() }", "b") == nil)
        #expect(weakened("class A { var b: B?, c: C? }", "b") == nil)
        #expect(weakened("class A { @Published var b: B? }", "b") == nil)
        #expect(weakened("class A { nonisolated(unsafe) var b: B? }", "b") == nil)
        #expect(weakened("class A { lazy var b: B? = nil }", "b") == nil)
    }

    @Test("a property that is unwrapped by force anywhere is known", arguments: [("a.b!.c", true), ("b!", true), ("a.b?.c", false), ("b != nil", false), ("ab!", false)])
    func forced(_ text: String, _ expected: Bool) {
        #expect(isForced("b", in: SourceFile(path: "A.swift", bytes: Array(text.utf8))) == expected)
    }

    @Test("edits within lines are shown as lines")
    func diff() {
        let source = SourceFile(path: "A.swift", bytes: Array("a\nb = { self.f(self) }\nc\n".utf8))
        let edits = WeakEdits([Weakening(path: "A.swift", place: .capture(brace: 6, name: "self", isOptional: false, returnsNothing: true), signatures: [])], in: source).edits
        #expect(
            String(decoding: UnifiedDiff(source, edits).text, as: UTF8.self)
                == "--- a/A.swift\n+++ b/A.swift\n@@ -1,3 +1,3 @@\n a\n-b = { self.f(self) }\n+b = { [weak self] in guard let self else { return }; self.f(self) }\n c\n")
    }

    @Test("a change of anything else is seen")
    func onlyWeak() {
        let source = SourceFile(path: "A.swift", bytes: Array("a = { [self] in self.f() }\n".utf8))
        let edits = WeakEdits([Weakening(path: "A.swift", place: .capture(brace: 4, name: "self", isOptional: false, returnsNothing: true), signatures: [])], in: source).edits
        var broken = edits
        broken[0].replacement = Array("weak_".utf8)
        #expect(saysTheSame(source, edits))
        #expect(!saysTheSame(source, broken))
    }
}
