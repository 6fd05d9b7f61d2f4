/// What ends an edge again.
extension Draft {
    /// Runs the code behind an edge, and maybe lets go of it.
    func exercise(_ edge: Edge, breaks: Bool, in scene: Scene) {
        guard let slot = edge.slot else { return }
        if edge.mustRun || chance(60) { scene.add(slot.use(edge.owner)) }
        if breaks { breakEdge(edge, slot, in: scene) }
    }

    private func breakEdge(_ edge: Edge, _ slot: Slot, in scene: Scene) {
        let owner = edge.owner
        /// Declares a method that lets go, and gives its name.
        func closing(_ statements: (Reference) -> [Piece]) -> String {
            let name = words.unique(["close", "stop", "tearDown", "cancel"][choices.below(4)])
            owner.type.methods.append(Piece("func \(name)() {", statements(selfReference(owner.type))))
            return name
        }
        choose([
            Way(.brokenHere, weight: 3) { scene.add(slot.clear(owner)) },
            Way(.closeCalled, weight: 3) {
                let name = closing { slot.clear($0).essential }
                scene.add("\(owner.prefix)\(name)()")
            },
            Way(.closeCalledDeep) { [self] in
                let inner = closing { slot.clear($0).essential }
                let outer = closing { [Piece("\($0.prefix)\(inner)()"), Piece(logLine("closed"))] }
                scene.add("\(owner.prefix)\(outer)()")
            },
            Way(.closedByDefer) { scene.add(Piece("defer {", slot.clear(owner))) },
            Way(.closedByFunction) { [self] in
                let name = words.unique("release"), parameter = owner.named(words.unique(owner.type.variableName))
                declarations.append(Piece("func \(name)(_ \(parameter.text): \(owner.type.name)) {", slot.clear(parameter).essential))
                scene.add("\(name)(\(owner.text))")
            },
            Way(.closedByClosure) { [self] in
                let name = words.local()
                scene.add(Piece("let \(name): () -> Void = {", slot.clear(owner).essential))
                scene.add("\(name)()")
            },
            Way(.deinitCloses, weight: 2) {
                owner.type.deinitStatements += slot.clear(Reference("self", owner.type, prefix: ""))
            },
            Way(.closeCalledByDeinit) {
                let name = closing { slot.clear($0) }
                owner.type.deinitStatements.append(Piece("\(name)()"))
            },
        ])
    }
}
