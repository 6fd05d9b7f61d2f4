/// Closures that hold an object.
extension Draft {
    func strongCaptures(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature, scene = capture.scene
        var ways: [Way<Expression>] = [
            Way(target.isSelf ? .selfExplicit : .localCaptured, weight: 8) { self.closure(signature, [capture.strongUse]) },
            Way(target.isSelf ? .selfImplicit : .listEntry, weight: 2) { [self] in
                closure(signature, list: target.text, [capture.use(target.isSelf ? "" : target.prefix)])
            },
            Way(.listAlias) { [self] in
                let name = words.local()
                return closure(signature, list: "\(name) = \(target.text)", [capture.use(name + ".")])
            },
            Way(.aliasConstant) { [self] in
                let name = words.local()
                scene.add("let \(name) = \(target.text)")
                return closure(signature, [capture.use(name + ".")])
            },
            Way(.methodReference, weight: 3) { [self] in
                let method = target.type.method(signature)
                return Expression(target.isSelf && chance(50) ? method : "\(target.text).\(method)")
            },
            Way(.unappliedMethodApplied) { Expression("\(target.type.name).\(target.type.method(signature))(\(target.text))") },
            Way(.typeOfObject) { self.closure(signature, [Piece("_ = type(of: \(target.text))")] + signature.ending) },
            Way(.keyPathApplied) { self.closure(signature, [Piece("_ = \(target.text)[keyPath: \\.\(target.type.counter)]")] + signature.ending) },
        ]
        ways += localFunctionCaptures(capture) + nestedStrongCaptures(capture) + carrierCaptures(capture) + weakVariableReads(capture)
        if target.isSelf {
            if target.type.base != nil || target.type.superclass == nil && !target.type.isBase {
                ways.append(Way(.superMethod, weight: 2) { Expression("super.\(self.base(of: target.type).method(signature))") })
            }
            ways.append(Way(.propertyBase, weight: 2) { [self] in
                needs("Counter", [Piece("final class Counter {", [Piece("var value = 0"), Piece("func increment() {", [Piece("value += 1")])])])
                let name = words.unique("counter")
                target.type.properties.append(Piece("let \(name) = Counter()"))
                return closure(signature, list: chance(50) ? "self" : "", [Piece("self.\(name).increment()")] + signature.ending)
            })
        }
        return ways
    }

    private func localFunctionCaptures(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature, scene = capture.scene
        /// Declares a local function that uses the object, and gives its name.
        func localFunction() -> String {
            let name = words.unique("handle")
            let parameter = signature.parameters.isEmpty ? "" : "_ \(signature.parameters): \(signature == .amount ? "Int" : "String")"
            scene.add(Piece("func \(name)(\(parameter))\(signature == .provider ? " -> Int" : "") {", [capture.strongUse]))
            return name
        }
        return [
            Way(.localFunctionAsValue) { Expression(localFunction()) },
            Way(.localFunctionCalled) { [self] in
                let body = [Piece(signature.forward(localFunction()))]
                return chance(50)
                    ? closure(signature, list: "weak \(target.text)", [Piece("_ = \(target.text)")] + body) : closure(signature, body)
            },
            Way(.localComputedVariable) { [self] in
                let name = words.local()
                scene.add("var \(name): Int { \(target.prefix)\(target.type.counter) }")
                return closure(signature, signature == .provider ? [Piece("return \(name)")] : [Piece("_ = \(name)")])
            },
            Way(.localLazyVariable) { [self] in
                let name = words.local()
                scene.add("lazy var \(name) = \(target.prefix)\(target.type.counter)")
                return closure(signature, signature == .provider ? [Piece("return \(name)")] : [Piece("_ = \(name)")])
            },
            Way(.localConstantHoldsClosure, weight: 2) { [self] in
                let name = words.local()
                if chance(50) {
                    scene.add("let \(name) = \(target.prefix)\(target.type.method(signature))")
                } else {
                    scene.add(closure(signature, [capture.strongUse]).between("let \(name): \(signature.type) = ", "").piece)
                }
                return chance(50) ? Expression(name) : closure(signature, [Piece(signature.forward(name))])
            },
        ]
    }

