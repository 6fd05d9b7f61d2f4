import CycleLintFrontEnd

/// An implementation and the object that it is called on.
struct MethodOfObject: Equatable {
    var function: Int32
    var receiver: Int32
}

/// A call that a callee makes, at the place of this body that calls the callee: what it makes is made nowhere else.
struct Performance: Hashable {
    var place: Int32
    var callee: Int32
    var function: Int32
    var receiver: Int32
    var result: Int32
}

/// Calls of requirements on objects that only a caller knows: which implementation runs is found where it is known what they are.
extension Body {
    private static let callLimit = 12
    private static let depthLimit = 4

    /// Notes a call for the callers. The result stands for what it returns; it has no nodes where that is nothing of interest.
    func deferCall(
        of requirement: Int32, declaredIn declaration: Int32, receiver: Value, _ arguments: [Int32: Value], resultType: TypeID, place: Int32, site: Site
    ) -> Value {
        var result = Value(type: resultType)
        guard declaration >= 0, program.declarations[Int(declaration)].kind == .protocolType,
            case let flags = program.function(requirement).flags, !flags.contains(.isStatic), !flags.contains(.hasBody) || !program.isLibrary(program.functionFile[Int(requirement)])
        else { return result }
        let returnsObjects = mayHoldObjects(resultType)
        guard returnsObjects || arguments.values.contains(where: { !$0.nodes.isEmpty }) else { return result }
        for object in receiver.nodes.prefix(2) where isKnownToCallers(object) && methodCalls.count < Self.callLimit {
            let id = returnsObjects ? node(.methodResult, a: object, b: place, type: resultType, site: site) : -1
            if id >= 0 {
                nodes[Int(id)].isMany = !isObject(resultType)
                result.nodes.append(id)
            }
            methodCalls.append(Summary.MethodCall(function: requirement, receiver: object, arguments: arguments, result: id))
        }
        return result
    }

    private func mayHoldObjects(_ type: TypeID) -> Bool {
        let term = program.term(type)
        switch term.kind {
        case .nominal: return !program.isPlain(type)
        case .function: return true
        case .container, .tuple: return term.arguments.contains(where: mayHoldObjects)
        default: return false
        }
    }

    private func isKnownToCallers(_ object: Int32) -> Bool {
        var current = object
        while true {
            switch nodes[Int(current)].kind {
            case .parameter: return true
            case .selfObject: return current != object || program.declarations[Int(max(owner, 0))].kind == .protocolType
            case .load, .element, .methodResult: current = nodes[Int(current)].a
            default: return false
            }
        }
    }

    /// Does what the implementations do of a requirement that a callee calls on objects which are known here.
    func perform(_ call: Summary.MethodCall, _ map: [[Int32]], limit: Int, of callee: Int32, site: Site, place: Int32) -> Value {
        let passed = call.arguments.mapValues { value in Value(nodes: Array(value.nodes.flatMap { map[Int($0)] }.prefix(limit)), type: value.type) }
        var result = Value()
        let place = self.place(of: Performance(place: place, callee: callee, function: call.function, receiver: call.receiver, result: call.result))
        for receiver in map[Int(call.receiver)].prefix(limit) {
            let object = nodes[Int(receiver)]
            guard let implementation = implementation(of: call.function, in: object.type) else {
                let declaration = program.owner(ofFunction: call.function)
                let type = call.result < 0 ? TypeTable.unknown : ownership.resultType(of: call.function)
                result.formUnion(deferCall(of: call.function, declaredIn: declaration, receiver: Value(nodes: [receiver], type: object.type), passed, resultType: type, place: place, site: site))
                continue
            }
            let method = MethodOfObject(function: implementation, receiver: receiver)
            guard implementation != call.function, performing.count < Self.depthLimit, !performing.contains(method) else { continue }
            performing.append(method)
            let saved = doubt
            if object.kind != .fresh { doubt = max(doubt, .oneImplementation) }
            result.formUnion(invoke(implementation, receiver: Value(nodes: [receiver], type: object.type), arguments: passed, site: site, place: place))
            doubt = saved
            performing.removeLast()
        }
        return result
    }

    private func place(of performance: Performance) -> Int32 {
        if let known = performances[performance] { return known }
        let place = Int32.min + Int32(performances.count)
        performances[performance] = place
        return place
    }

    /// The method with a body that objects of a class or value type have for a requirement.
    private func implementation(of requirement: Int32, in type: TypeID) -> Int32? {
        let term = program.term(type)
        guard term.kind == .nominal, [.classType, .structType, .enumType].contains(program.declarations[Int(term.declaration)].kind) else { return nil }
        let fact = program.function(requirement)
        return program.members(of: type, named: program.functionName(requirement)).lazy.map(\.member).first { member in
            guard member.kind == .function, case let other = program.function(member.id) else { return false }
            return other.flags.contains(.hasBody) && !other.flags.contains(.isStatic) && other.parameters.count == fact.parameters.count && sameLabels(member.id, requirement)
        }?.id
    }
}
