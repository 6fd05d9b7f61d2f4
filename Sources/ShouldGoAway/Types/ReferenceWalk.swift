import ShouldGoAwayShims

/// How a slot holds what it refers to.
enum Ownership: String {
    case strong, weak, unowned, unmanaged

    init(_ ownership: MangledName.Ownership) {
        switch ownership {
        case .strong: self = .strong
        case .weak: self = .weak
        case .unowned: self = .unowned
        case .unmanaged: self = .unmanaged
        }
    }
}

/// One step from an object to a slot inside it.
enum SlotStep: Hashable {
    /// `type` is the declaring type with its module.
    case property(String, of: String)
    case payload(String)
    case element(Int)
    case key, value, member
    case tupleElement(String)
    case capture(Int)
    /// The value inside a box, an existential or a buffer.
    case content
}

/// A place inside an object that can refer to another one.
struct Slot {
    let address: Address
    let path: [SlotStep]
    let ownership: Ownership
    /// Address of the code, if it is the context of a closure.
    var code: UInt?
    /// The type of the object, if the declaration names a class.
    var declaredType: Metadata?
}

/// Finds the slots of a value by its type's description, following nothing that lies outside the value.
///
/// It works on a copy of the bytes: the program changes the original at any time, and taking an enum apart overwrites it.
struct ReferenceWalk {
    /// Addresses that are asked for, ascending; nil for all.
    let wanted: [Address]?
    private(set) var slots: [Slot] = []
    /// Stretches whose type is not known. What lies in them could be references.
    private(set) var opaque: [Range<UInt>] = []
    var path: [SlotStep] = []
    private static let depthLimit = 64

    init(wanted: [Address]? = nil) { self.wanted = wanted }

    /// Whether any slot that is asked for lies there.
    func isWanted(_ address: UInt, _ size: Int) -> Bool {
        guard let wanted else { return true }
        return wanted.contains { $0.value >= address && $0.value < address + UInt(size) }
    }

    mutating func add(_ address: UInt, _ ownership: Ownership, code: UInt? = nil, type: Metadata? = nil) {
        if isWanted(address, 8) { slots.append(Slot(address: Address(address), path: path, ownership: ownership, code: code, declaredType: type)) }
    }

    mutating func addOpaque(_ address: UInt, _ size: Int) {
        if size > 0, isWanted(address, size) { opaque.append(address..<address + UInt(size)) }
    }

    mutating func step(_ step: SlotStep, _ body: (inout ReferenceWalk) -> Void) {
        path.append(step)
        body(&self)
        path.removeLast()
    }

    /// The slots of a value of `type`, whose `bytes` were copied from `address`.
    mutating func visit(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard isWanted(address, type.kind == .classType ? 8 : type.size) else { return }
        guard path.count < Self.depthLimit else { return addOpaque(address, type.size) }
        switch type.kind {
        case .classType, .foreignClass, .objcClassWrapper: add(address, .strong, type: type)
        case .structType: visitStruct(type, bytes, address)
        case .enumType, .optional: visitEnum(type, bytes, address)
        case .tuple: visitTuple(type, bytes, address)
        case .function: visitFunction(type, bytes, address)
        case .existential, .extendedExistential: visitExistential(type, bytes, address)
        case .fixedArray: visitFixedArray(type, bytes, address)
        case .metatype, .existentialMetatype: break
        case .opaque: visitBuiltin(type, address)
        case nil: addOpaque(address, type.size)
        }
    }

    /// The slots of a field whose type is described by `name` in the reflection data.
    mutating func visitField(_ name: MangledName?, of owner: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt, limit: Int) {
        guard let name else { return }
        guard name.ownership == .strong else { return add(address, Ownership(name.ownership)) }
        if name.isObjectPointer { return add(address, .strong) }
        if name.isBlock { return addOpaque(address, 8) }
        if name.isAccessor, let context = owner.descriptor {
            guard let mutex = UncopyableTypes.mutexContent(name, context: context, arguments: owner.genericArguments) else {
                return addOpaque(address, limit)
            }
            return visit(mutex.content, bytes + mutex.offset, address + UInt(mutex.offset))
        }
        guard let context = owner.descriptor, let type = name.resolve(context: context, arguments: owner.genericArguments) else {
            return addOpaque(address, limit)
        }
        visit(type, bytes, address)
    }

    private mutating func visitBuiltin(_ type: Metadata, _ address: UInt) {
        // Of the builtin types only the counted pointers are not plain bits.
        if !type.isTrivial, type.size == 8 { add(address, .strong) } else if !type.isTrivial { addOpaque(address, type.size) }
    }
}
