import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation
import Testing

/// A small generator with a fixed seed, so that a failure comes back.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("Any bytes have a tree")
struct RobustnessTests {
    static let words = """
        func var let class struct enum protocol extension init deinit subscript typealias associatedtype import operator \
        precedencegroup case public private(set) static if guard for while repeat switch do defer return throw break continue \
        fallthrough else in where catch default as is inout throws rethrows try super self Self Any true false nil _ actor \
        macro async await get set willSet didSet _read _modify weak unowned lazy open some any each consume copy unsafe yield \
        Type of available abi a b c $0 `x` 1 2.5 "s" "\\( ) #"r\\#( /r/ #/r/# ( ) { } [ ] < > , : :: ; @ \\ # #if #elseif #else \
        #endif #available . .? -> = ? ! & && == >>= ... ..< + - ~ / ?? /* */ // \n \n \n \u{0} é → <#p#>
        """.split(separator: " ", omittingEmptySubsequences: true).map(String.init)

    static func check(_ bytes: [UInt8], _ frontEnd: inout FrontEnd) {
        let tree = frontEnd.parse(SourceFile(path: "A.swift", bytes: bytes))
        if let violation = violations(of: tree) {
            Issue.record("\(violation) in \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("random bytes") func randomBytes() {
        var random = SeededGenerator(state: 1)
        var frontEnd = FrontEnd()
        for _ in 0..<300 {
            Self.check((0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }, &frontEnd)
        }
    }

    @Test("random tokens") func randomTokens() {
        var random = SeededGenerator(state: 2)
        var frontEnd = FrontEnd()
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1..<60, using: &random)).map { _ in Self.words.randomElement(using: &random)! }
            Self.check(Array(text.joined(separator: Bool.random(using: &random) ? " " : "").utf8), &frontEnd)
        }
    }

    /// This package's own sources: a few of them, for real code.
    static func realSources() throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/CycleLintFrontEnd/Parsing")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }.sorted()
        return try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    }

    @Test("real sources, cut off anywhere") func truncated() throws {
        var random = SeededGenerator(state: 3)
        var frontEnd = FrontEnd()
        for source in try Self.realSources() {
            for _ in 0..<10 { Self.check(Array(source.prefix(Int.random(in: 0..<source.count, using: &random))), &frontEnd) }
        }
    }

    @Test("real sources with bytes changed, taken out and doubled") func mutated() throws {
        var random = SeededGenerator(state: 4)
        var frontEnd = FrontEnd()
        for source in try Self.realSources() {
            for _ in 0..<10 {
                var bytes = source
                for _ in 0..<Int.random(in: 1..<8, using: &random) {
                    let i = Int.random(in: 0..<bytes.count - 40, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes[i] = Array("(){}[]<>\"\\#/.,:;=@!?&".utf8).randomElement(using: &random)!
                    case 1: bytes.removeSubrange(i..<i + Int.random(in: 1..<40, using: &random))
                    case 2: bytes.insert(contentsOf: Array(bytes[i..<i + 30]), at: Int.random(in: 0..<bytes.count, using: &random))
                    default: bytes.insert(contentsOf: Array(Self.words.randomElement(using: &random)!.utf8), at: i)
                    }
                }
                Self.check(bytes, &frontEnd)
            }
        }
    }

    @Test("real sources have no problems") func real() throws {
        var frontEnd = FrontEnd()
        for source in try Self.realSources() {
            let tree = frontEnd.parse(SourceFile(path: "A.swift", bytes: source))
            #expect(tree.problems.isEmpty)
            #expect(violations(of: tree) == nil)
            #expect(RoundTripTests.roundTrip(source) == source)
        }
    }

    @Test("a tree stays as it is while the next file is parsed") func reuse() {
        var frontEnd = FrontEnd()
        let first = frontEnd.parse(SourceFile(path: "A.swift", bytes: Array("let a = 1".utf8)))
        let second = frontEnd.parse(SourceFile(path: "B.swift", bytes: Array("func b() {}".utf8)))
        #expect(first.string(of: 1) == "a" && second.string(of: 1) == "b")
        #expect(violations(of: first) == nil && violations(of: second) == nil)
    }
}
