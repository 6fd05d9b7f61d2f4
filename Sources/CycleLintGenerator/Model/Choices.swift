/// The decisions that make a program, in the order in which they were taken. The same decisions make the same program; 0 is always
/// the simplest, so that a program is made smaller by taking decisions out or lowering them (as the shrinker of Hypothesis does).
struct Choices {
    private var random: SplitMix64
    private let given: [Int]?
    private(set) var taken: [Int] = []
    /// Parts of `taken` that belong together and may be missing.
    private(set) var spans: [Range<Int>] = []

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
        given = nil
    }

    /// Takes the decisions again; behind the last one all are 0.
    init(repeating given: [Int]) {
        random = SplitMix64(state: 0)
        self.given = given
    }

    /// A number below `bound`, as `draw` has it if it is a new decision.
    mutating func decide(below bound: Int, draw: (inout SplitMix64) -> Int) -> Int {
        let position = taken.count
        let value = given.map { position < $0.count ? min($0[position], bound - 1) : 0 } ?? draw(&random)
        taken.append(value)
        return value
    }

    mutating func below(_ bound: Int) -> Int {
        decide(below: bound) { $0.below(bound) }
    }

    /// True with a probability in percent. False is simpler.
    mutating func chance(_ percent: Int) -> Bool {
        decide(below: 2) { $0.below(100) < percent ? 1 : 0 } == 1
    }

    mutating func endSpan(from start: Int) {
        spans.append(start..<taken.count)
    }
}

/// The same numbers on every run (SplitMix64, from Steele, Lea and Flood).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }
}
