#if os(Linux) || os(Android)
import ShouldGoAwayShims

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The threads of this process, and which memory is the stack of which.
struct ThreadStacks {
    private struct Thread {
        let id: Int32
        let name: String
        /// Known while the thread waits in the kernel.
        let stackPointer: UInt?
    }

    private var threads: [Thread] = []
    private let own = Int32(sga_thread_number())

    init() {
        guard let folder = opendir("/proc/self/task") else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard let id = Int32(name) else { continue }
            threads.append(Thread(id: id, name: Self.name(of: id), stackPointer: Self.stackPointer(of: id)))
        }
    }

    /// The stack of the main thread.
    func main(_ start: UInt, _ end: UInt) -> [MemoryRegion] {
        guard let thread = threads.first(where: { $0.id == getpid() }) else { return [] }
        return stack(of: thread, "main thread", start, end)
    }

    /// The stack of another thread, which has the thread's descriptor at its top. nil if it is not a stack.
    func thread(_ start: UInt, _ end: UInt) -> [MemoryRegion]? {
        // glibc's descriptor begins with a pointer to itself, and so does the third word of it; the number of the thread follows.
        let size = min(end - start, 1 << 16)
        guard let bytes = ProcessMemory.copy(of: end - size, count: Int(size)) else { return nil }
        return bytes.withBytes { memory in
            for offset in stride(from: memory.count - 1024, through: 0, by: -64) {
                let address = end - size + UInt(offset)
                guard memory.loadUnaligned(fromByteOffset: offset, as: UInt.self) == address,
                    memory.loadUnaligned(fromByteOffset: offset + 16, as: UInt.self) == address
                else { continue }
                for place in stride(from: offset + 24, to: offset + 1024, by: 4) {
                    let number = memory.loadUnaligned(fromByteOffset: place, as: Int32.self)
                    if number > 0, let thread = threads.first(where: { $0.id == number }) {
                        return stack(of: thread, "thread \"\(thread.name)\"", start, end)
                    }
                }
            }
            return nil
        }
    }

    private func stack(of thread: Thread, _ name: String, _ start: UInt, _ end: UInt) -> [MemoryRegion] {
        if thread.id == own { return [] }
        var low = start
        // The 128 bytes below the stack pointer are in use too.
        if let pointer = thread.stackPointer, pointer >= start, pointer < end { low = max(start, (pointer - 128) & ~7) }
        return [MemoryRegion(start: low, end: end, kind: .stack(thread: name))]
    }

    private static func name(of id: Int32) -> String {
        let name = contentsOfFile("/proc/self/task/\(id)/comm") ?? []
        return String(decoding: name.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// From `/proc/self/task/ID/syscall`: the last but one number, if the thread is in a system call.
    private static func stackPointer(of id: Int32) -> UInt? {
        guard let line = contentsOfFile("/proc/self/task/\(id)/syscall") else { return nil }
        let fields = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard fields.count >= 3 else { return nil }
        return UInt(fields[fields.count - 2].dropFirst(2), radix: 16)
    }
}
#endif
