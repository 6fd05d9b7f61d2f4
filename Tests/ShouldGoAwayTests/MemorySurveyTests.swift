import Testing

@testable import ShouldGoAway

@Suite("A survey of the memory")
struct MemorySurveyTests {
    private final class Example {}

    /// Pages of raw memory, filled with words that are no addresses.
    private final class Pages {
        let memory: UnsafeMutableRawPointer
        let words: Int

        init(count: Int) {
            words = count * 512
            memory = .allocate(byteCount: words * 8, alignment: 4096)
            for word in 0..<words { memory.storeBytes(of: UInt(word) &* 0x9e37_79b9_7f4a_7c15 | 1 << 63, toByteOffset: word * 8, as: UInt.self) }
        }

        deinit { memory.deallocate() }

        func contains(_ slot: Address) -> Bool { slot.value >= UInt(bitPattern: memory) && slot.value < UInt(bitPattern: memory) + UInt(words * 8) }
    }

    private func survey(_ scan: PointerScan) throws -> MemorySurvey {
        let map = try #require(memoryMap())
        return try #require(MemorySurvey(of: map, reader: scan.reader))
    }

    @Test("finds a word wherever it lies, with whatever bits Swift has put into it")
    func everywhere() throws {
        let pages = Pages(count: 300)
        let target = Pages(count: 1)
        let address = UInt(bitPattern: target.memory) + 64
        let places = [0, 1, 7, 8, 511, 512, 513, 700, 512 * 255 + 5, pages.words - 1]
        for (index, place) in places.enumerated() {
            pages.memory.storeBytes(of: address | UInt(index % 8) | UInt(index % 3) << 62, toByteOffset: place * 8, as: UInt.self)
        }
        let scan = try #require(PointerScan())
        let survey = try survey(scan)
        let slots = places.map { Address(UnsafeRawPointer(pages.memory + $0 * 8)) }
        let hits = try #require(scan.hits(for: [Address(address)], in: survey))
        #expect(hits.map(\.slot).filter(pages.contains) == slots)
        let around = try #require(scan.hits(for: [], ranges: [Address(address - 8)...Address(address + 100)], in: survey))
        #expect(around.map(\.slot).filter(pages.contains) == slots)
        let beside = try #require(scan.hits(for: [Address(address + 8)], in: survey))
        #expect(beside.map(\.slot).filter(pages.contains).isEmpty)
    }

    @Test("tells the object that a word lies in, however far in front of it that begins")
    func owners() throws {
        let example = Example()
        let array = [Example](repeating: example, count: 60_000)
        let storage = array.withUnsafeBytes { Address($0.baseAddress! - 32) }
        let slot = array.withUnsafeBytes { Address($0.baseAddress! + 59_999 * 8) }
        let scan = try #require(PointerScan())
        let target = Address(UnsafeRawPointer(Unmanaged.passUnretained(example).toOpaque()))
        let hits = try #require(scan.hits(for: [target], in: survey(scan)))
        let hit = try #require(hits.first { $0.slot == slot })
        withExtendedLifetime(array) { #expect(hit.owners.first == storage) }
    }

    @Test("does not say what is there no more")
    func changed() throws {
        let pages = Pages(count: 4)
        let target = Pages(count: 1)
        let scan = try #require(PointerScan())
        let address = UInt(bitPattern: target.memory)
        pages.memory.storeBytes(of: address, toByteOffset: 800, as: UInt.self)
        let survey = try survey(scan)
        pages.memory.storeBytes(of: 1 << 63, toByteOffset: 800, as: UInt.self)
        let hits = try #require(scan.hits(for: [Address(address)], in: survey))
        #expect(hits.map(\.slot).filter(pages.contains).isEmpty)
    }

    @Test("is made anew where what it led to has changed")
    func anew() throws {
        let memory = SearchedMemory()
        #expect(!memory.isFresh)
        let first = try #require(memory.survey(anew: false))
        let second = try #require(memory.survey(anew: true))
        #expect(first !== second)
    }
}
