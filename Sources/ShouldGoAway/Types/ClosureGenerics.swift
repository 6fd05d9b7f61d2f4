/// The generic arguments of a closure, in the form in which the runtime takes those of a declaration.
struct ClosureGenerics {
    private static let width = 6
    private let bindings: [GenericParameter: Metadata]
    /// False if some argument was not found.
    private let isComplete: Bool

    init(_ bindings: [GenericParameter: Metadata], isComplete: Bool) {
        self.bindings = bindings
        self.isComplete = isComplete && bindings.keys.allSatisfy { $0.depth < 2 && $0.index < Self.width }
    }

    func resolve(_ name: MangledName) -> Metadata? {
        if let parameter = name.genericParameter { return bindings[parameter] }
        if !isComplete, name.mayHaveGenericParameters { return nil }
        // A declaration with two levels of unconstrained parameters takes the place of the one that the closure is written in: the
        // runtime crashes when it finds a parameter and has no context.
        let filler = Metadata(Void.self)
        let arguments: [UnsafeRawPointer?] = (0..<2 * Self.width).map { position in
            (bindings[GenericParameter(depth: position / Self.width, index: position % Self.width)] ?? filler).pointer
        }
        let type = Metadata(Outer<Void, Void, Void, Void, Void, Void>.Inner<Void, Void, Void, Void, Void, Void>.self)
        guard let context = type.descriptor else { return nil }
        return arguments.withUnsafeBufferPointer { name.resolve(context: context, arguments: $0.baseAddress) }
    }

    private struct Outer<A, B, C, D, E, F> {
        struct Inner<G, H, I, J, K, L> {}
    }
}
