/// Which local each name stands for at the current point of the file, as a stack of bindings that is cut back when a scope ends.
///
/// Knows nothing of nodes: names and locals are numbers. A lookup takes constant time, whatever the nesting.
struct Scopes {
    static let none = UInt32.max

    struct Binding {
        var name: UInt32
        var local: UInt32
        /// What the name stood for before.
        var shadowed: UInt32
        /// Declared later in its block: only the local functions of that block see it yet.
        var isPending: Bool
    }

    private(set) var bindings = Pile<Binding>(capacity: 64)
    /// The innermost binding of each name.
    private var current = Pile<UInt32>(capacity: 256)
    /// Bindings below it belong to functions whose locals cannot be seen from here.
    var barrier = 0

    func deallocate() {
        bindings.deallocate()
        current.deallocate()
    }

    mutating func reset() {
        bindings.cut(to: 0)
        current.cut(to: 0)
        barrier = 0
    }

    /// Names below `count` may be looked up from now on.
    @inline(__always)
    mutating func admit(names count: Int) {
        while current.count < count { current.append(Scopes.none) }
    }

    /// To be given to `end(at:)`.
    var mark: Int { bindings.count }

    /// The innermost visible binding of a name, or none.
    @inline(__always)
    func binding(of name: UInt32) -> UInt32 {
        let binding = current[Int(name)]
        return binding == Scopes.none || Int(binding) < barrier ? Scopes.none : binding
    }

    @inline(__always)
    func binding(behind binding: UInt32) -> UInt32 {
        let shadowed = bindings[Int(binding)].shadowed
        return shadowed == Scopes.none || Int(shadowed) < barrier ? Scopes.none : shadowed
    }

    mutating func bind(_ name: UInt32, to local: UInt32, isPending: Bool = false) {
        let binding = UInt32(bindings.count)
        bindings.append(Binding(name: name, local: local, shadowed: current[Int(name)], isPending: isPending))
        current[Int(name)] = binding
    }

    mutating func reach(_ binding: UInt32) { bindings[Int(binding)].isPending = false }

    mutating func end(at mark: Int) {
        var index = bindings.count
        while index > mark {
            index -= 1
            current[Int(bindings[index].name)] = bindings[index].shadowed
        }
        bindings.cut(to: mark)
    }

    /// Makes the bindings from `mark` up invisible until `show(from:)`; what is bound in between has ended by then.
    mutating func hide(from mark: Int) {
        var index = bindings.count
        while index > mark {
            index -= 1
            current[Int(bindings[index].name)] = bindings[index].shadowed
        }
    }

    mutating func show(from mark: Int) {
        for index in mark..<bindings.count {
            let name = Int(bindings[index].name)
            bindings[index].shadowed = current[name]
            current[name] = UInt32(index)
        }
    }
}
