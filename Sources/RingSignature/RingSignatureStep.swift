/// One object's hold on the next, by the names in the source: a stored property, or a closure's captures.
package struct RingSignatureStep: Hashable, Sendable {
    package let name: String

    /// A stored property. `type` is the declaring type with its module and outer types: `App.Outer.Feed`.
    package static func property(_ property: String, of type: String) -> RingSignatureStep {
        RingSignatureStep(name: type + "." + property)
    }

    /// What a closure captures. `function` is the function that the closure is written in, with its type and module:
    /// `App.Feed.start`; no argument labels.
    package static func closure(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "closure(" + function + ")")
    }
}

extension RingSignatureStep {
    /// A call of which nothing is known, by the function's name without labels: `unknown(fetch)`.
    package static func unknownCall(_ function: String) -> RingSignatureStep {
        RingSignatureStep(name: "unknown(" + function + ")")
    }

    /// What a closure refers to without keeping it, by the function that the closure is written in: `unowned(App.Poller.start)`.
    package static func unowned(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "unowned(" + function + ")")
    }

    /// A token that the function which makes it does not keep: `dropped(App.Feed.start)`.
    package static func dropped(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "dropped(" + function + ")")
    }

    /// A global or static variable, by its name with module and outer types: `App.Store.shared`.
    package static func variable(_ name: String) -> RingSignatureStep {
        RingSignatureStep(name: name)
    }

    /// Whether it is a stored property or a variable.
    package var isProperty: Bool { !name.hasSuffix(")") }

    /// The object at the end of a chain that a library starts, by its class with the module: `kept(App.Session)`.
    package static func kept(_ type: String) -> RingSignatureStep {
        RingSignatureStep(name: "kept(" + type + ")")
    }

    /// What holds an object without being one, and without a name in the source: `root(main thread)`.
    package static func root(_ description: String) -> RingSignatureStep {
        RingSignatureStep(name: "root(" + description + ")")
    }
}
