#if os(Linux)
import Glibc
import Testing

@testable import ShouldGoAway

@Suite("Pages that hold anything")
struct PresentPagesTests {
    private static let page = UInt(sysconf(Int32(_SC_PAGESIZE)))

    @Test("of much reserved memory only the pages that were written to", arguments: [false, true])
    func sparse(pageByPage: Bool) throws {
        let size = pageByPage ? 1 << 30 : 1 << 37
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        let memory = try #require(mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0))
        try #require(memory != MAP_FAILED)
        defer { munmap(memory, size) }
        // Otherwise one byte would make two megabytes present.
        madvise(memory, size, Int32(MADV_NOHUGEPAGE))
        let start = UInt(bitPattern: memory)
        let pages: [UInt] = [0, 1, 77, UInt(size) / Self.page - 1]
        for page in pages { memory.storeBytes(of: 1, toByteOffset: Int(page * Self.page), as: UInt8.self) }
        let parts = PresentPages.parts(of: start, start + UInt(size), pageByPage: pageByPage)
        #expect(parts == [start..<start + 2 * Self.page] + pages[2...].map { start + $0 * Self.page..<start + ($0 + 1) * Self.page })
    }

    @Test("more stretches than are asked for at once", arguments: [false, true])
    func many(pageByPage: Bool) throws {
        let count = 2000
        let size = count * 2 * Int(Self.page)
        let memory = try #require(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        try #require(memory != MAP_FAILED)
        defer { munmap(memory, size) }
        madvise(memory, size, Int32(MADV_NOHUGEPAGE))
        let start = UInt(bitPattern: memory)
        let written = (0..<UInt(count)).map { start + 2 * $0 * Self.page }
        for address in written { UnsafeMutablePointer<UInt8>(bitPattern: address)!.pointee = 1 }
        #expect(PresentPages.parts(of: start, start + UInt(size), pageByPage: pageByPage) == written.map { $0..<$0 + Self.page })
    }
}
#endif
