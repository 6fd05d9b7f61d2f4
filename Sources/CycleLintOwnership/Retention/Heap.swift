/// A place in the source of the program.
package struct Site: Hashable {
    package var file: Int32
    /// UTF-8 offset in bytes.
    package var offset: UInt32

    package init(file: Int32, offset: UInt32) {
        self.file = file
        self.offset = offset
    }
}

/// Something in a function's body that can keep or be kept: an object, a closure, or a value type on the way between them.
package struct HeapNode {
    package enum Kind: UInt8 {
        case selfObject
        /// `a`: index of the parameter.
        case parameter
        /// Made by a call in this body; `site` is the call.
        case fresh
        /// A closure literal or local function. `function` is its number in the program.
        case closure
        /// A method used as a value; `function` is the method. `b` is `HeapNode.unapplied` where its receiver is still to come (`Type.method`).
        case methodValue
        /// What a stored property refers to. `a`: base node, `b`: property.
        case load
        /// One element of a container or enum payload. `a`: the node for its whole content.
        case element
        /// What a call or cast of unknown origin returned.
        case result
        /// A global or static property `b`.
        case global
        /// A copy of a value type. `a`: the original.
        case copy
        /// Parameter of a closure that nobody in sight calls.
        case closureParameter
        /// A tuple that was written down.
        case tuple
        /// A key path; `a`: number in the body's `keyPaths`.
        case keyPath
        /// What a call of a closure returned that only callers know. `a`: the closure; `b`: 1 where that is none of the parameters.
        case parameterResult
        /// What the call of a requirement returned whose implementation only callers know. `a`: the receiver.
        case methodResult
        /// Whoever calls the function, and waits for it.
        case caller
    }
    package var kind: Kind
    package var type: TypeID
    package var a: Int32 = -1
    package var b: Int32 = -1
    package var function: Int32 = -1
    package var site: Site
    /// Stands for all objects in a container, not for one.
    package var isMany = false
    /// Made in a loop or closure: taken out of a container again, it may be another one.
    package var isPlural = false

    /// An element that stands for each: what is done to it is done to all.
    package var isEach = false

    /// Whether it stands for what was made at its place, as far as the body shows.
    var isMadeAtSite: Bool { kind == .fresh || kind == .result || kind == .parameterResult && b == 1 }

    package static let unapplied: Int32 = -5

    package init(kind: Kind, type: TypeID, a: Int32 = -1, b: Int32 = -1, function: Int32 = -1, site: Site) {
        self.kind = kind
        self.type = type
        self.a = a
        self.b = b
        self.function = function
        self.site = site
    }
}

/// What holds on to what in an edge.
package enum EdgeField {
    /// A closure's capture.
    package static let capture: Int32 = -1
    /// From the content of a container to one element.
    package static let element: Int32 = -2
    /// From a tuple to its part at a zero-based position.
    package static func part(_ position: Int32) -> Int32 { -10 - position }

    /// Whether the edge leads from a container or tuple to what is in it.
    package static func isInside(_ field: Int32) -> Bool { field == element || field <= -10 && field > projections }

    private static let projections: Int32 = -1_000_000
    /// From an object to what the projection of one of its properties keeps (`assign(to: &$name)`), whatever the property's value is.
    package static func projection(of property: Int32) -> Int32 { projections - property }
    /// The property whose projection keeps.
    package static func projected(_ field: Int32) -> Int32? { field <= projections ? projections - field : nil }

    /// A property that is known by a key path only: the edge's `path` node says which.
    package static let keyPath: Int32 = -4
    /// From a library object to a closure it was made with.
    package static let content: Int32 = -3
    /// From a call of which nothing is known to what it is given.
    package static let unknownCall: Int32 = -5
    /// A closure's unowned capture, which keeps nothing. Only where those are looked for.
    package static let unowned: Int32 = -6
}

/// How sure an edge is.
package enum Doubt: UInt8, Comparable {
    /// A store on an object that is known.
    case none
    /// The one implementation of a requirement, an override.
    case oneImplementation
    /// One of several implementations.
    case oneOfSeveral

    package static func < (a: Doubt, b: Doubt) -> Bool { a.rawValue < b.rawValue }
}

