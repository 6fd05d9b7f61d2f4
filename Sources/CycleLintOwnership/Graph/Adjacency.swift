/// The edges out of each node: those of node `n` are `edges[starts[n]..<starts[n + 1]]`, in the order in which they were made.
struct Adjacency {
    private(set) var starts: [Int]
    private(set) var edges: [Int]

    init(_ all: [HeapEdge], nodeCount: Int) {
        starts = Array(repeating: 0, count: nodeCount + 1)
        for edge in all where !edge.isBroken && !edge.isWeak { starts[Int(edge.from) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        edges = Array(repeating: 0, count: starts[nodeCount])
        var next = starts
        for (index, edge) in all.enumerated() where !edge.isBroken && !edge.isWeak {
            edges[next[Int(edge.from)]] = index
            next[Int(edge.from)] += 1
        }
    }
}
