import CycleLintFrontEnd
import CycleLintWitnesses
import Testing

/// Whatever is odd, what is declared behind it is found.
@Suite("Declarations behind something odd")
struct FollowingDeclarationTests {
    static let oddities = [
        // Swift 1 to 4.
        "if let a = b where a > 1 { c() } else if var d = e where d { f() }", "while let a = b where a > 1 { c() }",
        "if let a = b, c = d, e = f where g { h() }", "guard let a = b, c = d else { return }",
        "for var i = 0, j = 1; i < 10; i++, j-- { f(i) }", "for (var i = 0; i < 10; ++i) { f(i) }", "do { a() } while b",
        "func f(inout a: Int, var b: Int, #c: Int)(d: Int) -> Int { return a }", "func f(a: protocol<A, B>, b: protocol<>) -> protocol<C> {}",
        "func f<T: P where T.A == Int>(a: T) {}", "infix operator +++ { associativity left precedence 140 }",
        "operator infix +++ { associativity left }", "protocol P { typealias T: Q ; typealias U }", "let a = b as [Int] ; a++",
        "class A { strong var a: B ; func g() {} }", "let a: Int[] = String[]()", "@objc(a:b:) func f(a: Int, b: Int) {}",
        "class A { var a: Int { willSet(n) {} } ; var b: Int { set(v) {} get { return 1 } } }", "do { try a() } catch B.c(d) where e {}",
        "@availability(iOS, introduced=8.0) func f() {}", "switch a { b() ; case 1: c() }", "init(a: Int) { self.a = a }",
        // Not closed, or cut off.
        "precedencegroup P {", "if #available( {}", "@", "a::", "\\.", "class A<> {}", "/* a */ */", "import", "let a =", "func f(",
        "func f(a: Int", "class A { func f( ; }", "class A { @ func g() {} }", "class A { @b( func g() {} }", "class A { , func g() {} }",
        "var a: Int { get { 1 }", "a as", "f(a, b", "[1, 2", "\"a", "a ? b", "switch a { case", "if let", "guard let a = b", "x = {",
    ]

    @Test(arguments: oddities)
    func nextLineIsDeclared(_ oddity: String) {
        #expect(declarations(oddity + "\n\nfunc marker() {}\n").contains { $0.hasSuffix("func marker") }, "\(declarations(oddity + "\n\nfunc marker() {}"))")
    }

    @Test("what is called under a condition of Swift 2 is seen")
    func conditions() {
        #expect(declarations("if let a = b, c = d where a { e() }").contains { $0.hasPrefix("call") })
        #expect(!declarations("if let a = b, c = d where a { e() }").contains { $0.hasPrefix("assign") })
    }

    @Test("a type composed by `protocol<…>`")
    func protocolComposition() {
        #expect(
            tree("var a: protocol<A, B>") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (compositionType (identifierType A) \
            (identifierType B))))) ⚠️ 'protocol<…>' is written 'A & B'
            """)
    }

    private func declarations(_ source: String) -> [String] {
        var frontEnd = FrontEnd()
        let outline = SyntaxOutline.lines(of: frontEnd.parse(SourceFile(path: "A.swift", bytes: Array(source.utf8))))
        return String(decoding: outline, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

@Suite("Branches that depend on a version")
struct VersionBranchTests {
    @Test("may be in a Swift that does not exist yet", arguments: [
        "swift(>=9)", "compiler(>=9)", "_compiler_version(\"9.0\")", "!swift(<9)", "(swift(>=9))", "os(iOS) && compiler(>=9)",
        "swift(>=9) || compiler(>=9)", "swift(>=9) && a || b && compiler(>=9)",
    ])
    func forgiven(_ condition: String) {
        #expect(problems("#if \(condition)\nfunc a() => some new b ?! \"c\n#endif\nfunc d() {}").isEmpty)
        #expect(problems("#if A\n#elseif \(condition)\nfunc a() => b\n#else\nfunc c() => d\n#endif").isEmpty)
    }

    @Test("other branches may not", arguments: ["a", "os(iOS)", "hasFeature(B)", "canImport(C)", "swift(>=9) || d"])
    func reported(_ condition: String) {
        #expect(!problems("#if \(condition)\nfunc a() => b\n#endif").isEmpty)
        #expect(!problems("#if swift(>=9)\n#elseif \(condition)\n#else\nfunc a() => b\n#endif").isEmpty)
        #expect(!problems("#if swift(>=9)\n#endif\nfunc a() => b").isEmpty)
    }

    private func problems(_ source: String) -> [Problem] {
        CycleLintFrontEnd.parse(SourceFile(path: "A.swift", bytes: Array(source.utf8))).problems
    }
}

@Suite("Generic arguments before a declaration")
struct SpecializationEndTests {
    @Test(arguments: ["func f() {}", "@A var b = 1", "public let c = 2", "if d {}", "l: while e {}", "#if F\n#endif", "return"])
    func specialized(_ next: String) {
        #expect(tree("a<b>\n\(next)").contains("(specializeExpr"))
    }

    @Test(arguments: ["c", "-d", "\"e\"", "#f", "self"])
    func compared(_ next: String) {
        #expect(!tree("a<b>\n\(next)").contains("(specializeExpr"))
    }
}
