import CycleLintFrontEnd

/// Conditions that always have the same value: by literals, by properties that nothing changes, by functions that always answer the same.
struct Truths {
    let ownership: Ownership
    private var program: Program { ownership.program }
    private var assigned: Assignments { ownership.assignments }

    /// The value that a condition has whenever it is asked for; nil where that is not known, or where it changes.
    func value(of index: UInt32, in text: FunctionText, depth: Int = 0) -> Bool? {
        guard depth < 8, let step = text[index] else { return nil }
        switch step.operation {
        case .literal: return step.a == Literal.boolean.rawValue ? step.b == 1 : nil
        case .name, .member:
            guard let property = text.ownProperty(step) else { break }
            guard isFixedFromTheBeginning(property), let (initial, last) = text.initialValue(of: property), let first = value(of: last, in: initial, depth: depth + 1) else { return nil }
            return assigned.keeps(first, program.propertyName(property)) ? first : nil
        case .call:
            if let functions = text.functions(called: step) { return answer(of: functions, depth: depth + 1) }
            if let guarded = text.guardedValue(step), let property = text.ownProperty(guarded), isFixedFromTheBeginning(property), !assigned.isAssigned(program.propertyName(property)), let (initial, last) = text.initialValue(of: property),
                let made = initial[last], made.operation == .call, made.c > 0
            {
                return value(of: initial.arguments(of: made).first!.value, in: initial, depth: depth + 1)
            }
        case .operatorCall:
            let operands = text.arguments(of: step).map(\.value)
            let name = program.name(text.name(step.a))
            switch (name, operands.count) {
            case ("!", 1): return value(of: operands[0], in: text, depth: depth + 1).map { !$0 }
            case ("&&", 2), ("||", 2):
                let values = operands.map { value(of: $0, in: text, depth: depth + 1) }
                if values.contains(name == "||") { return name == "||" }
                return values.contains(nil) ? nil : name == "&&"
            case (_, 2): return comparison(name, operands[0], operands[1], text)
            default: return nil
            }
        default: break
        }
        return text.meaning(of: index).flatMap { value(of: $0.value, in: $0.text, depth: depth + 1) }
    }

    /// Whether a value is known to be nil whenever it is asked for: that of a property which never gets another.
    func isAlwaysNil(_ index: UInt32, in text: FunctionText) -> Bool {
        guard let step = text[index], let property = text.ownProperty(step), isFixedFromTheBeginning(property), assigned.isAssignedOnlyNil(program.propertyName(property)),
            case let type = program.property(property).type, type != FileFacts.none, program.files[Int(program.propertyFile[Int(property)])].typeReferences[Int(type)].kind == .optional
        else { return false }
        guard program.property(property).initializer != FileFacts.none else { return true }
        guard let (initial, last) = text.initialValue(of: property), let value = initial[last] else { return false }
        return value.operation == .literal && value.a == Literal.null.rawValue
    }

    /// Whether a value never is the case of that name: a property begins as another, and nothing makes it this one.
    func neverIs(_ enumCase: Int32, _ index: UInt32, in text: FunctionText) -> Bool {
        guard let step = text[index], let property = text.ownProperty(step), isFixedFromTheBeginning(property), assigned.neverGets(enumCase, program.propertyName(property)),
            let (initial, last) = text.initialValue(of: property), let first = initial.enumCase(last)
        else { return false }
        return first != enumCase
    }

    /// Whether a value always is the case of that name, with which the property begins.
    private func alwaysIs(_ enumCase: Int32, _ index: UInt32, in text: FunctionText) -> Bool {
        guard let step = text[index], let property = text.ownProperty(step), isFixedFromTheBeginning(property), assigned.getsOnly(enumCase, program.propertyName(property)), let (initial, last) = text.initialValue(of: property)
        else { return false }
        return initial.enumCase(last) == enumCase
    }

    /// Whether an enum of the program is known to have no value of a case: no code names that.
    func isNeverMade(_ enumCase: Int32, of type: TypeID) -> Bool {
        let term = program.term(type)
        guard term.kind == .nominal, case let declaration = program.declarations[Int(term.declaration)], declaration.kind == .enumType, !declaration.isForeign, declaration.file >= 0,
            declaration.members[enumCase]?.contains(where: { $0.kind == .enumCase }) == true, !ownership.namesInCode.contains(enumCase), declaration.inherits.count == declaration.protocols.count,
            declaration.protocols.allSatisfy({ Self.makesNoValues(program, $0) })
        else { return false }
        return !program.files[Int(declaration.file)].types[Int(declaration.fact)].flags.contains(.isPublic) || program.applicationModules.contains(declaration.module)
    }

    private static func makesNoValues(_ program: Program, _ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && program.isMarker(term.declaration) && !["CaseIterable", "Codable", "Decodable"].contains(program.name(program.declarations[Int(term.declaration)].name))
    }

    /// What functions of one name all answer whenever they are called.
    private func answer(of functions: [Int32], depth: Int) -> Bool? {
        guard let first = functions.first, let answer = answer(of: first, depth: depth), functions.dropFirst().allSatisfy({ self.answer(of: $0, depth: depth) == answer }) else { return nil }
        return answer
    }

