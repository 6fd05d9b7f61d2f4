import ShouldGoAwayShims

/// Whether an address that was found in memory is that of a type's metadata.
enum TypeCheck {
    static func type(at address: UInt) -> Metadata? {
        sga_is_type(address) ? UnsafeRawPointer(bitPattern: address).map { Metadata($0) } : nil
    }
}
