// The names of `ShouldGoAwayShims`, in Swift: see there what each function does. Where that module is not, its users find these.

/// With a count of one this is `swift_unownedRetain`, whose name the compiler warns of.
@_silgen_name("swift_unownedRetain_n")
private func retainUnowned(_ object: UnsafeMutableRawPointer, _ count: UInt32)

@_silgen_name("swift_unownedRelease_n")
private func releaseUnowned(_ object: UnsafeMutableRawPointer, _ count: UInt32)

func swift_unownedRetain(_ object: UnsafeMutableRawPointer) { retainUnowned(object, 1) }
func swift_unownedRelease(_ object: UnsafeMutableRawPointer) { releaseUnowned(object, 1) }

/// Reads the bit that the runtime sets when `deinit` begins. The object's memory is there, since it is retained as unowned. The layout is that of
/// stdlib/public/SwiftShims/swift/shims/RefCount.h: the word of counts, or, where its highest bits say so, an eighth of the address of an entry that holds
/// that word behind two others.
func swift_isDeallocating(_ object: UnsafeMutableRawPointer) -> Bool {
    var word = object.load(fromByteOffset: 8, as: UInt.self)
    if word >> 62 == 3, let entry = UnsafeRawPointer(bitPattern: word << 3) { word = entry.load(fromByteOffset: 16, as: UInt.self) }
    return word >> 63 == 0 && word >> 32 & 1 == 1
}

func swift_getTypeByMangledNameInContext(
    _ name: UnsafePointer<CChar>, _ length: Int, _ context: UnsafeRawPointer?, _ arguments: UnsafePointer<UnsafeRawPointer?>?
) -> UnsafeRawPointer? {
    let bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    let type = _getTypeByMangledNameInContext(bytes, UInt(length), genericContext: context, genericArguments: UnsafeRawPointer(arguments))
    return type.map { unsafeBitCast($0, to: UnsafeRawPointer.self) }
}

@_silgen_name("swift_demangle")
func swift_demangle(
    _ name: UnsafePointer<CChar>, _ length: Int, _ buffer: UnsafeMutablePointer<CChar>?, _ bufferLength: UnsafeMutablePointer<Int>?, _ flags: UInt32
) -> UnsafeMutablePointer<CChar>?

/// Positions in a value witness table: eight functions, size, stride, flags, then the functions of enums.
private enum Witness {
    static let enumTag = 11
    static let projectPayload = 12

    static func function(_ metadata: UnsafeRawPointer, _ index: Int) -> UnsafeRawPointer {
        let table = metadata.load(fromByteOffset: -8, as: UnsafeRawPointer.self)
        return table.load(fromByteOffset: index * 8, as: UnsafeRawPointer.self)
    }
}

func sga_enum_tag(_ metadata: UnsafeRawPointer, _ value: UnsafeRawPointer) -> UInt32 {
    typealias Function = @convention(c) (UnsafeRawPointer, UnsafeRawPointer) -> UInt32
    return unsafeBitCast(Witness.function(metadata, Witness.enumTag), to: Function.self)(value, metadata)
}

func sga_project_enum_payload(_ metadata: UnsafeRawPointer, _ value: UnsafeMutableRawPointer) {
    typealias Function = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer) -> Void
    unsafeBitCast(Witness.function(metadata, Witness.projectPayload), to: Function.self)(value, metadata)
}
