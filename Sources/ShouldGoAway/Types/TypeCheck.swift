import ShouldGoAwayShims

/// Whether an address that was found in memory is that of a type's metadata.
enum TypeCheck {
    static func type(at address: UInt) -> Metadata? {
        guard address >= 4096, address & 7 == 0, address >> 47 == 0, let kind = ProcessMemory.word(at: address),
            kind > 0x7ff || Metadata.Kind(rawValue: kind) != nil,
            let witnesses = ProcessMemory.word(at: address - 8), witnesses & 7 == 0,
            let size = ProcessMemory.word(at: witnesses + 64), let stride = ProcessMemory.word(at: witnesses + 72),
            let flags = ProcessMemory.half(at: witnesses + 80), size <= stride || size == 0, stride < 1 << 24, flags >> 28 == 0,
            let pointer = UnsafeRawPointer(bitPattern: address)
        else { return nil }
        #if !canImport(ObjectiveC)
        if kind > 0x7ff { return nil }
        #endif
        switch Metadata(pointer).kind {
        #if !canImport(ObjectiveC)
        case .classType: return sga_metadata_kind_at(address) == SGA_CLASS ? Metadata(pointer) : nil
        #endif
        case .structType, .enumType, .optional:
            guard let descriptor = ProcessMemory.word(at: address + 8), sga_is_type_descriptor(descriptor) else { return nil }
            return Metadata(pointer)
        default: return Metadata(pointer)
        }
    }
}