    private func nestedStrongCaptures(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature
        func nested(_ list: String, _ use: Piece) -> Expression {
            let name = words.local()
            let inner = closure(.action, list: list, [use]).between("let \(name): () -> Void = ", "").piece
            return closure(signature, [inner, Piece("\(name)()")] + signature.ending)
        }
        return [
            Way(.nestedClosure) { nested("", capture.call) },
            Way(.innerWeakOuterStrong, weight: 2) { [self] in
                if chance(50) { return nested("weak \(target.text)", Piece("\(target.text)?.\(target.type.counter) += 1")) }
                return nested("unowned \(target.text)", capture.call)
            },
            Way(.innerUnusedEntry) { nested(target.text, Piece(self.logLine("done"))) },
            Way(.guardLetInnerKept, weight: 2) { [self] in
                let slot = strongSlot(of: target.type, .function(.action))
                let stored = slot.store(Reference(target.text, target.type), closure(.action, [capture.call])).essential
                mustRun = true
                let guarded = Piece("guard let \(target.text) else { return\(signature == .provider ? " 0" : "") }")
                return closure(signature, list: "weak \(target.text)", [guarded] + stored + signature.ending)
            },
        ]
    }

    private func carrierCaptures(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature, scene = capture.scene
        return [
            Way(.carrierStruct) { [self] in
                let name = carrier(target, scene)
                return closure(signature, signature == .provider ? [Piece("return \(name).number")] : [Piece("_ = \(name).number")])
            },
            Way(.carrierTuple) { [self] in
                let name = words.local()
                scene.add("let \(name) = (object: \(target.text), number: 1)")
                return closure(signature, signature == .provider ? [Piece("return \(name).number")] : [Piece("_ = \(name).number")])
            },
            Way(.structMethodReference) { [self] in
                let type = words.unique("\(target.type.name)Action"), method = signature.method(counting: "target.\(target.type.counter)")
                declarations.append(Piece("struct \(type) {", [Piece("let target: \(target.type.name)"), method]))
                let name = words.local()
                scene.add("let \(name) = \(type)(target: \(target.text))")
                return Expression("\(name).\(signature.methodName)")
            },
            Way(.boxVariable) { [self] in
                let name = words.local()
                scene.add("var \(name): \(target.type.name)? = \(target.text)")
                scene.add("\(name)?.\(target.type.counter) += 1")
                return closure(signature, [capture.use(name + "?.")])
            },
        ]
    }

    /// A constant struct that holds the object and a number.
    func carrier(_ target: Reference, _ scene: Scene) -> String {
        let type = words.unique("\(target.type.name)Snapshot"), name = words.local()
        declarations.append(Piece("struct \(type) {", [Piece("let object: \(target.type.name)"), Piece("var number = 1")]))
        scene.add("let \(name) = \(type)(object: \(target.text))")
        return name
    }

    private func weakVariableReads(_ capture: Capture) -> [Way<Expression>] {
        let target = capture.target, signature = capture.signature, scene = capture.scene
        func variable(_ qualifier: String) -> String {
            let name = words.local()
            scene.add("\(qualifier) var \(name): \(target.type.name)? = \(target.text)")
            return name
        }
        return [
            Way(.weakVariableListed) { [self] in
                let name = variable(chance(70) ? "weak" : "unowned")
                return closure(signature, list: name, [capture.use(name + "?.")])
            },
            Way(.weakVariableAliased) { [self] in
                let name = variable("weak"), alias = words.local()
                return closure(signature, list: "\(alias) = \(name)", [capture.use(alias + "?.")])
            },
            Way(.weakVariableMethod) { Expression("\(variable("weak"))!.\(target.type.method(signature))") },
            Way(.weakPropertyRead, weight: 2) { [self] in
                let link = weakLink(target, scene), name = words.local()
                if chance(50) { return closure(signature, list: "\(name) = \(link).value", [capture.use(name + "?.")]) }
                scene.add("let \(name) = \(link).value")
                return closure(signature, [capture.use(name + "?.")])
            },
        ]
    }

    /// A constant object that knows `target` weakly, as its `value`.
    func weakLink(_ target: Reference, _ scene: Scene) -> String {
        needs("WeakLink", [Piece("final class WeakLink<Value: AnyObject> {", [
            Piece("weak var value: Value?"), Piece("init(_ value: Value) {", [Piece("self.value = value")]),
        ])])
        let name = words.unique("link")
        scene.add("let \(name) = WeakLink(\(target.text))")
        return name
    }
}
