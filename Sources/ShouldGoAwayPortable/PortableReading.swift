#if canImport(Darwin)
import Darwin

struct sga_region {
    var start: UInt = 0
    var end: UInt = 0
    var is_writable = false
    var is_stack = false
    var is_heap = false
}

func sga_read(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
    var copied: mach_vm_size_t = 0
    let target = mach_vm_address_t(UInt(bitPattern: into))
    let result = mach_vm_read_overwrite(mach_task_self_, mach_vm_address_t(address), mach_vm_size_t(length), target, &copied)
    return result == KERN_SUCCESS ? Int(copied) : 0
}

/// The kind of a region is told by the tag that its maker gave it: those of malloc are below 13 or 53, 61 to 69.
func sga_next_region(_ address: UInt, _ region: UnsafeMutablePointer<sga_region>) -> Bool {
    var start = mach_vm_address_t(address)
    var size: mach_vm_size_t = 0
    var depth: natural_t = 0
    while true {
        var info = vm_region_submap_info_64()
        var count = mach_msg_type_number_t(MemoryLayout<vm_region_submap_info_64>.size / MemoryLayout<natural_t>.size)
        let result = withUnsafeMutablePointer(to: &info) { pointer in
            pointer.withMemoryRebound(to: Int32.self, capacity: Int(count)) { mach_vm_region_recurse(mach_task_self_, &start, &size, &depth, $0, &count) }
        }
        guard result == KERN_SUCCESS else { return false }
        if info.is_submap != 0 {
            depth += 1
            continue
        }
        let tag = Int32(info.user_tag)
        let readAndWrite = VM_PROT_READ | VM_PROT_WRITE
        region.pointee = sga_region(
            start: UInt(start), end: UInt(start + size), is_writable: info.protection & readAndWrite == readAndWrite,
            is_stack: tag == VM_MEMORY_STACK, is_heap: (1...12).contains(tag) || tag == 53 || (61...69).contains(tag))
        return true
    }
}

func sga_read_method() -> Int32 { 3 }
func sga_read_refuse(_ methods: Int32) {}
#else
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The plain system call: sanitizers would check the remote memory as if it were read here.
@_silgen_name("syscall")
private func systemCall(
    _ number: Int, _ process: Int, _ local: UnsafePointer<iovec>, _ localCount: Int, _ remote: UnsafePointer<iovec>, _ remoteCount: Int, _ flags: Int
) -> Int

/// The kernel's number of `process_vm_readv`.
#if arch(x86_64)
private let readMemory = 310
#else
private let readMemory = 270
#endif

/// Which way of reading works here, and for tests how many do not.
private enum Reading {
    nonisolated(unsafe) static let method = {
        let method = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
        method.initialize(to: 0)
        return method
    }()
    nonisolated(unsafe) static var refused: Int32 = 0
    static let file = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)

    static func fromFile(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
        if file < 0 { return -Int(EPERM) }
        let count = pread(file, into, length, off_t(bitPattern: UInt(address)))
        if count >= 0 { return count }
        return errno == EIO || errno == EFAULT ? 0 : -Int(errno)
    }
}

func sga_read_refuse(_ methods: Int32) {
    Reading.refused = methods
    sga_store32(Reading.method, UInt32(min(methods, 2)))
}

func sga_read_method() -> Int32 {
    var byte: UInt8 = 0
    var copy: UInt8 = 0
    withUnsafePointer(to: &byte) { _ = sga_read(UInt(bitPattern: $0), &copy, 1) }
    return Int32(sga_load32(Reading.method))
}

func sga_read(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
    if sga_load32(Reading.method) == 0 {
        var local = iovec(iov_base: into, iov_len: length)
        var remote = iovec(iov_base: UnsafeMutableRawPointer(bitPattern: address), iov_len: length)
        let count = systemCall(readMemory, Int(getpid()), &local, 1, &remote, 1, 0)
        if count >= 0 { return count }
        if errno != EPERM, errno != ENOSYS, errno != EACCES { return 0 }
        sga_store32(Reading.method, 1)
    }
    if sga_load32(Reading.method) == 1, Reading.refused < 2 {
        let count = Reading.fromFile(address, into, length)
        if count >= 0 { return count }
        sga_store32(Reading.method, 2)
    }
    return -Int(EPERM)
}
#endif
