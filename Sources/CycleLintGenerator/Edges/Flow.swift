/// What happens to a value between the place where it is made and the place where it is kept. It is the same value afterwards.
extension Draft {
    func flow(_ value: Expression, _ type: ValueType, in scene: Scene) -> Expression {
        guard chance(30, leadingTo: .flow, .closureFlow) else { return value }
        let ways = plainFlows(value, type, scene) + (type.signature.map { functionFlows(value, $0, type, scene) } ?? [])
            + (type.spare.map { conditionalFlows(value, $0, type, scene) } ?? [])
        let result = choose(ways)
        return chance(20) ? flow(result, type, in: scene) : result
    }

    /// A constant with the value, as an expression.
    private func bind(_ value: Expression, _ type: ValueType, _ scene: Scene) -> Expression {
        let name = words.local()
        scene.add(value.between("let \(name): \(type.text) = ", "").piece)
        return Expression(name)
    }

    private func plainFlows(_ value: Expression, _ type: ValueType, _ scene: Scene) -> [Way<Expression>] {
        [
            Way(nil) { self.bind(value, type, scene) },
            Way(.nilCoalescing) { [self] in
                let name = words.local()
                scene.add("let \(name): \(type.inner)? = nil")
                return bind(value.between("\(name) ?? ", ""), type, scene)
            },
            Way(.tupleDestructuring) { [self] in
                let name = words.local()
                scene.add(value.between("let (\(name), _): (\(type.text), Int) = (", ", 1)").piece)
                return Expression(name)
            },
            Way(.genericIdentity) { [self] in
                needs("same", [Piece("func same<Value>(_ value: Value) -> Value {", [Piece("value")])])
                return bind(value.between("same(", ")"), type, scene)
            },
            Way(.literalElement) { [self] in
                if chance(50) { return bind(value.between("[\"main\": ", "][\"main\"]!"), type, scene) }
                return bind(value.between("[", chance(50) ? "][0]" : "].last!"), type, scene)
            },
            Way(.optionalMap) { [self] in
                let name = words.local()
                scene.add(value.between("let \(name): \(type.inner)? = ", "").piece)
                return bind(Expression("\(name).map { $0 }!"), type, scene)
            },
            Way(.calledInPlaceReturns) { self.bind(value.between("{ ", " }()"), type, scene) },
            Way(.filledInout) { [self] in
                needs("fill", [Piece("func fill<Value>(_ place: inout Value?, with value: Value) {", [Piece("place = value")])])
                let name = words.local(), source = bind(value, type, scene)
                scene.add("var \(name): \(type.inner)?")
                scene.add(source.between("fill(&\(name), with: ", ")").piece)
                return Expression("\(name)!")
            },
            Way(.castAny) { self.bind(self.bind(value, type, scene).between("(", " as Any) as! \(type.text)"), type, scene) },
            Way(.unwrappedOptional) { [self] in
                let optional = words.local()
                scene.add(value.between("let \(optional): \(type.inner)? = ", "").piece)
                return Expression("\(optional)!")
            },
            Way(.eagerAlgorithmPasses) { self.bind(self.bind(value, type, scene).between("[", "].map { $0 }[0]"), type, scene) },
        ]
    }

    private func conditionalFlows(_ value: Expression, _ spare: String, _ type: ValueType, _ scene: Scene) -> [Way<Expression>] {
        /// The name of a condition that is true.
        func condition() -> String {
            needs("isEnabled", [Piece("var isEnabled = true")])
            return "isEnabled"
        }
        return [
            Way(.ternary) { self.bind(value.between("\(condition()) ? ", " : \(spare)"), type, scene) },
            Way(.ifExpression) { [self] in
                let name = words.local()
                scene.add(Piece("let \(name): \(type.text) = if \(condition()) {", [value.piece], closing: "} else { \(spare) }"))
                return Expression(name)
            },
            Way(.switchExpression) { [self] in
                let name = words.local()
                let cases = [Piece("case true:"), value.piece, Piece("case false:"), Piece(spare)]
                scene.add(Piece("let \(name): \(type.text) = switch \(condition()) {", cases))
                return Expression(name)
            },
            Way(.branchAssigns) { [self] in
                let name = words.local()
                scene.add("let \(name): \(type.text)")
                scene.add(Piece("if \(condition()) {", [value.between("\(name) = ", "").piece], closing: "} else { \(name) = \(spare) }"))
                return Expression(name)
            },
            Way(.variableReassigned) { [self] in
                let name = words.local()
                scene.add("var \(name): \(type.text) = \(spare)")
                scene.add(value.between("\(name) = ", "").piece)
                return Expression(name)
            },
        ]
    }

    private func functionFlows(_ value: Expression, _ signature: Signature, _ type: ValueType, _ scene: Scene) -> [Way<Expression>] {
        [
            Way(.wrapped, weight: 2) { [self] in
                let name = words.unique("logged"), work = words.local()
                let made = closure(signature, [Piece(logLine("called")), Piece(signature.forward(work))])
                declarations.append(Piece("func \(name)(_ \(work): \(type.parameter)) -> \(type.text) {", [made.between("return ", "").piece]))
                return bind(value.between("\(name)(", ")"), type, scene)
            },
            Way(.composed) { [self] in
                let name = words.unique("both"), first = words.local(), second = words.local()
                let made = closure(signature, [Piece(signature == .provider ? "_ = \(first)()" : signature.forward(first)), Piece(signature.forward(second))])
                declarations.append(Piece("func \(name)(_ \(first): \(type.parameter), _ \(second): \(type.parameter)) -> \(type.text) {", [made.between("return ", "").piece]))
                return bind(value.between("\(name)(\(signature.idle), ", ")"), type, scene)
            },
            Way(.rewrappedLiteral) { [self] in
                let inner = words.local()
                scene.add(value.between("let \(inner): \(type.text) = ", "").piece)
                return closure(signature, [Piece(signature.forward(inner))])
            },
        ]
    }
}
