import ShouldGoAwayShims

/// Types of fields that cannot be copied, such as `Mutex`.
///
/// The reflection data has a function for such a type, which gives the empty tuple where the runtime does not say that it can deal with
/// it, and that of 6.3 does not. The name of the function has the type, if the program has its symbols.
enum UncopyableTypes {
    private static let lock = Lock()
    nonisolated(unsafe) private static let symbols = ImageSymbols()

    /// nil if it cannot be told.
    static func type(of accessor: UInt, context: TypeDescriptor, arguments: UnsafePointer<UnsafeRawPointer?>?) -> Metadata? {
        guard let symbol = lock.locked({ symbols.symbol(at: accessor) })?.mangled, symbol.hasPrefix("get_type_metadata ") else { return nil }
        let name = symbol.split(separator: " ")[1]

        return String(name).withCString { text in
            swift_getTypeByMangledNameInContext(text, name.utf8.count, context.pointer, arguments).map { Metadata($0) }
        }
    }
}
