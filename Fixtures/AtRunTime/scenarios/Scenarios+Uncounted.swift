import ShouldGoAway

final class Loose {
    weak var weakly: Loose?
    unowned var unowned: Loose?
    unowned(unsafe) var unsafe: Loose?
    var unmanaged: Unmanaged<Loose>?
    var address: UInt = 0
    var type: AnyClass?
    var identifier: ObjectIdentifier?
    var keyPath: AnyKeyPath?
    var strong: Loose?
    var pointer: UnsafeMutablePointer<Loose>?
}

extension Scenario {
    private static func loose(_ name: String, _ build: @escaping @Sendable (Loose) -> Void) -> Scenario {
        .clean(name) {
            let object = Loose()
            build(object)
            shouldGoAway(object)
        }
    }

    static let uncounted: [Scenario] = [
        loose("weak reference to itself") { $0.weakly = $0 },
        loose("unowned reference to itself") { $0.unowned = $0 },
        loose("unsafe reference to itself") { $0.unsafe = $0 },
        loose("unmanaged reference to itself") { $0.unmanaged = .passUnretained($0) },
        loose("its own address as a number") { $0.address = UInt(bitPattern: Unmanaged.passUnretained($0).toOpaque()) },
        loose("its own identifier") { $0.identifier = ObjectIdentifier($0) },
        .cycle(
            "a ring beside weak, unowned and plain references", ["Loose.strong > Loose"], signature: "Loose.strong",
            uncounted: ["weak Loose.weakly", "unowned Loose.unowned", "unmanaged Loose.unsafe"]
        ) {
            let object = Loose()
            object.weakly = object
            object.unowned = object
            object.unsafe = object
            object.address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
            object.strong = object
            shouldGoAway(object)
        },
        .held("retained by hand", []) {
            let object = Loose()
            _ = Unmanaged.passRetained(object)
            shouldGoAway(object)
        },
        .held("retained by hand, and a plain number that is its address", []) {
            let object = Loose()
            object.address = UInt(bitPattern: Unmanaged.passRetained(object).toOpaque())
            shouldGoAway(object)
        },
        .held("a ring that is retained by hand as well", []) {
            let object = Loose()
            object.strong = object
            _ = Unmanaged.passRetained(object)
            shouldGoAway(object)
        },
        .held("memory that is no object", []) {
            let object = Loose()
            let memory = UnsafeMutablePointer<Loose>.allocate(capacity: 1)
            memory.initialize(to: object)
            object.address = 1
            hiddenPointer = memory
            shouldGoAway(object)
        },
    ]
}

nonisolated(unsafe) var hiddenPointer: UnsafeMutablePointer<Loose>?
