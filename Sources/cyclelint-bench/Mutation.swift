import CycleLintFrontEnd

/// Makes sources that nobody would write out of real ones. The same files and seed give the same sources.
struct Mutation {
    /// Bytes of a case at most, before it is spoilt: analysing more finds no more.
    private static let sizeLimit = 20_000

    private let files: [String]
    private var random: Generator
    private var reader = FileReader()
    private var frontEnd = FrontEnd()

    init(files: [String], seed: UInt64) {
        self.files = files
        random = Generator(state: seed)
    }

    /// A spoilt source, and a name that tells what was done to which file.
    mutating func next() -> (name: String, bytes: [UInt8]) {
        let (path, bytes) = source()
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return ("random bytes", randomBytes())
        case 1: return ("random words", randomWords())
        case 2:
            let length = Int.random(in: 0...bytes.count, using: &random)
            return ("\(path), cut off", Array(bytes.prefix(length)))
        case 3: return ("\(path), nested", nested(bytes))
        case 4:
            let (other, more) = source()
            let cut = Int.random(in: 0...bytes.count, using: &random), start = Int.random(in: 0...more.count, using: &random)
            return ("\(path) and \(other)", Array(bytes.prefix(cut)) + Array(more.suffix(from: start)))
        case 5...8: return ("\(path), tokens", withChangedTokens(bytes))
        default: return ("\(path), bytes", withChangedBytes(bytes))
        }
    }

    /// Some lines of a file.
    private mutating func source() -> (path: String, bytes: [UInt8]) {
        let path = files.randomElement(using: &random) ?? ""
        var bytes: [UInt8] = []
        guard reader.read(path, into: &bytes), bytes.count > Self.sizeLimit else { return (path, bytes) }
        let start = Int.random(in: 0..<bytes.count - Self.sizeLimit, using: &random)
        return (path, Array(bytes[start..<start + Self.sizeLimit]))
    }

    private mutating func randomBytes() -> [UInt8] {
        (0..<Int.random(in: 0..<400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    private mutating func randomWords() -> [UInt8] {
        var words: [String] = []
        for _ in 0..<Int.random(in: 1..<200, using: &random) { words.append(word()) }
        return Array(words.joined(separator: Bool.random(using: &random) ? " " : "").utf8)
    }

    private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

    private mutating func withChangedBytes(_ source: [UInt8]) -> [UInt8] {
        var bytes = source
        for _ in 0..<Int.random(in: 1..<20, using: &random) where bytes.count > 1 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let stop = min(bytes.count, place + Int.random(in: 1..<60, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] = Array("(){}[]<>\"\\#/.,:;=@!?&\n".utf8).randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(place..<stop)
            case 3: bytes.insert(contentsOf: Array(bytes[place..<stop]), at: Int.random(in: 0..<bytes.count, using: &random))
            case 4: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            default: bytes.insert(contentsOf: Array(word().utf8), at: place)
            }
        }
        return bytes
    }

    /// Tokens left out, doubled, swapped or replaced. What lies between them stays with the token behind it.
    private mutating func withChangedTokens(_ source: [UInt8]) -> [UInt8] {
        var end = 0
        var pieces = frontEnd.lex(SourceFile(path: "", bytes: source)).tokens.map { token in
            defer { end = Int(token.end) }
            return source[end..<Int(token.end)]
        }
        for _ in 0..<Int.random(in: 1..<30, using: &random) where pieces.count > 1 {
            let place = Int.random(in: 0..<pieces.count, using: &random), other = Int.random(in: 0..<pieces.count, using: &random)
            let stop = min(pieces.count, place + Int.random(in: 1..<20, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: pieces.remove(at: place)
            case 1: pieces.removeSubrange(place..<stop)
            case 2: pieces.swapAt(place, other)
            case 3: pieces.insert(contentsOf: Array(pieces[place..<stop]), at: other)
            case 4: pieces[place..<stop].shuffle(using: &random)
            default: pieces[place] = Array((" " + word()).utf8)[...]
            }
        }
        return Array(pieces.joined())
    }

    /// An opening of something a great many times, anywhere in the source.
    private mutating func nested(_ source: [UInt8]) -> [UInt8] {
        let count = Int.random(in: 1..<3_000, using: &random)
        let (open, close) = Self.shapes.randomElement(using: &random) ?? ("(", ")")
        let place = Int.random(in: 0...source.count, using: &random)
        let isClosed = Bool.random(using: &random)
        let closing = isClosed ? String(repeating: close, count: count) : ""
        var bytes = source
        bytes.insert(contentsOf: Array((String(repeating: open, count: count) + "x" + closing).utf8), at: place)
        return bytes
    }

    private static let shapes: [(open: String, close: String)] = [
        ("(", ")"), ("[", "]"), ("{ ", "}"), ("f(", ")"), ("f { ", " }"), ("{ [weak self] in ", " }"), ("\"\\(", ")\""), ("if a { ", " }"),
        ("if a {} else ", ""), ("class A { ", " }"), ("func f() { ", " }"), ("a.b(", ")"), ("a = ", ""), ("a ? b : ", ""), ("a ?? ", ""),
        ("!", ""), ("try ", ""), ("A<", ">"), ("@A ", ""), ("#if A\n", "\n#endif\n"), (".a()", ""), ("switch a { case b: ", " }"),
        ("let a = { ", " }"), ("[a: ", "]"), ("/*", "*/"), ("\\.a[", "]"), ("extension A { ", " }"), ("for a in b { ", " }"), ("a[", "]"),
        ("self.a = { self.b { ", " } }"), ("var a: A { ", " }"), ("do { ", " } catch {}"), ("(A) -> ", ""), ("A.", ""), ("#\"", "\"#"),
    ]

    private static let words: [String] = """
        func var let class struct enum protocol extension init deinit subscript typealias associatedtype import operator \
        precedencegroup case public private(set) static if guard for while repeat switch do defer return throw break continue \
        fallthrough else in where catch default as is inout throws rethrows try super self Self Any true false nil _ actor \
        macro async await get set willSet didSet _read _modify weak unowned lazy open some any each consume copy unsafe yield \
        Type of available abi a b c $0 `x` 1 2.5 "s" "\\( ) #"r\\#( /r/ #/r/# ( ) { } [ ] < > , : :: ; @ \\ # #if #elseif #else \
        #endif #available . .? -> = ? ! & && == >>= ... ..< + - ~ / ?? /* */ // \n \n \n \u{0} é → <#p#> \"\"\" [weak #\"\"\" \u{FEFF}
        """.split(separator: " ").map(String.init)

    /// The same numbers on every run (SplitMix64, from Steele, Lea and Flood).
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
