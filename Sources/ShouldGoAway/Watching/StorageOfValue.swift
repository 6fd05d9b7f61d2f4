import ShouldGoAwayShims

/// The object behind a value of a type that is known at run time only.
enum StorageOfValue {
    /// nil for values that are no objects, and for nil.
    static func object<Value>(of value: Value) -> UnsafeMutableRawPointer? {
        if let optional = value as? any OptionalValue {
            guard let wrapped = optional.wrapped else { return nil }
            return object(of: wrapped)
        }
        guard type(of: value as Any) is AnyClass else { return nil }
        return Unmanaged.passUnretained(value as AnyObject).toOpaque()
    }

    /// The object that a word of a value refers to.
    static func pointer<Value>(in value: Value, at offset: Int) -> UnsafeMutableRawPointer? {
        guard MemoryLayout<Value>.size >= offset + 8 else { return nil }
        let word = withUnsafeBytes(of: value) { $0.load(fromByteOffset: offset, as: UInt.self) }
        return UnsafeMutableRawPointer(bitPattern: word & pointerMask)
    }

    /// nil for strings that lie in themselves or in the program, and for those of other systems' kinds.
    static func storage(of string: String) -> UnsafeMutableRawPointer? {
        let word = withUnsafeBytes(of: string) { $0.load(fromByteOffset: 8, as: UInt.self) }
        // The highest four bits say what kind of string it is: 0 is one whose bytes lie in an object of Swift's.
        guard word >> 60 == 0 else { return nil }
        return UnsafeMutableRawPointer(bitPattern: word & pointerMask)
    }

    /// The box of an existential or of an indirect case.
    static func box<Value>(of value: Value) -> UnsafeMutableRawPointer? {
        let size = MemoryLayout<Value>.size
        return withUnsafeBytes(of: value) { bytes -> UnsafeMutableRawPointer? in
            guard let start = bytes.baseAddress, size >= 8 else { return nil }
            var walk = ReferenceWalk()
            walk.visit(Metadata(Value.self), start, 0)
            for slot in walk.slots where slot.ownership == .strong && Int(slot.address.value) + 8 <= size {
                let address = start.load(fromByteOffset: Int(slot.address.value), as: UInt.self) & pointerMask
                guard let object = HeapObject(at: address) else { continue }
                switch object.kind {
                case .box, .closure, .error: return UnsafeMutableRawPointer(bitPattern: address)
                case .instance, .task, .other: continue
                }
            }
            return nil
        }
    }

    /// The context of a function, as it was before it was made fit for a parameter of generic type.
    static func context<Function>(of function: Function) -> UnsafeMutableRawPointer? {
        guard Metadata(Function.self).kind == .function, var context = pointer(in: function, at: 8) else { return nil }
        var code = withUnsafeBytes(of: function) { $0.load(as: UInt.self) }
        for _ in 0..<4 {
            guard let object = HeapObject(at: UInt(bitPattern: context)), case .closure = object.kind else { break }
            let slots = ObjectSlots(of: object).walk.slots
            guard isThunk(code, slots), let inner = slots.first(where: { $0.code != nil }),
                let word = ProcessMemory.word(at: inner.address.value), let pointer = UnsafeMutableRawPointer(bitPattern: word)
            else { break }
            code = inner.code!
            context = pointer
        }
        return context
    }

    /// Without symbols: whatever captures one closure and nothing else.
    private static func isThunk(_ code: UInt, _ slots: [Slot]) -> Bool {
        let name = Monitor.shared.withSymbols { $0.name(at: code) }
        return name.map { FunctionName(demangled: $0).isThunk } ?? (slots.count == 1)
    }
}

private protocol OptionalValue {
    var wrapped: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrapped: Any? { map { $0 as Any } }
}
