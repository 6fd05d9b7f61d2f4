/// A closure literal or local function, and what one of us and the compiler says of it.
package struct ClosureRecord {
    package enum Kind: String { case closure, function }
    package enum Escape: String { case escaping, nonEscaping = "non-escaping", unknown }
    /// How a variable is captured. `variable`: not a copy of its value, so that what is assigned later is seen. `parameter`: for the
    /// compiler that depends on `inout`, `consuming` and `sending`, for us it does not.
    package enum Mode: String { case strong, variable, parameter, weak, unowned, unmanaged = "unowned(unsafe)" }

    package struct Capture: Hashable {
        package var name: String
        package var mode: Mode
        /// UTF-8 offset of the declaration; nil for the `self` of the method around, or where it is not known.
        package var declaration: Int?
    }

    package var kind: Kind
    /// UTF-8 offset of `{`, of a function's name; nil where the compiler does not say.
    package var start: Int?
    /// UTF-8 offset of the closing brace.
    package var end: Int
    package var escape: Escape
    /// By name, each once. Local functions are captures, too.
    package var direct: Set<String>
    /// Captures whose value is a type, by name: nothing that can be kept, and for us a value like any other or no capture at all.
    package var types: Set<String> = []
    /// Instead of local functions and computed variables, what these capture; nil where that is not known.
    package var all: Set<Capture>?
    /// Something else than a local variable holds it (by our analysis).
    package var isKept = false
    /// A branch of an `#if` stands in it: we see all of them, the compiler one.
    package var hasBranches = false
    /// Members of a library's type may be used in it without `self.`: which names are such members, only the compiler knows.
    package var hasLibraryMembers = false
    /// In the arguments of a macro: the compiler looks at their copy in the expansion, which is not in the file.
    package var isInMacro = false
    /// In a branch of an `#if`.
    package var isConditional = false

    /// What finds it in the other account: a closure its start, a function its end, since the compiler's starts at an attribute.
    package var key: Key { Key(kind: kind, offset: kind == .closure ? start ?? end : end) }

    package struct Key: Hashable {
        package var kind: Kind
        package var offset: Int
    }

    /// `closure 227 escaping box:variable q:strong self:weak`, tab separated.
    package var line: String {
        let captures = all.map { $0.map { "\($0.name):\($0.mode.rawValue)" } } ?? Array(direct)
        return ([kind.rawValue, "\(start ?? end)", escape.rawValue + (isKept ? ",kept" : "")] + captures.sorted()).joined(separator: "\t")
    }
}
