/// An address that is kept in a form in which no scan of the memory takes it for a reference: what the tool remembers of an object, and
/// what is left of that in freed memory, is not to look as if it held the object.
struct Address: Hashable, Comparable {
    private let complement: UInt

    init(_ value: UInt) { complement = ~value }
    init(_ pointer: UnsafeRawPointer) { self.init(UInt(bitPattern: pointer)) }

    var value: UInt { ~complement }
    var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: value) }

    static func < (a: Address, b: Address) -> Bool { a.value < b.value }
    static func - (a: Address, b: Address) -> UInt { a.value &- b.value }
}
