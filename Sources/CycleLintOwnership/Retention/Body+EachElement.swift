import CycleLintFrontEnd

/// Loops over a collection whose elements are known one by one, as those of a literal are: what is done in the loop is done to each.
extension Body {
    private static let eachLimit = 8

    /// The elements that a loop goes through, or one that stands for them.
    func eachElement(of value: Value, type: TypeID, key: Int32, site: Site) -> Value {
        if let each = knownElements(value, type: type) { return each }
        let one = element(of: value, type: type, key: key, site: site)
        for id in one.nodes where nodes[Int(id)].kind == .element { nodes[Int(id)].isEach = true }
        return one
    }

    /// The objects that a collection holds, if they are known one by one.
    ///
    /// As long as what is done to each of them is run through, none of them comes to refer to another: whose turn it is is not known.
    func knownElements(_ value: Value, type: TypeID) -> Value? {
        let areKnown = value.nodes.count > 1 && value.nodes.count <= Self.eachLimit && value.nodes.allSatisfy { id in
            let node = nodes[Int(id)]
            return [.fresh, .copy, .parameter, .selfObject, .tuple].contains(node.kind) && !node.isMany && !node.isPlural
        }
        guard areKnown else { return nil }
        let each = value.nodes.filter { canBe($0, type) }
        loopedOver.append(each)
        return Value(nodes: each, type: type)
    }

    /// Whether two objects are of different turns of a loop that is being run through.
    func areOfOneLoop(_ from: Int32, _ to: Int32) -> Bool {
        !loopedOver.isEmpty && loopedOver.contains { $0.contains(from) && $0.contains(to) }
    }
}
