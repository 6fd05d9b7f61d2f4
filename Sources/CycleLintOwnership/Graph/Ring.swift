/// A cycle of strong references that one body shows, edge by edge. `nodes[i]` keeps `nodes[i + 1]` by `edges[i]`, the last keeps the first.
package struct Ring {
    package var nodes: [HeapNode]
    package var edges: [HeapEdge]
    /// The function in whose heap it was found.
    package var function: Int32
    package var doubt: Doubt
    /// Not a ring but a chain: the first node is a global or static property, which lives as long as the process, and the last edge leads to
    /// the object that it keeps.
    package var isRooted = false
    /// Of a chain: that object.
    package var kept: HeapNode?
    /// A global or static property that keeps a member, too; -1 if none is seen.
    package var registry: Int32 = -1
    /// What library objects of the ring are built on.
    var sources: [HeapNode] = []
    /// Properties that hold a member, as far as the body shows, in the order of `nodes`.
    var heldBy: [Set<Int32>] = []
    /// A closure in it waits for a change, and is a member only as long as one does at any time.
    package var isObserved = false
    /// What its closures keep besides.
    package var captives: [HeapNode] = []
    /// Code that can run lets go of one of its edges.
    package var breaker: Ownership.Breaker?
    /// The only code that would let go is a `deinit` of a member, which the ring keeps from running.
    package var onlyDeinitBreaks: Ownership.Breaker?
    /// Where that is no `deinit` of a member: the `deinit` of what a member keeps that comes to this code.
    package var keptDeinit: Int32 = -1
}
