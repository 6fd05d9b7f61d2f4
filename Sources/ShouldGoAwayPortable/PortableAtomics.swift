#if canImport(Darwin)
// What the standard library has needs later systems there. Has not been run.
@_silgen_name("OSAtomicAdd32Barrier") private func add(_ amount: Int32, _ value: UnsafeMutablePointer<Int32>) -> Int32
@_silgen_name("OSAtomicAdd64Barrier") private func add(_ amount: Int64, _ value: UnsafeMutablePointer<Int64>) -> Int64
@_silgen_name("OSAtomicCompareAndSwap32Barrier") private func exchange(_ old: Int32, _ new: Int32, _ value: UnsafeMutablePointer<Int32>) -> Bool
@_silgen_name("OSAtomicCompareAndSwap64Barrier") private func exchange(_ old: Int64, _ new: Int64, _ value: UnsafeMutablePointer<Int64>) -> Bool
@_silgen_name("OSMemoryBarrier") func sga_fence()

func sga_load32(_ value: UnsafePointer<UInt32>) -> UInt32 {
    UInt32(bitPattern: add(0, UnsafeMutableRawPointer(mutating: value).assumingMemoryBound(to: Int32.self)))
}

func sga_store32(_ value: UnsafeMutablePointer<UInt32>, _ new: UInt32) {
    let place = UnsafeMutableRawPointer(value).assumingMemoryBound(to: Int32.self)
    while !exchange(add(0, place), Int32(bitPattern: new), place) {}
}

func sga_load64(_ value: UnsafePointer<UInt64>) -> UInt64 {
    UInt64(bitPattern: add(0, UnsafeMutableRawPointer(mutating: value).assumingMemoryBound(to: Int64.self)))
}

func sga_store64(_ value: UnsafeMutablePointer<UInt64>, _ new: UInt64) {
    let place = UnsafeMutableRawPointer(value).assumingMemoryBound(to: Int64.self)
    while !exchange(add(0, place), Int64(bitPattern: new), place) {}
}
#else
import Synchronization

func sga_load32(_ value: UnsafePointer<UInt32>) -> UInt32 {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt32>.self).pointee.load(ordering: .acquiring)
}

func sga_store32(_ value: UnsafeMutablePointer<UInt32>, _ new: UInt32) {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt32>.self).pointee.store(new, ordering: .sequentiallyConsistent)
}

func sga_load64(_ value: UnsafePointer<UInt64>) -> UInt64 {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt64>.self).pointee.load(ordering: .relaxed)
}

func sga_store64(_ value: UnsafeMutablePointer<UInt64>, _ new: UInt64) {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt64>.self).pointee.store(new, ordering: .relaxed)
}

func sga_fence() { atomicMemoryFence(ordering: .sequentiallyConsistent) }
#endif
