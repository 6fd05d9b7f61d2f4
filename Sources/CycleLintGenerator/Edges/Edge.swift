/// An edge of a story: what was written to let one object keep another.
struct Edge {
    /// The owner, as the scenario calls it.
    let owner: Reference
    /// Nil where nothing keeps.
    let slot: Slot?
    /// Nothing is kept before the closure in the slot is called.
    let mustRun: Bool
}

extension Draft {
    /// Lets `from` keep `to`, or know it without keeping it.
    func edge(from: Reference, to: Reference, isStrong: Bool, in scene: Scene) -> Edge {
        var edge = Edge(owner: from, slot: nil, mustRun: false)
        let isClosure = choices.chance(closureShare)
        let outer = mustRun
        mustRun = false
        moved(Place(from: from, to: to, scene: scene)) { [self] place in
            let slot = isClosure ? closureEdge(place, isStrong) : objectEdge(place, isStrong)
            edge = Edge(owner: from, slot: slot, mustRun: mustRun)
        }
        scene.add(later)
        later = []
        mustRun = outer
        return edge
    }

    /// Edges through a closure, in percent.
    private var closureShare: Int {
        let wantsClosure = leads.contains { Self.closureKinds.contains($0.kind) }
        let wantsObject = leads.contains { Self.objectKinds.contains($0) || $0.kind == .weakShape }
        return wantsClosure == wantsObject ? 55 : wantsClosure ? 92 : 12
    }

    private static let objectKinds: Set<Feature> = [.set, .dictionaryKey, .existential, .anyObject, .anyHashable, .genericParameter]
    private static let closureKinds: Set<Feature.Kind> = [
        .capture, .weakCapture, .factory, .notKept, .closureShape, .closureFlow, .closureWrap,
    ]

    private func objectEdge(_ place: Place, _ isStrong: Bool) -> Slot {
        let type = ValueType.object(place.to.type)
        let value = flow(Expression(place.to.text), type, in: place.scene)
        if !isStrong {
            if chance(25, leadingTo: .wrap) {
                uses(.weakInAdapter)
                let adapter = inObject(Wrapped(value: value, type: type), as: chance(50) ? "weak var" : "unowned let")
                let slot = strongSlot(of: place.from.type, adapter.type)
                deliver(Delivery(value: adapter.value, type: adapter.type, slot: slot, owner: place.from, scene: place.scene))
                return slot
            }
            let slot = weakSlot(of: place.from.type, place.to.type)
            deliver(Delivery(value: value, type: type, slot: slot, owner: place.from, scene: place.scene))
            return slot
        }
        let wrapped = wrap(value, type, in: place.scene)
        let slot = strongSlot(of: place.from.type, wrapped.type)
        deliver(Delivery(value: wrapped.value, type: wrapped.type, slot: slot, owner: place.from, scene: place.scene))
        return slot
    }

    private func closureEdge(_ place: Place, _ isStrong: Bool) -> Slot? {
        let signature = signature(), type = ValueType.function(signature)
        let isKept = isStrong || !chance(35, leadingTo: .notKept)
        let holds = isStrong || !isKept
        let made = capture(place.to, signature, isStrong: holds, in: place.scene)
        let value = flow(made, type, in: place.scene)
        if !isKept {
            let slot = strongSlot(of: place.from.type, type)
            deliverInVain(Delivery(value: value, type: type, slot: slot, owner: place.from, scene: place.scene), signature)
            mustRun = false
            return nil
        }
        let wrapped = wrap(value, type, in: place.scene)
        let slot = strongSlot(of: place.from.type, wrapped.type)
        deliver(Delivery(value: wrapped.value, type: wrapped.type, slot: slot, owner: place.from, scene: place.scene))
        return slot
    }
}
