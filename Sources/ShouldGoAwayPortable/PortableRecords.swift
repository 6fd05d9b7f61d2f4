let SGA_RECORDS_PER_BLOCK = 1360

struct sga_record {
    var object: UnsafeMutableRawPointer?
    var deadline: UInt64
    var label: (UInt64, UInt64)
    var file: UnsafePointer<CChar>?
    var line: UInt32
    var flags: UInt32
}

/// The beginning of a block; its records lie behind it.
struct sga_block {
    var next: UnsafeMutablePointer<sga_block>?
    var serial: UInt64
    var committed: UInt32
    var settled: UInt32
    var closed: UInt32
    var first: UInt32
}

struct sga_switches {
    var monitor_sleeps: UInt32 = 0
    var mode: UInt32 = 0
    var delay: UInt64 = 0
    var delays_by_type: UInt32 = 0
    var scopes: UInt32 = 0
}

private enum Blocks {
    static let size = MemoryLayout<sga_block>.stride + SGA_RECORDS_PER_BLOCK * MemoryLayout<sga_record>.stride
    static let lock = PortableLock()
    nonisolated(unsafe) static var first: UnsafeMutablePointer<sga_block>?
    nonisolated(unsafe) static var lastSerial: UInt64 = 0
    nonisolated(unsafe) static var bytes = 0

    nonisolated(unsafe) static let switches = {
        let switches = UnsafeMutablePointer<sga_switches>.allocate(capacity: 1)
        switches.initialize(to: sga_switches())
        return switches
    }()

    static func add(to notes: UnsafeMutablePointer<ThreadNotes>) -> UnsafeMutablePointer<sga_block>? {
        let full = notes.pointee.block
        guard let memory = sga_own_allocate(size) else { return nil }
        // A thread that has filled a block is going to fill the next one.
        if full != nil { sga_own_populate(memory, size) }
        let block = memory.assumingMemoryBound(to: sga_block.self)
        lock.locked {
            lastSerial += 1
            block.pointee.serial = lastSerial
            block.pointee.next = first
            first = block
            bytes += size
        }
        if let full { sga_store32(&full.pointee.closed, 1) }
        notes.pointee.block = block
        return block
    }
}

func sga_shared_switches() -> UnsafeMutablePointer<sga_switches> { Blocks.switches }

func sga_record_reserve(_ id: UnsafeMutablePointer<UInt64>) -> UnsafeMutablePointer<sga_record>? {
    let notes = ThreadNotes.current
    var block = notes.pointee.block
    if block == nil || block!.pointee.committed == UInt32(SGA_RECORDS_PER_BLOCK) { block = Blocks.add(to: notes) }
    guard let block else { return nil }
    let index = block.pointee.committed
    id.pointee = block.pointee.serial &* UInt64(SGA_RECORDS_PER_BLOCK) &+ UInt64(index)
    return sga_block_record(block, index)
}

func sga_record_commit() {
    guard let block = ThreadNotes.current.pointee.block else { return }
    sga_store32(&block.pointee.committed, block.pointee.committed + 1)
}

func sga_blocks() -> UnsafeMutablePointer<sga_block>? { Blocks.lock.locked { Blocks.first } }

func sga_block_committed(_ block: UnsafeMutablePointer<sga_block>) -> UInt32 { sga_load32(&block.pointee.committed) }

func sga_block_record(_ block: UnsafeMutablePointer<sga_block>, _ index: UInt32) -> UnsafeMutablePointer<sga_record> {
    UnsafeMutableRawPointer(block + 1).assumingMemoryBound(to: sga_record.self) + Int(index)
}

func sga_blocks_release_settled() {
    Blocks.lock.locked {
        var before: UnsafeMutablePointer<sga_block>?
        var next = Blocks.first
        while let block = next {
            next = block.pointee.next
            guard sga_load32(&block.pointee.closed) != 0, block.pointee.settled == sga_block_committed(block) else {
                before = block
                continue
            }
            if let before { before.pointee.next = next } else { Blocks.first = next }
            Blocks.bytes -= Blocks.size
            sga_own_free(block, Blocks.size)
        }
    }
}

func sga_blocks_bytes() -> Int { Blocks.lock.locked { Blocks.bytes } }
