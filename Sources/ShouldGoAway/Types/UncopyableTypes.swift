import ShouldGoAwayShims

/// Fields of types that cannot be copied, of which the library knows `Mutex`.
///
/// The reflection data has a function for such a type, which gives the empty tuple where the runtime does not say that it can deal with
/// it, and that of 6.3 does not; nor does it find the type by its name. The symbol of the reference to the function has the type in its
/// name, if the program has its symbols.
enum UncopyableTypes {
    private static let lock = Lock()
    nonisolated(unsafe) private static let symbols = ImageSymbols()
    /// Bytes of the lock in front of a mutex' content.
    private static let lockSize = 4

    /// The content of the mutex that `name` stands for, and its offset; nil for other types, or if it cannot be told.
    static func mutexContent(
        _ name: MangledName, context: TypeDescriptor, arguments: UnsafePointer<UnsafeRawPointer?>?
    ) -> (content: Metadata, offset: Int)? {
        guard let symbol = lock.locked({ symbols.symbol(at: UInt(bitPattern: name.start)) })?.mangled else { return nil }
        let words = symbol.split(separator: " ")
        let prefix = "15Synchronization5MutexVy"
        guard words.count > 1, words[0] == "get_type_metadata", words[1].hasPrefix(prefix), words[1].hasSuffix("G") else { return nil }
        let argument = String(words[1].dropFirst(prefix.count).dropLast())
        let content = argument.withCString { text in
            swift_getTypeByMangledNameInContext(text, argument.utf8.count, context.pointer, arguments).map { Metadata($0) }
        }
        guard let content else { return nil }
        let mask = content.kind == .classType ? 7 : content.alignmentMask
        return (content, (lockSize + mask) & ~mask)
    }
}