    private func answer(of function: Int32, depth: Int) -> Bool? {
        let text = FunctionText(program, function)
        let returned = text.instructions.filter { $0.operation == .returnValue }
        guard let first = returned.first, let answer = value(of: first.a, in: text, depth: depth), returned.dropFirst().allSatisfy({ value(of: $0.a, in: text, depth: depth) == answer }) else { return nil }
        return answer
    }

    /// Whether only code in sight gives a property its value, the initial one included: no decoder and no Objective-C either.
    private func isFixedFromTheBeginning(_ property: Int32) -> Bool {
        let owner = program.owner(ofProperty: property)
        let isOfValue = program.declarations[Int(owner)].isValue
        if program.property(property).flags.contains(.isObjC) || isOpenToObjectiveC(owner) || program.lineage(of: owner).contains(where: { ["Codable", "Decodable"].contains(program.name(program.declarations[Int($0)].name)) }) { return false }
        return program.isPrivateToProgram(property) && (!isOfValue || program.property(property).flags.contains(.isPrivate))
    }

    private func isOpenToObjectiveC(_ declaration: Int32) -> Bool {
        let type = program.declarations[Int(declaration)]
        guard !type.isForeign, type.file >= 0, case let facts = program.files[Int(type.file)] else { return false }
        return facts.hasAttribute("objcMembers", facts.types[Int(type.fact)].attributes)
    }

    private func comparison(_ name: String, _ left: UInt32, _ right: UInt32, _ text: FunctionText) -> Bool? {
        if name == "==" || name == "!=" {
            if let second = text[right], second.operation == .literal, second.a == Literal.null.rawValue, isAlwaysNil(left, in: text) { return name == "==" }
            if let second = text.enumCase(right) {
                if neverIs(second, left, in: text) { return name == "!=" }
                if alwaysIs(second, left, in: text) { return name == "==" }
            }
        }
        if name == "<", text.isMore(right, than: left) { return true }
        guard let limit = text.integer(right), let least = least(left, text) else { return nil }
        switch name {
        case "<" where least >= limit, "<=" where least > limit, "==" where least > limit: return false
        case ">=" where least >= limit, ">" where least > limit, "!=" where least > limit: return true
        default: return nil
        }
    }

    /// The least value that a property can have which is only counted up.
    private func least(_ index: UInt32, _ text: FunctionText) -> Int? {
        guard let step = text[index], let property = text.ownProperty(step), isFixedFromTheBeginning(property), assigned.isOnlyCountedUp(program.propertyName(property)), let (initial, last) = text.initialValue(of: property)
        else { return nil }
        return initial.integer(last)
    }
}

extension FunctionText {
    /// The property of which `flag.load(ordering: …)` or `state.withLock { $0 }` gives the content.
    func guardedValue(_ call: Instruction) -> Instruction? {
        guard let callee = self[call.a], callee.operation == .member, let guarding = self[callee.a] else { return nil }
        switch program.name(name(callee.b)) {
        case "load": return guarding
        case "withLock":
            guard let last = arguments(of: call).last.flatMap({ self[$0.value] }), last.operation == .closure, case let closure = FunctionText(program, program.functionBase[Int(file)] + Int32(last.a)),
                closure.instructions.count == 2, let first = closure[0], first.operation == .local, program.files[Int(file)].locals[Int(first.a)].isParameter
            else { return nil }
            return guarding
        default: return nil
        }
    }

    func integer(_ index: UInt32) -> Int? {
        guard let step = self[index] else { return nil }
        if step.operation == .operatorCall, program.name(name(step.a)) == "-", case let operands = arguments(of: step), operands.count == 1 { return integer(operands[operands.startIndex].value).map { -$0 } }
        return step.operation == .literal && step.a == Literal.integer.rawValue && step.b != FileFacts.none ? Int(step.b) : nil
    }

    /// The name of the enum case that an expression is: `.idle`, `State.idle`, `.failed(error)`.
    func enumCase(_ index: UInt32) -> Int32? {
        guard let step = self[index] else { return nil }
        switch step.operation {
        case .implicitMember: return name(step.a)
        case .member: return self[step.a]?.operation == .name ? name(step.b) : nil
        case .call: return enumCase(step.a)
        default: return nil
        }
    }

    /// `start + .seconds(1)` is more than `start`.
    fileprivate func isMore(_ sum: UInt32, than other: UInt32) -> Bool {
        guard let step = self[sum], step.operation == .operatorCall, program.name(name(step.a)) == "+", case let operands = arguments(of: step).map(\.value), operands.count == 2,
            let summand = self[operands[0]], let place = self[other], summand.operation == place.operation
        else { return false }
        switch place.operation {
        case .local: guard place.a == summand.a else { return false }
        case .name, .member: guard let property = ownProperty(place), property == ownProperty(summand) else { return false }
        default: return false
        }
        if let added = integer(operands[1]) { return added > 0 }
        guard let amount = self[operands[1]], amount.operation == .call, enumCase(amount.a) != nil, amount.c == 1 else { return false }
        return integer(arguments(of: amount).first!.value).map { $0 > 0 } ?? false
    }
}
