import Testing

@testable import RingSignature

@Suite("The name of a ring")
struct RingSignatureTests {
    let ring: [RingSignatureStep] = [
        .property("parent", of: "App.Tree.Node"),
        .property("children", of: "App.Tree.Node"),
        .closure(in: "App.Tree.grow"),
    ]

    @Test("is its steps, joined by arrows")
    func text() {
        #expect(
            RingSignature(ring).text == "App.Tree.Node.children -> closure(App.Tree.grow) -> App.Tree.Node.parent")
    }

    @Test("does not depend on where the walk began")
    func rotations() {
        for start in ring.indices {
            let rotated = RingSignature(Array(ring[start...] + ring[..<start]))
            #expect(rotated == RingSignature(ring))
            #expect(rotated.fingerprint == RingSignature(ring).fingerprint)
        }
    }

    @Test("depends on the direction of the walk")
    func direction() {
        #expect(RingSignature(ring) != RingSignature(ring.reversed()))
    }

    @Test(
        "begins at the least of all rotations, also where steps repeat",
        arguments: [
            "a", "ab", "ba", "aab", "aba", "abaab", "babba", "aaaa", "abab", "cabcab", "bca", "zyxzyw",
        ])
    func leastOfAll(letters: String) {
        let names = letters.map { RingSignatureStep.property(String($0), of: "M.T") }
        let rotations = names.indices.map { start in (names[start...] + names[..<start]).map(\.name) }
        let least = rotations.min { $0.lexicographicallyPrecedes($1) }
        #expect(RingSignature(names).steps.map(\.name) == least)
    }

    @Test("of an empty ring is empty, and nothing traps")
    func empty() {
        #expect(RingSignature([]).text == "")
    }

    @Test("orders by bytes, not by what a language thinks of letters")
    func bytes() {
        let ring = RingSignature([.property("é", of: "M.T"), .property("z", of: "M.T")])
        #expect(ring.text == "M.T.z -> M.T.é")
    }
}

@Suite("The fingerprint of a ring")
struct FingerprintTests {
    @Test(
        "is FNV-1a, 64 bits, by its published test vectors",
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
        ])
    func vectors(text: String, hash: UInt64) {
        #expect(fnv1a(text.utf8) == hash)
    }

    @Test("is 16 digits, zeros in front included")
    func digits() {
        #expect(hexadecimal(0x1f) == "000000000000001f")
        #expect(hexadecimal(.max) == "ffffffffffffffff")
    }

    @Test("never changes: baselines on disk depend on it")
    func frozen() {
        let ring = RingSignature([.property("parent", of: "Demo.Node"), .property("children", of: "Demo.Node")])
        #expect(ring.text == "Demo.Node.children -> Demo.Node.parent")
        #expect(ring.fingerprint == "20462a7fd3bdc2a3")
    }
}
