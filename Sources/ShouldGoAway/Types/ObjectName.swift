/// What an object is called by its type alone.
enum ObjectName {
    static func ofType(_ address: UInt) -> String {
        guard let object = HeapObject(at: address) else { return "an object" }
        switch object.kind {
        case .instance(let type): return type.displayName
        case .closure: return "closure context"
        case .box(let content, _): return "box of " + content.displayName
        case .error: return "error"
        case .task: return "Task"
        case .other: return "object of the runtime"
        }
    }
}
