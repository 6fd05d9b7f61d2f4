import CycleLintFrontEnd
import Foundation
import Testing

@Suite("Deep nesting")
struct DepthTests {
    struct Shape: CustomTestStringConvertible {
        var open: String
        var core = "x"
        var close = ""
        /// How many levels one `open` is.
        var levels = 1
        var testDescription: String { open + "…" + close }

        func source(_ depth: Int) -> SourceFile {
            let text = String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
            return SourceFile(path: "A.swift", bytes: Array(text.utf8))
        }
    }

    static let shapes = [
        Shape(open: "(", close: ")"), Shape(open: "[", close: "]"), Shape(open: "{", close: "}"), Shape(open: "f(", close: ")"),
        Shape(open: "a[", close: "]"), Shape(open: "[a: ", close: "]"), Shape(open: "f { ", close: "}"),
        Shape(open: "f(a: { x in ", close: "\n})", levels: 2), Shape(open: "\"\\(", close: ")\""), Shape(open: "if a { ", close: "}"),
        Shape(open: "for a in b { ", close: "}"), Shape(open: "while a { ", close: "}"), Shape(open: "do { ", close: "}"),
        Shape(open: "guard a else { ", close: "}"), Shape(open: "switch a { case b: ", close: "}"),
        Shape(open: "func f() { ", close: "}"), Shape(open: "class A { ", core: "", close: "}"), Shape(open: "var a: Int { ", close: "}"),
        Shape(open: "a = { b = ", close: "}"), Shape(open: "- ", core: "x"), Shape(open: "try "), Shape(open: "await "),
        Shape(open: "a ? ", close: " : c"), Shape(open: "\\.a[", close: "]"), Shape(open: "#if A\n", close: "\n#endif\n"),
        Shape(open: "A<", core: "B", close: ">"), Shape(open: "a as [", core: "B", close: "]"), Shape(open: "a.b(c).d { $0.e(", close: ") }", levels: 2),
        Shape(open: "a = if b { ", close: " } else { c }"), Shape(open: "@A(", close: ")"), Shape(open: "a: do { ", close: "}"),
    ]

    #if DEBUG
        // Frames are several times as large without optimisation.
        static let stackSize = 8 << 20
    #else
        static let stackSize = 512 << 10
    #endif

    /// Parses on a thread of its own with `stackSize` bytes of stack.
    static func parse(_ source: SourceFile) -> [Problem] {
        final class Result: @unchecked Sendable { var problems: [Problem] = [] }
        let result = Result()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            result.problems = CycleLintFrontEnd.parse(source).problems
            done.signal()
        }
        thread.stackSize = stackSize
        thread.start()
        done.wait()
        return result.problems
    }

    @Test("256 levels are parsed on a small stack", arguments: shapes)
    func parsed(shape: Shape) {
        let problems = Self.parse(shape.source(256 / shape.levels))
        #expect(problems.allSatisfy { !$0.message.contains("nested too deeply") }, "\(problems)")
    }

    @Test("100 000 levels are reported, and skipped", arguments: shapes)
    func skipped(shape: Shape) {
        let start = ContinuousClock.now
        _ = Self.parse(shape.source(100_000))
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    /// None of these may be looked through again from each of its parts.
    @Test("100 000 of the same, closed by nothing or by something else", arguments: [
        "#", "#/", "#/\n", "(/a", "“", "<<<<<<< \n", ">>>> \n", "final ", "async ", "<#", "`a ", "'a ", "a<", "A<[", "f(a: {", "@A(", "\"\"\"\\(",
        "if let a = b, ", "case a where ", "{ (a: ", "#if A\n@A\n", "a\n#if A\n.b\n", "x ? y", "try a as ", "private(",
    ])
    func repeated(_ part: String) {
        let start = ContinuousClock.now
        for closing in ["", String(repeating: "]", count: 100_000), String(repeating: "}", count: 100_000)] {
            let text = String(repeating: part, count: 100_000) + closing
            _ = Self.parse(SourceFile(path: "A.swift", bytes: Array(text.utf8)))
        }
        #expect(ContinuousClock.now - start < .seconds(200))
    }

    @Test("chains of any length are parsed without nesting")
    func chains() {
        for chain in [".b", "()", "?.b", "[0]", " + b", " ? c : d", "!", " as B"] {
            let source = "a" + String(repeating: chain, count: 100_000)
            #expect(Self.parse(SourceFile(path: "A.swift", bytes: Array(source.utf8))).isEmpty, "\(chain)")
        }
        let elseIfs = "if a {}" + String(repeating: " else if a {}", count: 10_000)
        #expect(Self.parse(SourceFile(path: "A.swift", bytes: Array(elseIfs.utf8))).isEmpty)
        let types = "let a: A" + String(repeating: ".B", count: 100_000) + String(repeating: "?", count: 100_000)
        #expect(Self.parse(SourceFile(path: "A.swift", bytes: Array(types.utf8))).isEmpty)
    }
}
