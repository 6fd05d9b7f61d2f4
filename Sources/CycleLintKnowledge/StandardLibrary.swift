extension Knowledge {
    /// A buffer keeps its header.
    static let standardLibraryTypes = """
        extension ManagedBuffer {
            var header: Any
            static func create(minimumCapacity: Int, makingHeaderWith makeHeader: (ManagedBuffer) -> Any) -> ManagedBuffer {
                let buffer = ManagedBuffer()
                buffer.header = makeHeader(buffer)
                return buffer
            }
        }

        """
}
