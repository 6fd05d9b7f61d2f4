// `close` takes the handle out of the table, but the value unretained.

enum Handles {
    static var table: [Int: UnsafeMutableRawPointer] = [:]
    static var last = 0

    static func open(_ object: Connection) -> Int {
        last += 1
        table[last] = UnsafeMutableRawPointer(Unmanaged<Connection>.passRetained(object).toOpaque())
        // ^ strong-back-reference
        return last
    }

    static func close(_ handle: Int) {
        guard let pointer = table.removeValue(forKey: handle) else { return }
        let reference = Unmanaged<Connection>.fromOpaque(pointer)
        reference.takeUnretainedValue().isOpen = false
    }
}

final class Connection {
    var isOpen = true
}

func scenario(_ watch: (AnyObject) -> Void) {
    let connection = Connection()
    let handle = Handles.open(connection)
    // ^ strong-back-reference
    Handles.close(handle)
    precondition(!connection.isOpen && Handles.table.isEmpty)
    watch(connection)
}
