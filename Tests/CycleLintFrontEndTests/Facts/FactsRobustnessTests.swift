import CycleLintFrontEnd
import Testing

/// Whatever the bytes are, there are facts, and all that they refer to exists.
struct FactsRobustnessTests {
    static let samples = [
        """
        import A
        @main class B<T: C>: D, E where T: F {
            @W(x: { 1 }) lazy var (a, b): (Int, [String: G?]) = { [weak self, x = y] in self?.z }()
            subscript(i: Int) -> T { get throws { t[i] } set(v) { t[i] = v } }
            init?(a b: inout Int, _ c: @escaping () async throws -> Void = { d() }) { self.b = c }
            #if os(iOS)
            enum H { case a(x: Int = 1, String), b; indirect case c }
            #else
            func + (l: A, r: A) -> some B { l }
            #endif
        }
        """,
        """
        func f(a: Int?, b: A) rethrows -> Int {
            guard let a, case .b(let c, (_, d: let d))? = b.c, #available(iOS 9, *) else { throw e }
            for case let (i, j?) in try await g() where i > j { defer { h(i) }; continue }
            switch a { case 1..., is Int: x() case let .d(y) where y: z() @unknown default: break }
            let k = if a { 1 } else if let b { 2 } else { switch c { case _: 3 } }
            var l: Int { k } ; func m() { l; n(); m() }
            repeat { q += $0 ?? p ? r as? S : t is U && !v || w! } while true
            do { try x?.y[0]!.z { $0 } u: { [v] (w) in v } } catch let o as P { o } catch { error }
            return \\.a[b]?.c < #selector(d(_:)) ? (Int) -> Void : [Int: Foo<Bar>]().x
        }
        """,
        "let (a, b) = (1, \"\\(c, d: e { $0 + $3 })\"); if a { b } else { c }; x = y = z; a.b\n#if A\n.c()\n#endif\n.d()",
    ]

    @Test(arguments: samples)
    func everyPrefixAndSuffix(_ sample: String) {
        let bytes = Array(sample.utf8)
        for length in 0...bytes.count {
            check(Array(bytes.prefix(length)))
            check(Array(bytes.suffix(length)))
        }
    }

    @Test(arguments: samples)
    func anyByteLeftOutReplacedOrDoubled(_ sample: String) {
        let bytes = Array(sample.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed.remove(at: index)
            check(changed)
            for byte in [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: " "), 0xFF] {
                changed = bytes
                changed[index] = byte
                check(changed)
            }
            changed.insert(bytes[index], at: index)
            check(changed)
        }
    }

    /// Words of all samples in an order that nobody would write.
    @Test func shuffledWords() {
        let words = Self.samples.joined(separator: " ").split(separator: " ")
        var generator = Generator(state: 1)
        for _ in 0..<2_000 {
            let text = (0..<40).map { _ in String(words[Int(generator.next() % UInt64(words.count))]) }.joined(separator: " ")
            check(Array(text.utf8))
        }
    }

    @Test(arguments: [
        ("(", "x", ")"), ("{ ", "x", " }"), ("[", "x", "]"), ("f(", "x", ")"), ("if x { ", "y", " }"), ("let a: [", "X", "]"),
        ("class A { ", "let a = 1", " }"), ("func f() { ", "f()", " }"), ("{ [weak self] in ", "self", " }"), ("- ", "x", ""),
        ("\"\\(", "x", ")\""), ("#if A\n", "x", "\n#endif\n"), ("if case .a(", "let x", ") = y {}"), ("try ", "x", ""),
        ("if x {} else ", "{}", ""), ("x = ", "y", ""), ("x ? y : ", "z", ""), ("x ?? ", "z", ""), ("x", "", ".y"), ("x", "", "<A>.b"),
        ("x", "", "()"), ("let a: A", "", ".B"), ("let a: A", "", "?"), ("a: ", "while x {}", ""), ("@A ", "let x = 1", ""),
    ])
    func deepAndLong(_ opening: String, _ middle: String, _ closing: String) {
        let text = String(repeating: opening, count: 3_000) + middle + String(repeating: closing, count: 3_000)
        check(Array(text.utf8))
    }

    private func check(_ bytes: [UInt8]) {
        let facts = facts(of: SourceFile(path: "A.swift", bytes: bytes), module: "M")
        _ = dump(facts)
        #expect(facts.functions.allSatisfy { $0.offset <= $0.end && $0.end <= facts.length })
    }
}

/// The same numbers on every run.
struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
