import ShouldGoAwayShims

extension ReferenceWalk {
    mutating func visitStruct(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard let descriptor = type.descriptor else { return addOpaque(address, type.size) }
        // `Unmanaged` and the like refer to objects too, and hold nothing.
        if type.isTrivial { return }
        guard let fields = descriptor.fields, descriptor.structHasFieldOffsets || fields.count == 0 else {
            return addOpaque(address, type.size)
        }
        if fields.count == 0, !type.isTrivial { return addOpaque(address, type.size) }
        let declaringType = type.declarationName
        for index in 0..<fields.count {
            let field = fields.field(index)
            let offset = descriptor.structFieldOffset(index, in: type)
            guard offset <= type.size else { continue }
            step(.property(field.name, of: declaringType)) {
                $0.visitField(field.type, of: type, bytes + offset, address + UInt(offset), limit: type.size - offset)
            }
        }
    }

    mutating func visitTuple(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        let labels = UnsafeRawPointer(bitPattern: type.word(2)).map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? ""
        let names = labels.split(separator: " ", omittingEmptySubsequences: false)
        for index in 0..<Int(type.word(1)) {
            guard let element = type.type(3 + 2 * index) else { continue }
            let offset = Int(type.half(at: 8 * (4 + 2 * index)))
            let label = index < names.count && !names[index].isEmpty ? String(names[index]) : String(index)
            step(.tupleElement(label)) { $0.visit(element, bytes + offset, address + UInt(offset)) }
        }
    }

    mutating func visitFixedArray(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard let element = type.type(2), element.stride > 0 else { return }
        for index in 0..<max(0, Int(bitPattern: type.word(1))) {
            let offset = index * element.stride
            step(.element(index)) { $0.visit(element, bytes + offset, address + UInt(offset)) }
        }
    }

    mutating func visitFunction(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        switch type.convention {
        case .swift: addFunction(bytes, address)
        case .block: addOpaque(address, 8)
        case .thin, .c, nil: break
        }
    }

    /// Two words: code and context.
    mutating func addFunction(_ bytes: UnsafeRawPointer, _ address: UInt) {
        add(address + 8, .strong, code: bytes.loadUnaligned(as: UInt.self))
    }

    mutating func visitEnum(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard !type.isTrivial, let descriptor = type.descriptor else { return }
        guard let fields = descriptor.fields, type.hasEnumWitnesses else { return addOpaque(address, type.size) }
        guard let copy = MemoryCopy(count: type.size) else { return }
        copy.start.copyMemory(from: bytes, byteCount: type.size)
        copy.withBytes { _ in visitCase(of: type, descriptor, fields, copy.start, address) }
    }

    private mutating func visitCase(
        of type: Metadata, _ descriptor: TypeDescriptor, _ fields: FieldDescriptor, _ copy: UnsafeMutableRawPointer, _ address: UInt
    ) {
        let tag = Int(sga_enum_tag(type.pointer, copy))
        guard tag < descriptor.payloadCaseCount, tag < fields.count else { return }
        sga_project_enum_payload(type.pointer, copy)
        let field = fields.field(tag)
        let isOptional = type.kind == .optional
        if !isOptional { path.append(.payload(field.name)) }
        if field.isIndirect {
            add(address, .strong)
        } else {
            visitField(field.type, of: type, copy, address, limit: type.size)
        }
        if !isOptional { path.removeLast() }
    }

    mutating func visitExistential(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        switch ExistentialForm(type) {
        case .object: add(address, .strong)
        case .none: addOpaque(address, type.size)
        case .metatype: break
        case .container:
            let dynamicType = bytes.loadUnaligned(fromByteOffset: 24, as: UInt.self)
            guard let content = TypeCheck.type(at: dynamicType) else { return addOpaque(address, 24) }
            step(.content) { walk in
                if content.isInline { walk.visit(content, bytes, address) } else { walk.add(address, .strong) }
            }
        }
    }
}

/// How a value of protocol type lies in memory.
private enum ExistentialForm {
    /// One pointer to an object, or to the box of an error.
    case object
    /// Three words for the value or its box, then its type.
    case container
    case metatype

    init?(_ type: Metadata) {
        if type.kind == .existential {
            let flags = type.half(at: 8)
            // Bit 31 says that not only classes conform; `any Error` has a box of its own.
            self = flags & 1 << 31 == 0 || flags >> 24 & 0x3f == 1 ? .object : .container
            return
        }
        guard let shape = UnsafeRawPointer(bitPattern: type.word(1)) else { return nil }
        switch shape.load(as: UInt32.self) & 0xff {
        case 0: self = .container
        case 1: self = .object
        case 2: self = .metatype
        default: return nil
        }
    }
}
