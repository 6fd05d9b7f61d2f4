import Testing

@testable import CycleLintFrontEnd

@Suite("A directive in the source")
struct SuppressionDirectiveTests {
    private func read(_ source: String) -> [Directive] {
        directives(in: parse(SourceFile(path: "a.swift", bytes: Array(source.utf8))))
    }

    @Test("tells its verb, its rules, its reason and its line")
    func parts() {
        #expect(
            read("\n// cyclelint:disable:next closure-capture - it is cleared in stop()\nlet a = 1") == [
                Directive(
                    verb: "disable:next", rules: ["closure-capture"], reason: "it is cleared in stop()", line: 2, range: 3...3)
            ])
    }

    @Test(
        "may name several rules, and gives a reason behind a dash",
        arguments: [
            ("a,b - why", ["a", "b"], "why"), ("a, b ,c - why - not", ["a", "b", "c"], "why - not"),
            ("a – why", ["a"], "why"),
            ("a — why", ["a"], "why"), ("a -- why", ["a"], "why"), ("a -", ["a"], ""), ("a", ["a"], ""), ("a-b - c", ["a-b"], "c"),
            ("a because of b", ["a"], ""), ("- why", [], "why"), ("", [], ""), (",,a, - x", ["a"], "x"),
        ])
    func rules(text: String, rules: [String], reason: String) {
        let directive = read("// cyclelint:disable:this \(text)\n").first
        #expect(directive?.rules == rules)
        #expect(directive?.reason == reason)
    }

    @Test(
        "stands at the beginning of a comment of any kind",
        arguments: [
            "// cyclelint:disable:this a - b", "//cyclelint:disable:this a - b", "/// cyclelint:disable:this a - b",
            "/* cyclelint:disable:this a - b */", "/** cyclelint:disable:this a - b*/", "let x = 1 // cyclelint:disable:this a - b",
            "/* other /* nested */ */ // cyclelint:disable:this a - b", "// cyclelint:disable:this a - b\r\n",
            "/* cyclelint:disable:this a - b\n more */", "#!/usr/bin/swift\n// cyclelint:disable:this a - b",
            "let s = \"\\(x /* cyclelint:disable:this a - b */)\"",
        ])
    func comments(source: String) {
        #expect(read(source).map(\.reason) == ["b"])
    }

    @Test(
        "is none in a string, in the middle of a comment, or in code",
        arguments: [
            "let s = \"// cyclelint:disable:this a - b\"", "let s = \"\"\"\n// cyclelint:disable:this a - b\n\"\"\"",
            "// write cyclelint:disable:this a - b", "/// `// cyclelint:disable:this a - b`",
            "///     // cyclelint:disable:this a - b", "cyclelint:disable", "// cyclelint",
            "let r = #/// cyclelint:disable:this a/#",
        ])
    func noDirective(source: String) {
        #expect(read(source).isEmpty)
    }

    @Test("is kept with an unknown verb, so that it can be remarked on")
    func unknownVerb() {
        #expect(read("// cyclelint:disable a - b\nlet x = 1").map(\.verb) == ["disable"])
        #expect(read("// cyclelint:disable a - b\nlet x = 1").first?.range == nil)
    }

    @Suite("is about")
    struct Lines {
        private func range(_ source: String) -> ClosedRange<Int>? {
            directives(in: parse(SourceFile(path: "a.swift", bytes: Array(source.utf8)))).first?.range
        }

        @Test("the next line with code on it")
        func next() {
            #expect(range("// cyclelint:disable:next a - b\n\n// more\n/* and\n more */ let x = 1\nlet y = 2") == 5...5)
            #expect(range("let w = 0 // cyclelint:disable:next a - b\nlet x = 1\nlet y = 2") == 2...2)
            #expect(range("/* cyclelint:disable:next a - b */ let w = 0\nlet x = 1") == 2...2)
        }

        @Test("nothing if no code follows")
        func nothing() {
            #expect(range("let x = 1\n// cyclelint:disable:next a - b\n") == nil)
        }

        @Test("the declaration that begins there, to its end")
        func declaration() {
            #expect(range("// cyclelint:disable:next a - b\nclass A {\n  var x = 1\n}\nlet y = 2") == 2...4)
            #expect(range("// cyclelint:disable:next a - b\n@MainActor\nclass A {\n}\n") == 2...4)
            #expect(range("@MainActor\nclass A { // cyclelint:disable:this a - b\n}\n") == 2...3)
            #expect(range("class A {\n  // cyclelint:disable:next a - b\n  lazy var f = {\n    1\n  }\n  var g = 1\n}") == 3...5)
        }

        @Test("the closure that begins there, to its end")
        func closure() {
            #expect(range("func f() {\n  g(\n    1, // cyclelint:disable:next a - b\n    { x in\n      x\n    })\n}") == 4...6)
            #expect(range("if a.map({ // cyclelint:disable:this a - b\n  $0\n}) == 1 {\n  b()\n}") == 1...3)
        }

        @Test("the assignment or call that begins there, to its end")
        func statement() {
            let chain = "  p\n    .sink {\n      g()\n    }\n    .store(in: &s)\n"
            #expect(range("func f() {\n  // cyclelint:disable:next a - b\n\(chain)  h()\n}") == 3...7)
            #expect(range("f = { // cyclelint:disable:this a - b\n  g()\n}\nh()") == 1...3)
        }

        @Test("only the line where an if, a loop or a switch begins, and not all that is in it")
        func controlFlow() {
            #expect(range("func f() {\n  // cyclelint:disable:next a - b\n  if x {\n    g()\n  }\n}") == 3...3)
        }

        @Test("the same lines, whatever they end with", arguments: ["\n", "\r\n", "\r"])
        func endings(end: String) {
            #expect(range(["let z = 0", "// cyclelint:disable:next a - b", "class A {", "}", ""].joined(separator: end)) == 3...4)
        }
    }

    @Test("is found wherever it stands, also many of them")
    func search() {
        func hits(_ text: String) -> [Int] {
            Array(text.utf8).withUnsafeBufferPointer { offsets(of: "abcab", in: $0) }
        }
        #expect(hits("") == [] && hits("abca") == [] && hits("abcab") == [0])
        #expect(hits("xabcabcabx") == [1, 4])
        #expect(hits(String(repeating: "abcab", count: 3)) == [0, 5, 10])
        #expect(read(String(repeating: "// cyclelint:disable:next a - b\nlet x = 1\n", count: 50)).count == 50)
    }
}
