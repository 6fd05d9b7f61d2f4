/// Edges that an initializer makes.
extension Draft {
    func initialEdge(_ from: ObjectDraft, _ to: ObjectDraft, isStrong: Bool, madeBy later: ObjectDraft) -> Edge {
        var ways = [Way(.initializerWires) { self.wiredByInitializer(from, to, isStrong: isStrong, madeBy: later) }]
        if later === from {
            ways += isStrong ? [
                Way(.letProperty, weight: 3) { self.assigned(from, to, "let", to.type.name) },
                Way(.existentialLet) { self.assigned(from, to, "let", "any \(self.conformance(of: to.type))") },
                Way(.optionalLet) { self.assigned(from, to, "let", "\(to.type.name)?") },
            ] : [
                Way(.unownedLet) { self.assigned(from, to, "unowned let", to.type.name) },
                Way(.weakLet) { self.assigned(from, to, "weak let", "\(to.type.name)?") },
                Way(.weakProperty) { self.assigned(from, to, "weak var", "\(to.type.name)?") },
            ]
        }
        return choose(ways)
    }

    /// A stored property that the initializer's parameter is assigned to.
    private func assigned(_ from: ObjectDraft, _ to: ObjectDraft, _ qualifier: String, _ type: String) -> Edge {
        let name = words.objectProperty()
        from.type.properties.append(Piece("\(qualifier) \(name): \(type)"))
        from.type.initParameters.append((name, type))
        from.type.initAssignments.append(Piece("self.\(name) = \(name)"))
        from.arguments.append("\(name): \(to.name)")
        return Edge(owner: from.reference, slot: nil, mustRun: false)
    }

    /// Statements in the initializer of the later object, which gets the other one.
    private func wiredByInitializer(_ from: ObjectDraft, _ to: ObjectDraft, isStrong: Bool, madeBy later: ObjectDraft) -> Edge {
        let earlier = later === from ? to : from
        let label = words.unique(earlier.type.variableName)
        later.type.initParameters.append((label, earlier.type.name))
        later.arguments.append("\(label): \(earlier.name)")
        let scene = Scene(isInitializer: true)
        let me = Reference("self", later.type), other = Reference(label, earlier.type)
        let made = edge(from: later === from ? me : other, to: later === from ? other : me, isStrong: isStrong, in: scene)
        later.type.initStatements += scene.pieces
        return Edge(owner: from.reference, slot: made.slot, mustRun: made.mustRun)
    }
}
