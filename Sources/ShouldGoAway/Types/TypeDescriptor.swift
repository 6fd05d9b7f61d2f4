/// What the compiler writes down of a class, struct or enum declaration. Lies in read-only data.
struct TypeDescriptor {
    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }

    private var flags: UInt32 { pointer.load(as: UInt32.self) }
    var isClass: Bool { flags & 0x1f == 16 }
    var isGeneric: Bool { flags & 0x80 != 0 }
    private var hasResilientSuperclass: Bool { flags & 1 << 29 != 0 }
    private var areMembersNegative: Bool { flags & 1 << 28 != 0 }

    var name: String {
        guard let name = relative(8) else { return "" }
        return String(cString: name.assumingMemoryBound(to: CChar.self))
    }

    /// Name of the module if the type is declared at its top level.
    var module: String? {
        guard let parent = indirectable(4), parent.load(as: UInt32.self) & 0x1f == 0, let name = relative(8, from: parent) else { return nil }
        return String(cString: name.assumingMemoryBound(to: CChar.self))
    }

    /// nil if the program was built without reflection metadata.
    var fields: FieldDescriptor? { relative(16).map { FieldDescriptor($0) } }

    func structFieldOffset(_ index: Int, in metadata: Metadata) -> Int {
        let vector = Int(pointer.load(fromByteOffset: 24, as: UInt32.self)) * 8
        return Int(metadata.half(at: vector + index * 4))
    }

    var structHasFieldOffsets: Bool { pointer.load(fromByteOffset: 24, as: UInt32.self) != 0 }

    func classFieldOffset(_ index: Int, in metadata: Metadata) -> Int {
        var vector = Int(pointer.load(fromByteOffset: 40, as: UInt32.self)) * 8
        if hasResilientSuperclass { vector += firstMemberOffset(in: metadata) }
        return Int(metadata.pointer.load(fromByteOffset: vector + index * 8, as: UInt.self))
    }

    var payloadCaseCount: Int { Int(pointer.load(fromByteOffset: 20, as: UInt32.self) & 0xff_ffff) }

    /// Bytes from a class's metadata to the members that it adds to those of its superclass; generic arguments come first.
    func firstMemberOffset(in metadata: Metadata) -> Int {
        if hasResilientSuperclass, let bounds = relative(24) { return bounds.load(as: Int.self) }
        if areMembersNegative { return -8 * Int(pointer.load(fromByteOffset: 24, as: UInt32.self)) }
        let positive = Int(pointer.load(fromByteOffset: 28, as: UInt32.self))
        let members = Int(pointer.load(fromByteOffset: 32, as: UInt32.self))
        return 8 * (positive - members)
    }

    private func relative(_ offset: Int, from base: UnsafeRawPointer? = nil) -> UnsafeRawPointer? {
        let place = (base ?? pointer) + offset
        let distance = Int(place.load(as: Int32.self))
        return distance == 0 ? nil : place + distance
    }

    /// A relative pointer that may lead to a pointer instead, which its lowest bit tells.
    private func indirectable(_ offset: Int) -> UnsafeRawPointer? {
        let place = pointer + offset
        let distance = Int(place.load(as: Int32.self))
        if distance == 0 { return nil }
        return distance & 1 == 0 ? place + distance : (place + (distance & ~1)).load(as: UnsafeRawPointer?.self)
    }
}

/// The stored properties of a type, or the cases of an enum.
struct FieldDescriptor {
    struct Field {
        let name: String
        let type: MangledName?
        /// A case whose payload lies in a box.
        let isIndirect: Bool
    }

    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }

    private var recordSize: Int { Int(pointer.load(fromByteOffset: 10, as: UInt16.self)) }
    var count: Int { Int(pointer.load(fromByteOffset: 12, as: UInt32.self)) }

    func field(_ index: Int) -> Field {
        let record = pointer + 16 + index * recordSize
        let flags = record.load(as: UInt32.self)
        let type = Int((record + 4).load(as: Int32.self))
        let name = Int((record + 8).load(as: Int32.self))
        return Field(
            name: name == 0 ? "" : String(cString: (record + 8 + name).assumingMemoryBound(to: CChar.self)),
            type: type == 0 ? nil : MangledName(record + 4 + type), isIndirect: flags & 1 != 0)
    }
}

extension Metadata {
    /// The name that the source has for a stored property. That of a property wrapper, or of a `lazy` property, differs from it.
    func sourceName(of field: FieldDescriptor.Field) -> String {
        let name = SourceName.ofProperty(field.name)
        guard name.hasPrefix("_"), let descriptor, let type = field.type?.resolve(context: descriptor, arguments: genericArguments),
            let fields = type.descriptor?.fields
        else { return name }
        let isWrapper = (0..<fields.count).contains { fields.field($0).name == "wrappedValue" }
        return isWrapper ? String(name.dropFirst()) : name
    }
}
