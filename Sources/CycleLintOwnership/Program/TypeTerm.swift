/// A type of the program as an index into `TypeTable`. Optionals are their wrapped type: a reference that may be nil keeps no less.
package typealias TypeID = Int32

/// A resolved type.
package struct TypeTerm: Hashable {
    package enum Kind: UInt8 {
        case unknown
        /// `declaration` is an index into `Program.declarations`; `arguments` are its generic arguments, possibly fewer than it has parameters.
        case nominal
        /// A value type of a library that refers to no object (`Int`, `String`, `Date`).
        case plain
        /// Array, set, dictionary and the like: looked through. Arguments: the element, or key and value.
        case container
        case tuple
        /// Parameters, then the result.
        case function
        /// `declaration` is the name, `owner` the declaration or function that declares it. Arguments: its constraint, if any.
        case generic
        /// Argument: the instance type.
        case metatype
        /// Several protocols, or a class and protocols.
        case composition
        /// A module as the base of a qualified name; `declaration` is its name.
        case module
    }
    package var kind: Kind
    package var declaration: Int32 = 0
    package var owner: Int32 = 0
    package var arguments: [TypeID] = []
    /// Of a tuple: the names of its parts, 0 for a part without; empty where none has a name.
    package var labels: [Int32] = []
}

/// Every distinct type once.
package struct TypeTable {
    package static let unknown: TypeID = 0
    package static let plain: TypeID = 1
    package private(set) var terms: [TypeTerm] = [TypeTerm(kind: .unknown), TypeTerm(kind: .plain)]
    private var ids: [TypeTerm: TypeID] = [TypeTerm(kind: .unknown): 0, TypeTerm(kind: .plain): 1]

    package mutating func intern(_ term: TypeTerm) -> TypeID {
        if let id = ids[term] { return id }
        let id = TypeID(terms.count)
        terms.append(term)
        ids[term] = id
        return id
    }

    package mutating func metatype(of type: TypeID) -> TypeID { intern(TypeTerm(kind: .metatype, arguments: [type])) }
}