/// A strong reference from one node to another, with the line that makes it.
package struct HeapEdge {
    package var from: Int32
    package var to: Int32
    /// A property's number, or an `EdgeField`.
    package var field: Int32
    package var site: Site
    /// Where this body makes the edge by a call whose callee stores; otherwise the same as `site`.
    package var callSite: Site?
    /// The function whose body has the store.
    package var function: Int32
    /// `#if` clause it is made in: file and clause, or -1.
    package var clauseFile: Int32 = -1
    package var clause: UInt32 = 0
    /// A store that was seen, not only a property that was read.
    package var isStore: Bool
    /// How much it rests on what may stand in for a method or property.
    package var doubt: Doubt
    package var isBroken = false
    /// The node of the key path that says which property it is.
    package var path: Int32 = -1
    /// A captured `var`: the closure holds the variable, not a copy of its value.
    package var isBox = false
    /// Where in the body it is made: a step in the body's (in a summary: the summary's) `branchSteps`, or -1 where nothing is in between.
    package var step: Int32 = -1
    /// Made at several places, and whatever happens at none of them.
    package var isNowhereCertain = false
    /// Steps at which its property is given something else.
    package var cuts: [Int32] = []
    /// Made by `=`, not by adding to what is there.
    package var isAssignment = false
    /// The objects that each end is one of, as numbers of a body's `choice`; 0 where the end is known.
    package var choices: (from: Int32, to: Int32) = (0, 0)
    /// Refers, but does not keep: whoever reads the property gets the object.
    package var isWeak = false
    /// Kept by the run of a closure, not by the closure: only while it is run.
    package var isOfFrame = false
    /// Part of a ring that is known already: callers need not find it again.
    package var isInKnownRing = false
    /// The edge before it of the same node and property, or -1. Of no meaning in a summary.
    var previous: Int32 = -1
    /// Number of nodes when it was made: a node with a lower number was there before.
    package var nodesBefore: Int32 = 0
}

/// A value in a body: the nodes it may be or contain, and its type.
package struct Value {
    package var nodes: [Int32] = []
    package var type: TypeID = TypeTable.unknown
    /// `.name` or `.name(…)` whose type is not known yet: index of the instruction plus one, in the frame that made it.
    package var pending: Int32 = 0
    /// Elements of a collection literal, or branches, that are pending in the same way.
    package var parts: [Int32] = []
    /// `$name` of a library's wrapper: somebody else can write through it.
    package var isBinding = false

    package init(nodes: [Int32] = [], type: TypeID = TypeTable.unknown, pending: Int32 = 0) {
        self.nodes = nodes
        self.type = type
        self.pending = pending
    }

    mutating func formUnion(_ other: Value) {
        if type == TypeTable.unknown { type = other.type }
        for node in other.nodes where !nodes.contains(node) { nodes.append(node) }
    }
}

/// What a call of a function does to the objects that its caller knows.
package struct Summary {
    package var nodes: [HeapNode] = []
    var branchSteps: [BranchStep] = []
    package var edges: [HeapEdge] = []
    package var result = Value()
    /// Function-typed parameters that it calls: the parameter's node and the argument nodes.
    package var parameterCalls: [ParameterCall] = []
    /// Requirements that it calls on objects of which only callers know what they are.
    var methodCalls: [MethodCall] = []
    package var clears: [Clear] = []
    /// What is added to `inout` parameters, by their index, and to a value that is the receiver.
    package var additions: [Int32: Value] = [:]

    package static let receiver: Int32 = -1
    /// Parameters that are given to calls of which nothing is known, with the name of what is called. Only if that is asked for.
    var unknownParameters: [Int32: Int32] = [:]

    package struct ParameterCall {
        package var callee: Int32
        package var arguments: [Value]
    }
    struct MethodCall {
        /// The requirement, or the default of it.
        var function: Int32
        var receiver: Int32
        /// By the index of the parameter.
        var arguments: [Int32: Value]
        /// The node that stands for what it returns, or -1.
        var result: Int32
    }
    package struct Clear {
        package var node: Int32
        package var property: Int32
    }
}
