import ShouldGoAwayShims

#if canImport(ObjectiveC)
import ObjectiveC
#endif

/// The part of `shouldGoAway` that lies in the library. `object` need not be a class instance, but has to begin as one does.
@usableFromInline
func watch(
    _ object: UnsafeMutableRawPointer, label: () -> String, within: Duration?, isDebugging: Bool, file: StaticString, line: UInt
) -> Probe {
    let switches = sga_shared_switches()
    if switches.pointee.mode == 0 { Monitor.shared.start() }
    let scope = sga_load32(&switches.pointee.scopes) == 0 ? 0 : ProbeScope.current
    let mode = sga_load32(&switches.pointee.mode)
    guard mode == 2 || (mode == 3 && isDebugging) || scope != 0 else { return .unwatched }
    #if canImport(ObjectiveC)
    if !isNative(object) { return refuse("it is an Objective-C object, which the Swift runtime does not count", file, line) }
    #endif
    let count = object.load(fromByteOffset: 8, as: UInt.self)
    if count & 0x8000_0000_ffff_ffff == 0x8000_0000_ffff_ffff || sga_is_on_stack(object) {
        return refuse("it is a constant of the program, or on the stack: it never goes away", file, line)
    }
    if swift_isDeallocating(object) { return refuse("it is going away already", file, line) }
    var id: UInt64 = 0
    guard let record = sga_record_reserve(&id) else { return .unwatched }
    swift_unownedRetain(object)
    let now = sga_coarse_time()
    record.pointee.deadline = now &+ delay(within, object, switches)
    withUnsafeMutablePointer(to: &record.pointee.label) {
        _ = UnsafeMutableRawPointer($0).initializeMemory(as: String.self, to: label())
    }
    record.pointee.file = file.hasPointerRepresentation ? UnsafeRawPointer(file.utf8Start).assumingMemoryBound(to: CChar.self) : nil
    record.pointee.line = UInt32(truncatingIfNeeded: line)
    record.pointee.flags = scope
    record.pointee.object = object
    sga_record_commit()
    if sga_load32(&switches.pointee.monitor_sleeps) != 0 { Monitor.shared.wake() }
    return Probe(id: id, object: Address(object))
}

private func delay(_ within: Duration?, _ object: UnsafeMutableRawPointer, _ switches: UnsafeMutablePointer<sga_switches>) -> UInt64 {
    if let within { return within.wholeNanoseconds }
    if sga_load32(&switches.pointee.delays_by_type) != 0 { return Monitor.shared.delay(of: object) }
    return sga_load64(&switches.pointee.delay)
}

private func refuse(_ reason: String, _ file: StaticString, _ line: UInt) -> Probe {
    Monitor.shared.warnOnce("\(file):\(line): not watched, \(reason)")
    return .unwatched
}

#if canImport(ObjectiveC)
/// Whether Swift counts the references to an object: its root class is Swift's own. Has not been run.
private func isNative(_ object: UnsafeMutableRawPointer) -> Bool {
    // Contexts of closures and boxes have a small number where a class has its metaclass.
    guard let metadata = object.load(as: UnsafeRawPointer?.self) else { return false }
    if metadata.load(as: UInt.self) <= 0x7ff { return true }
    var current: AnyClass? = object_getClass(Unmanaged<AnyObject>.fromOpaque(object).takeUnretainedValue())
    var root = ""
    while let type = current {
        root = String(cString: class_getName(type))
        current = class_getSuperclass(type)
    }
    return root == "_TtCs12_SwiftObject" || root == "Swift._SwiftObject"
}
#endif

extension Duration {
    /// From 0 to 292 years.
    var wholeNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        if seconds < 0 || attoseconds < 0 { return 0 }
        if seconds > 9_000_000_000 { return 9_000_000_000_000_000_000 }
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }

    init(wholeNanoseconds: UInt64) { self = .nanoseconds(Int64(clamping: wholeNanoseconds)) }
}
