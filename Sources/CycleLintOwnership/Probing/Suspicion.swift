/// What some rings never let go of. Of its objects a probe is worth its place also where the program gives them to closures and implementations of
/// which nothing is known: who kept them is what the run tells.
package struct Suspicion {
    /// The declarations of the classes in the rings.
    let types: Set<Int32>
    /// What the rings make objects of libraries keep.
    private let stores: Set<Store>

    private struct Store: Hashable {
        var field: Int32
        var site: Site
    }

    package init(_ rings: [Ring], in program: Program) {
        func isForeign(_ node: HeapNode) -> Bool {
            let type = program.term(node.type)
            return type.kind == .nominal && program.declarations[Int(type.declaration)].isForeign
        }
        types = Set(rings.flatMap(\.nodes).compactMap { node in
            let type = program.term(node.type)
            return type.kind == .nominal ? type.declaration : nil
        })
        stores = Set(rings.flatMap { ring in
            ring.edges.indices.filter { ring.edges[$0].field >= 0 && isForeign(ring.nodes[$0]) }.map { Store(field: ring.edges[$0].field, site: ring.edges[$0].site) }
        })
    }

    func contains(_ edge: HeapEdge) -> Bool { edge.field >= 0 && stores.contains(Store(field: edge.field, site: edge.site)) }
}
