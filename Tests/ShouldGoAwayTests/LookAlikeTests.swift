import Testing

@testable import ShouldGoAway

@Suite("Memory that only looks like an object")
struct LookAlikeTests {
    private final class Example {}

    @Test("a count that leads nowhere", arguments: [UInt.max, 3 << 62, 0xffff_ffff_0000_0000, 0xc000_0000_0000_0001, 0x8000_0000_0000_0000, 0])
    func counts(word: UInt) {
        #expect(!ReferenceCount(word, object: 4096).isLive)
    }

    @Test("no metadata, whatever number it begins with", arguments: [0, 0x200, 0x400, 0x500, 0x501, 0x502, 0x503, 0x7ff, 4096, UInt.max] as [UInt])
    func numbers(first: UInt) {
        for rest in [0, 1, 16, 1 << 33, UInt.max] as [UInt] {
            let words = [UInt](repeating: rest, count: 2) + [first] + [UInt](repeating: rest, count: 16)
            words.withUnsafeBytes { bytes in
                let metadata = UInt(bitPattern: bytes.baseAddress! + 16)
                #expect(TypeCheck.type(at: metadata) == nil)
                let object = [metadata, 3]
                object.withUnsafeBytes { #expect(isNothing(HeapObject(at: UInt(bitPattern: $0.baseAddress!)))) }
            }
        }
    }

    /// Nothing is known of what it refers to.
    private func isNothing(_ object: HeapObject?) -> Bool {
        guard let object else { return true }
        return ObjectSlots(of: object).walk.slots.isEmpty
    }

    @Test("a class whose description is another's, or none")
    func spoiltClasses() {
        let metadata = Metadata(Example.self)
        let start = metadata.address - 64
        for spoilt in 0..<24 {
            for value in [1, 8, metadata.address, UInt.max] as [UInt] {
                var words = (0..<24).map { ProcessMemory.word(at: start + $0 * 8) ?? 0 }
                words[spoilt] = value
                words.withUnsafeBytes { bytes in
                    let object = [UInt(bitPattern: bytes.baseAddress! + 64), 3]
                    object.withUnsafeBytes { #expect(isNothing(HeapObject(at: UInt(bitPattern: $0.baseAddress!)))) }
                }
            }
        }
    }
}
