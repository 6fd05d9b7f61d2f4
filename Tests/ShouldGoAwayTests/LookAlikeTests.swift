import ShouldGoAwayShims
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
                object.withUnsafeBytes { #expect(HeapObject(at: UInt(bitPattern: $0.baseAddress!)) == nil) }
            }
        }
    }

    /// Nothing is known of what it refers to.
    private func isNothing(_ object: HeapObject?) -> Bool {
        guard let object else { return true }
        return ObjectSlots(of: object).walk.slots.isEmpty
    }

    /// The words around metadata, the one at its address being the `before`th.
    private func words(_ before: Int, before metadata: UInt, _ count: Int) -> [UInt] {
        (0..<count).map { ProcessMemory.word(at: metadata - UInt(before * 8) + UInt($0 * 8)) ?? 0 }
    }

    private struct Large {
        var words = (1, 2, 3, 4)
        var example = Example()
    }

    /// What it does not know the type of lies in a box that the runtime makes.
    @inline(never)
    private func existential<Value>(_ value: Value) -> Existential { Existential(value: value) }

    private struct Existential {
        let value: Any
    }

    private func box(of existential: Existential) -> HeapObject? {
        let word = withUnsafeBytes(of: existential) { $0.load(as: UInt.self) }
        guard let object = HeapObject(at: word), case .box = object.kind else { return nil }
        return object
    }

    @Test("a number in memory that is used again, where the metadata of a box was")
    func formerBox() throws {
        let value = existential(Large())
        let box = try #require(self.box(of: value))
        var forged = words(3, before: box.metadata, 6)
        try forged.withUnsafeMutableBufferPointer { memory in
            let object = [UInt(bitPattern: memory.baseAddress! + 3), 3]
            try object.withUnsafeBytes { bytes in
                let found = try #require(HeapObject(at: UInt(bitPattern: bytes.baseAddress!)))
                for number in [0, 1, 1280, UInt.max] as [UInt] {
                    memory[3] = number
                    // The classes that these words would be of have no memory.
                    if case .instance = found.kind { Issue.record("\(number) makes it an instance") }
                }
                memory[3] = 0x500
                memory[5] = 1
                if case .box = found.kind { Issue.record("a box without a type") }
            }
        }
    }

    @Test("a copy of a class' metadata where there can be none")
    func copiedClass() {
        let metadata = Metadata(Example.self).address
        #expect(sga_metadata_kind_at(metadata) == SGA_CLASS)
        words(8, before: metadata, 32).withUnsafeBytes { #expect(sga_metadata_kind_at(UInt(bitPattern: $0.baseAddress! + 64)) == SGA_NOT_METADATA) }
    }

    @Test("a box whose content begins elsewhere than its type lets it")
    func boxOffset() throws {
        let value = existential(Large())
        let box = try #require(self.box(of: value))
        for offset in [8, 24, 1280] as [UInt] {
            var forged = words(3, before: box.metadata, 6)
            forged[4] = offset
            forged.withUnsafeBytes { #expect(sga_metadata_kind_at(UInt(bitPattern: $0.baseAddress! + 24)) == SGA_NOT_METADATA) }
        }
    }

    @Test("types with parts that are none")
    func types() {
        func isType(_ type: Any.Type, spoiling index: Int, with value: UInt?) -> Bool {
            var forged = words(1, before: Metadata(type).address, 16)
            if let value { forged[index + 1] = value }
            return forged.withUnsafeBytes { sga_is_type(UInt(bitPattern: $0.baseAddress! + 8)) }
        }
        let enumeration = Metadata(Unicode.CanonicalCombiningClass?.self)
        #expect(isType((Example, Int).self, spoiling: 0, with: nil))
        for (type, index) in [((Example, Int).self as Any.Type, 3), ((Example, Int).self, 1), (Int.self, 1), (Result<Int, any Error>.self, 1), (String?.self, -1)] {
            for value in [8, enumeration.address + 8, UInt.max & ~7] as [UInt] { #expect(!isType(type, spoiling: index, with: value), "\(type) \(value)") }
        }
        // What is said of an enum says nothing of a struct.
        #expect(!isType(Int.self, spoiling: 1, with: enumeration.word(1)))
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
