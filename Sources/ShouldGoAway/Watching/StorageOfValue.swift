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

    /// The object that the first word of a value refers to: the storage of an array, dictionary, set or string.
    static func firstWord<Value>(of value: Value) -> UnsafeMutableRawPointer? {
        pointer(in: value, at: 0)
    }

    static func pointer<Value>(in value: Value, at offset: Int) -> UnsafeMutableRawPointer? {
        guard MemoryLayout<Value>.size >= offset + 8 else { return nil }
        let word = withUnsafeBytes(of: value) { $0.load(fromByteOffset: offset, as: UInt.self) }
        return UnsafeMutableRawPointer(bitPattern: word & pointerMask)
    }

    /// The context of a function, as it was before it was made fit for a parameter of generic type.
    static func context<Function>(of function: Function) -> UnsafeMutableRawPointer? {
        guard var context = pointer(in: function, at: 8) else { return nil }
        var code = withUnsafeBytes(of: function) { $0.load(as: UInt.self) }
        for _ in 0..<4 {
            guard isThunk(code), let object = HeapObject(known: UInt(bitPattern: context)), case .closure = object.kind,
                let inner = ObjectSlots(of: object).walk.slots.first(where: { $0.code != nil }),
                let word = ProcessMemory.word(at: inner.address), let pointer = UnsafeMutableRawPointer(bitPattern: word)
            else { break }
            code = inner.code!
            context = pointer
        }
        return context
    }

    private static func isThunk(_ code: UInt) -> Bool {
        Monitor.shared.withSymbols { symbols in symbols.name(at: code).map { FunctionName(demangled: $0).isThunk } ?? false }
    }
}

private protocol OptionalValue {
    var wrapped: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrapped: Any? { map { $0 as Any } }
}
