#if canImport(Darwin)
import ShouldGoAwayShims

/// The memory of this process, by what made it. Written from Apple's headers; it has not been run.
func memoryMap() -> MemoryMap? {
    var map = MemoryMap()
    var region = sga_region()
    var address: UInt = 0
    var marker = 0
    let own = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    while sga_next_region(address, &region), region.end > address {
        address = region.end
        map.include(region.start, region.end)
        let isOwnStack = own >= region.start && own < region.end
        guard region.is_writable, !isOwnStack else { continue }
        let kind: MemoryRegion.Kind = region.is_stack ? .stack(thread: "a thread") : region.is_heap ? .heap : .globals
        map.regions += withoutOwnMemory(MemoryRegion(start: region.start, end: region.end, kind: kind))
    }
    return map
}
#endif
