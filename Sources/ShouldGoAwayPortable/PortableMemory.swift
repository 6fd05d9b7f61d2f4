#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

struct sga_range {
    var start: UInt
    var end: UInt
}

private func wholePages(_ bytes: Int) -> Int {
    let page = Int(getpagesize())
    return (bytes + page - 1) / page * page
}

private func map(_ bytes: Int) -> UnsafeMutableRawPointer? {
    #if canImport(Darwin)
    let anonymous = MAP_ANON
    #else
    let anonymous = MAP_ANONYMOUS
    #endif
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | anonymous, -1, 0)
    return memory == MAP_FAILED ? nil : memory
}

/// The memory of the tool itself: blocks of records, and a handful of buffers while a report is made.
private enum Own {
    static let lock = PortableLock()
    nonisolated(unsafe) static var ranges: UnsafeMutablePointer<sga_range>?
    nonisolated(unsafe) static var count = 0
    nonisolated(unsafe) static var capacity = 0
    nonisolated(unsafe) static var total = 0

    static var tableBytes: Int { capacity * MemoryLayout<sga_range>.stride }

    static func grow() -> Bool {
        let larger = capacity == 0 ? 256 : capacity * 2
        guard let memory = map(wholePages(larger * MemoryLayout<sga_range>.stride)) else { return false }
        let table = memory.assumingMemoryBound(to: sga_range.self)
        if let ranges {
            table.update(from: ranges, count: count)
            munmap(ranges, wholePages(tableBytes))
        }
        ranges = table
        capacity = larger
        return true
    }

    static func add(_ range: sga_range) -> Bool {
        lock.locked {
            guard count < capacity || grow(), let ranges else { return false }
            ranges[count] = range
            count += 1
            total += Int(range.end - range.start)
            return true
        }
    }

    static func remove(startingAt start: UInt) {
        lock.locked {
            guard let ranges, let index = (0..<count).last(where: { ranges[$0].start == start }) else { return }
            total -= Int(ranges[index].end - ranges[index].start)
            count -= 1
            ranges[index] = ranges[count]
        }
    }
}

func sga_own_allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let size = wholePages(bytes)
    guard let memory = map(size) else { return nil }
    let start = UInt(bitPattern: memory)
    if Own.add(sga_range(start: start, end: start + UInt(size))) { return memory }
    munmap(memory, size)
    return nil
}

func sga_own_populate(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    #if os(Linux) || os(Android)
    // MADV_POPULATE_WRITE of Linux 5.14; older kernels refuse it.
    _ = madvise(memory, wholePages(bytes), 23)
    #endif
}

func sga_own_free(_ memory: UnsafeMutableRawPointer?, _ bytes: Int) {
    guard let memory else { return }
    Own.remove(startingAt: UInt(bitPattern: memory))
    munmap(memory, wholePages(bytes))
}

func sga_first_own(_ start: UInt, _ end: UInt, _ ownStart: UnsafeMutablePointer<UInt>, _ ownEnd: UnsafeMutablePointer<UInt>) -> Bool {
    Own.lock.locked {
        var isFound = false
        ownStart.pointee = end
        func look(at range: sga_range) {
            guard range.start < end, range.end > start, range.start < ownStart.pointee else { return }
            isFound = true
            ownStart.pointee = range.start
            ownEnd.pointee = range.end
        }
        guard let ranges = Own.ranges else { return false }
        for index in 0..<Own.count { look(at: ranges[index]) }
        look(at: sga_range(start: UInt(bitPattern: ranges), end: UInt(bitPattern: ranges) + UInt(Own.tableBytes)))
        return isFound
    }
}

func sga_own_bytes() -> Int { Own.lock.locked { Own.total + Own.tableBytes } }

private enum Scratch {
    static let size = 1 << 14
    static let limit = 64
    static let lock = PortableLock()
    nonisolated(unsafe) static let free = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: limit)
    nonisolated(unsafe) static var count = 0
}

func sga_scratch_take(_ bytes: Int) -> UnsafeMutableRawPointer? {
    if bytes > Scratch.size { return sga_own_allocate(bytes) }
    let memory: UnsafeMutableRawPointer? = Scratch.lock.locked {
        if Scratch.count == 0 { return nil }
        Scratch.count -= 1
        return Scratch.free[Scratch.count]
    }
    return memory ?? sga_own_allocate(Scratch.size)
}

func sga_scratch_give(_ memory: UnsafeMutableRawPointer?, _ bytes: Int) {
    guard let memory else { return }
    if bytes > Scratch.size { return sga_own_free(memory, bytes) }
    let isKept = Scratch.lock.locked {
        if Scratch.count == Scratch.limit { return false }
        Scratch.free[Scratch.count] = memory
        Scratch.count += 1
        return true
    }
    if !isKept { sga_own_free(memory, Scratch.size) }
}
