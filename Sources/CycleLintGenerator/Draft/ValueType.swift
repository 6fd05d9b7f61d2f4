/// The type of what a property is to hold: an object, a closure, or something around one.
struct ValueType {
    let text: String
    /// A statement that makes use of a value.
    let use: (String) -> String
    /// Another value of this type, which holds nothing.
    var spare: String?
    /// The class, where it is an object of the program.
    var object: ClassDraft?
    /// Nil where it is no closure of these.
    var signature: Signature?
    var isFunction = false

    /// As part of a longer type.
    var inner: String { !isFunction && !text.hasPrefix("any ") ? text : "(\(text))" }

    /// As the type of a parameter that is kept.
    var parameter: String { !isFunction ? text : "@escaping \(text)" }

    static func function(_ signature: Signature) -> ValueType {
        ValueType(text: signature.type, use: signature.call, spare: signature.idle, signature: signature, isFunction: true)
    }

    static func object(_ type: ClassDraft) -> ValueType {
        ValueType(text: type.name, use: { "\($0).\(type.counter) += 1" }, object: type)
    }
}
