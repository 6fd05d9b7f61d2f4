import CycleLintGenerator
import Testing

@Suite("A generated program")
struct GeneratedProgramTests {
    @Test("is the same for the same seed")
    func isRepeatable() {
        for seed: UInt64 in 0..<50 {
            #expect(GeneratedProgram(seed: seed).source == GeneratedProgram(seed: seed).source)
        }
        #expect(Set((0..<50).map { GeneratedProgram(seed: $0).source }).count == 50)
    }

    @Test("watches its objects")
    func watches() {
        for seed: UInt64 in 0..<50 {
            let source = GeneratedProgram(seed: seed).source
            #expect(source.contains("func scenario(_ watch: (AnyObject) -> Void) {"))
            #expect(source.contains("    watch("))
        }
    }

    @Test("shows a pattern of each section of the catalogue in turn")
    func sections() {
        let features = (0..<300).reduce(into: Set<Feature>()) { $0.formUnion(GeneratedProgram(seed: $1).features) }
        #expect(Set(features.map(\.section)) == [1, 2, 3, 5])
    }
}
