/// Closures that are made for an object and do not hold it.
extension Draft {
    func weakCaptures(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature
        var ways: [Way<Expression>] = [
            Way(.weakEntry, weight: 6) { self.closure(signature, list: "weak \(target.text)", [capture.optionalUse]) },
            Way(.unownedEntry, weight: 2) { self.closure(signature, list: "unowned \(target.text)", [capture.strongUse]) },
            Way(.weakAlias, weight: 2) { [self] in
                let name = words.local()
                return closure(signature, list: "weak \(name) = \(target.text)", [capture.use(name + "?.")])
            },
            Way(.unusedEntry, weight: 2) { self.closure(signature, list: target.text, [Piece(self.logLine("done"))] + signature.ending) },
            Way(.unusedAlias) { [self] in
                closure(signature, list: "\(words.local()) = \(target.text)", [Piece(logLine("done"))] + signature.ending)
            },
            Way(.valueCopy, weight: 2) { [self] in
                let name = words.local()
                return closure(signature, list: "\(name) = \(target.prefix)\(target.type.counter)", [result(signature, name)])
            },
            Way(.typeOfCopied, weight: 2) { [self] in
                let name = words.local()
                return closure(signature, list: "\(name) = type(of: \(target.text))", [Piece("_ = \(name)")] + signature.ending)
            },
            Way(.staticMember, weight: 2) { [self] in
                let name = words.unique("limit")
                target.type.properties.append(Piece("static let \(name) = 10"))
                return closure(signature, [result(signature, "\(target.isSelf ? "Self" : target.type.name).\(name)")])
            },
            Way(.unappliedMethod) { self.closure(signature, [Piece("_ = \(target.type.name).\(target.type.method(signature))")] + signature.ending) },
            Way(.plainKeyPath, weight: 2) { self.closure(signature, [Piece("_ = \\\(target.type.name).\(target.type.counter)")] + signature.ending) },
            Way(.inactiveCode, weight: 2) { [self] in
                closure(signature, [Piece("#if false"), capture.call, Piece("#endif"), Piece(logLine("done"))] + signature.ending)
            },
        ]
        if !target.isSelf {
            ways.append(Way(.shadowedName, weight: 3) { [self] in
                if !signature.parameters.isEmpty {
                    return Expression("{ \(target.text) in _ = \(target.text) }")
                }
                return closure(signature, [Piece("let \(target.text) = 1"), Piece("_ = \(target.text)")] + signature.ending)
            })
        }
        return ways + weakUnwrapped(capture) + weakVariables(capture)
    }

    /// The last statement of a closure that uses a number.
    private func result(_ signature: Signature, _ number: String) -> Piece {
        Piece(signature == .provider ? "return \(number)" : "_ = \(number)")
    }

    private func weakUnwrapped(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature
        let list = "weak \(target.text)", guarded = Piece("guard let \(target.text) else { return\(signature == .provider ? " 0" : "") }")
        return [
            Way(.guardLet, weight: 3) { self.closure(signature, list: list, [guarded, capture.strongUse]) },
            Way(.ifLet, weight: 2) { [self] in
                let name = words.local()
                let use = Piece("if let \(name) = \(target.text) {", [Piece("\(name).\(target.type.counter) += 1")])
                return closure(signature, list: list, [use] + signature.ending)
            },
            Way(.guardLetInnerNotKept, weight: 2) { [self] in
                closure(signature, list: list, [guarded, notKept(capture.call)] + signature.ending)
            },
            Way(.innerWeakOuterWeak, weight: 2) { [self] in
                let name = words.local()
                let inner = closure(.action, list: list, [Piece("\(target.text)?.\(target.type.counter) += 1")])
                return closure(signature, list: list, [inner.between("let \(name): () -> Void = ", "").piece, Piece("\(name)()")] + signature.ending)
            },
            Way(.innerOptionalChain, weight: 2) { [self] in
                let slot = strongSlot(of: target.type, .function(.action))
                let unwrapped = Piece("guard let owner = \(target.text) else { return\(signature == .provider ? " 0" : "") }")
                mustRun = true
                let inner = closure(.action, [Piece("\(target.text)?.\(target.type.counter) += 1")])
                return closure(signature, list: list, [unwrapped] + slot.store(Reference("owner", target.type), inner).essential + signature.ending)
            },
        ]
    }

    /// A closure that its callee only calls.
    private func notKept(_ use: Piece) -> Piece {
        needs("perform", [Piece("func perform(_ work: () -> Void) {", [Piece("work()")])])
        return closure(.action, [use]).between("perform ", "").piece
    }

    private func weakVariables(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature, scene = capture.scene
        return [
            Way(.weakVariableUsed) { [self] in
                let name = words.local()
                scene.add("weak var \(name) = \(target.text)")
                return closure(signature, [capture.use(name + "?.")])
            },
            Way(.weakVariableWeakly) { [self] in
                let name = words.local()
                scene.add("weak var \(name) = \(target.text)")
                return closure(signature, list: "weak \(name)", [capture.use(name + "?.")])
            },
            Way(.weakPropertyUsed, weight: 2) { [self] in
                let link = weakLink(target, scene)
                return closure(signature, [capture.use(link + ".value?.")])
            },
            Way(.boxVariableCleared, weight: 2) { [self] in
                let name = words.local()
                scene.add("var \(name): \(target.type.name)? = \(target.text)")
                later.append(Piece("\(name) = nil"))
                return closure(signature, [capture.use(name + "?.")])
            },
            Way(.carrierNumberCopied, weight: 2) { [self] in
                let name = carrier(target, scene), copy = words.local()
                return closure(signature, list: "\(copy) = \(name).number", [result(signature, copy)])
            },
        ]
    }
}
