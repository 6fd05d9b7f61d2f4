import CycleLintFrontEnd

/// What becomes of a condition while a loop turns, as far as the program's text shows.
enum ConditionCourse {
    case changes
    /// Once it is true it stays so; `staysFalse` the other way round.
    case staysTrue, staysFalse
    case isConstant

    /// Whether a loop with this condition that is entered does not end by it.
    var staysTrue: Bool { self == .staysTrue || self == .isConstant }
    var staysFalse: Bool { self == .staysFalse || self == .isConstant }

    fileprivate var opposite: ConditionCourse {
        switch self {
        case .staysTrue: .staysFalse
        case .staysFalse: .staysTrue
        case .changes, .isConstant: self
        }
    }
}

/// What the program assigns to properties and variables, by their names, whosoever they are. Their initial values do not count; what initialisers assign to
/// their own object counts only `inInitializers`.
struct Assignments {
    private var byName: [Int32: Assigned] = [:]

    private struct Assigned {
        var hasTrue = false
        var hasFalse = false
        /// By name.
        var cases: Set<Int32> = []
        var hasNil = false
        /// A positive number is added to it.
        var isCountedUp = false
        /// Anything else, or it is handed out to be changed.
        var hasOthers = false
    }

    private let readers: Set<Int32>

    private let increment: Int32?
    private let load: Int32?
    private let withLock: Int32?

    /// `isUnused`: code that nobody can call assigns nothing.
    init(in program: Program, inInitializers: Bool = true, isUnused: (Int32) -> Bool = { _ in false }) {
        readers = Set(FunctionText.operatorsOfValues.compactMap(program.names.lookup))
        increment = program.names.lookup("+=")
        load = program.names.lookup("load")
        withLock = program.names.lookup("withLock")
        for (file, facts) in program.files.enumerated() where !program.isLibrary(Int32(file)) {
            for (index, function) in facts.functions.enumerated() where !isUnused(program.unit(of: program.functionBase[file] + Int32(index))) {
                let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
                note(body, facts, program.globalNames[file], leavesOutSelf: !inInitializers && function.kind == .initializer)
            }
        }
    }

    private mutating func note(_ body: ArraySlice<Instruction>, _ facts: FileFacts, _ names: [Int32], leavesOutSelf: Bool) {
        func instruction(_ index: UInt32) -> Instruction? { index < UInt32(body.count) ? body[body.startIndex + Int(index)] : nil }
        func name(ofPlace index: UInt32) -> Int32? {
            guard let place = instruction(index) else { return nil }
            switch place.operation {
            case .name: return leavesOutSelf ? nil : names[Int(place.a)]
            case .member: return leavesOutSelf && instruction(place.a)?.operation == .selfValue ? nil : names[Int(place.b)]
            case .subscriptCall, .inoutValue: return name(ofPlace: place.a)
            default: return nil
            }
        }
        for step in body {
            switch step.operation {
            case .assign: if let name = name(ofPlace: step.a) { note(instruction(step.b), name, names, instruction) }
            case .inoutValue: if let name = name(ofPlace: step.a) { byName[name, default: Assigned()].hasOthers = true }
            case .call:
                guard let callee = instruction(step.a), callee.operation == .member, let name = name(ofPlace: callee.a), !isReading(step, names[Int(callee.b)], facts, instruction) else { continue }
                byName[name, default: Assigned()].hasOthers = true
            case .operatorCall where names[Int(step.a)] == increment && isPositive(instruction(facts.arguments[Int(step.b) + Int(step.c) - 1].value)):
                if let name = name(ofPlace: facts.arguments[Int(step.b)].value) { byName[name, default: Assigned()].isCountedUp = true }
            case .operatorCall where !readers.contains(names[Int(step.a)]):
                if let name = name(ofPlace: facts.arguments[Int(step.b)].value) { byName[name, default: Assigned()].hasOthers = true }
            case .keyPath: for component in facts.arguments[Int(step.b)..<Int(step.b + step.c)] { byName[names[Int(component.label)], default: Assigned()].hasOthers = true }
            default: break
            }
        }
    }

    /// Whether a call only looks at what an atomic or a `Mutex` has in it.
    private func isReading(_ call: Instruction, _ method: Int32, _ facts: FileFacts, _ instruction: (UInt32) -> Instruction?) -> Bool {
        if method == load { return true }
        guard method == withLock, call.c == 1, let closure = instruction(facts.arguments[Int(call.b)].value), closure.operation == .closure else { return false }
        // `{ $0 }`
        let body = facts.functions[Int(closure.a)].body
        return body.count == 2 && facts.instructions[Int(body.start)].operation == .local
    }

    private func isPositive(_ step: Instruction?) -> Bool {
        step.map { $0.operation == .literal && $0.a == Literal.integer.rawValue && $0.b != FileFacts.none && $0.b > 0 } ?? false
    }

    /// Whether a property or variable of this name is assigned, or may be.
    func isAssigned(_ name: Int32) -> Bool { byName[name] != nil }

    /// Whether a property of this name that begins with a truth value keeps it.
    func keeps(_ value: Bool, _ name: Int32) -> Bool {
        guard let assigned = byName[name] else { return true }
        return !assigned.hasOthers && !assigned.hasNil && !assigned.isCountedUp && assigned.cases.isEmpty && !(value ? assigned.hasFalse : assigned.hasTrue)
    }

    func isAssignedOnlyNil(_ name: Int32) -> Bool {
        guard let assigned = byName[name] else { return true }
        return !assigned.hasOthers && !assigned.hasTrue && !assigned.hasFalse && !assigned.isCountedUp && assigned.cases.isEmpty
    }

    func isOnlyCountedUp(_ name: Int32) -> Bool {
        guard let assigned = byName[name] else { return true }
        return !assigned.hasOthers && !assigned.hasTrue && !assigned.hasFalse && !assigned.hasNil && assigned.cases.isEmpty
    }
}

extension Assignments {
    private mutating func note(_ value: Instruction?, _ place: Int32, _ names: [Int32], _ instruction: (UInt32) -> Instruction?) {
        guard let value else { return byName[place, default: Assigned()].hasOthers = true }
        switch value.operation {
        case .literal where value.a == Literal.boolean.rawValue:
            if value.b == 1 { byName[place, default: Assigned()].hasTrue = true } else { byName[place, default: Assigned()].hasFalse = true }
        case .literal where value.a == Literal.null.rawValue: byName[place, default: Assigned()].hasNil = true
        case .implicitMember: byName[place, default: Assigned()].cases.insert(names[Int(value.a)])
        case .call: note(instruction(value.a).flatMap { $0.operation == .implicitMember ? $0 : nil }, place, names, instruction)
        default: byName[place, default: Assigned()].hasOthers = true
        }
    }

    /// What becomes of a truth value in a property or variable of this name.
    fileprivate func course(of name: Int32) -> ConditionCourse {
        guard let assigned = byName[name] else { return .isConstant }
        if assigned.hasOthers || assigned.hasNil || assigned.isCountedUp || !assigned.cases.isEmpty || assigned.hasTrue && assigned.hasFalse { return .changes }
        return assigned.hasTrue ? .staysTrue : .staysFalse
    }

    /// Whether a property of this name gets no other value than `.name`.
    func getsOnly(_ enumCase: Int32, _ name: Int32) -> Bool {
        guard let assigned = byName[name] else { return true }
        return !assigned.hasOthers && !assigned.hasTrue && !assigned.hasFalse && !assigned.hasNil && !assigned.isCountedUp && assigned.cases.isSubset(of: [enumCase])
    }

    /// Whether a property of this name that does not have the value `.name` never gets it.
    func neverGets(_ enumCase: Int32, _ name: Int32) -> Bool {
        guard let assigned = byName[name] else { return true }
        return !assigned.hasOthers && !assigned.hasTrue && !assigned.hasFalse && !assigned.isCountedUp && !assigned.cases.contains(enumCase)
    }
}

extension FunctionText {
    private static let comparisons: Set<String> = ["==", "!=", "<", ">", "<=", ">=", "===", "!==", "&&", "||"]

    /// What becomes of the value of an expression that is a condition of a loop, or, `betweenRuns`, of the function from one run to the next: other arguments
    /// may be given then.
    func condition(_ index: UInt32, assigned: Assignments, betweenRuns: Bool = false, depth: Int = 0) -> ConditionCourse {
        guard depth < 16, let step = self[index] else { return .changes }
        switch step.operation {
        case .literal: return step.a == Literal.string.rawValue && step.c > 0 ? .changes : .isConstant
        case .local: return !betweenRuns && isFixed(local: step.a) ? .isConstant : .changes
        case .name, .member:
            guard let property = ownProperty(step) else { return meaning(of: index).map { $0.text.condition($0.value, assigned: assigned, betweenRuns: betweenRuns, depth: depth + 1) } ?? getter(of: step)?.answerBySwitch(assigned) ?? .changes }
            if isFixed(property) { return .isConstant }
            return program.isPrivateToProgram(property) ? assigned.course(of: nameOfProperty(step)) : .changes
        case .operatorCall:
            let operands = arguments(of: step).map(\.value)
            let name = program.name(self.name(step.a))
            if operands.count == 1 { return name == "!" ? condition(operands[0], assigned: assigned, betweenRuns: betweenRuns, depth: depth + 1).opposite : .changes }
            guard Self.operatorsOfValues.contains(name) || Self.comparisons.contains(name), operands.count == 2 else { return .changes }
            if let course = comparison(name, operands, assigned: assigned) { return course }
            let courses = operands.map { condition($0, assigned: assigned, betweenRuns: betweenRuns, depth: depth + 1) }
            if courses.allSatisfy({ $0 == .isConstant }) { return .isConstant }
            guard name == "&&" || name == "||" else { return .changes }
            if courses.allSatisfy(\.staysTrue) { return .staysTrue }
            return name == "||" && courses.contains(.staysTrue) ? .staysTrue : .changes
        case .call:
            if let guarding = guardedValue(step), let property = ownProperty(guarding), program.isPrivateToProgram(property), !assigned.isAssigned(nameOfProperty(guarding)) { return .isConstant }
            fallthrough
        default: return meaning(of: index).map { $0.text.condition($0.value, assigned: assigned, betweenRuns: betweenRuns, depth: depth + 1) } ?? .changes
        }
    }

    /// What becomes of the answer of `switch state { case .idle: false; default: true }`: it stays true if the program never makes the state one of those
    /// for which it is false.
    private func answerBySwitch(_ assigned: Assignments) -> ConditionCourse {
        var depth = 0
        var patterns: ArraySlice<ArgumentFact> = []
        var isNeverTrueAgain = true
        var isNeverFalseAgain = true
        for step in instructions {
            switch step.operation {
            case .branchBegin, .branchNext:
                if step.operation == .branchBegin { depth += 1 }
                guard depth == 1, step.a == BranchKind.switchCase.rawValue else { return .changes }
                patterns = arguments(of: step)
            case .branchEnd: depth -= 1
            case .returnValue:
                guard depth == 1, let answer = self[step.a], answer.operation == .literal, answer.a == Literal.boolean.rawValue else { return .changes }
                let isNeverAgain = !patterns.isEmpty && patterns.allSatisfy { pattern in
                    guard pattern.flags == ArgumentFact.isPattern, pattern.value != FileFacts.none, let subject = self[pattern.value], let property = ownProperty(subject) else { return false }
                    return program.isPrivateToProgram(property) && assigned.neverGets(name(pattern.label), nameOfProperty(subject))
                }
                if !isNeverAgain, answer.b == 1 { isNeverTrueAgain = false }
                if !isNeverAgain, answer.b == 0 { isNeverFalseAgain = false }
            case .name, .member, .selfValue, .literal, .implicitMember: break
            default: return .changes
            }
        }
        return isNeverFalseAgain ? .staysTrue : isNeverTrueAgain ? .staysFalse : .changes
    }

    /// `state != .closed`
    private func comparison(_ name: String, _ operands: [UInt32], assigned: Assignments) -> ConditionCourse? {
        guard name == "!=" || name == "==", let place = self[operands[0]], let value = self[operands[1]], value.operation == .implicitMember, let property = ownProperty(place) else { return nil }
        if isFixed(property) { return .isConstant }
        guard program.isPrivateToProgram(property), assigned.neverGets(self.name(value.a), nameOfProperty(place)) else { return .changes }
        return name == "!=" ? .staysTrue : .staysFalse
    }

    private func nameOfProperty(_ step: Instruction) -> Int32 { name(step.operation == .name ? step.a : step.b) }

    /// Whether a property always has the value that it has when the loop begins: a constant, or one of a value that this function does not change.
    private func isFixed(_ property: Int32) -> Bool {
        let flags = program.property(property).flags
        if flags.contains(.isLet) { return true }
        guard program.owner(ofProperty: property) == owner else { return false }
        let around = program.function(program.unit(of: id))
        return program.declarations[Int(program.owner(ofProperty: property))].isValue && !flags.contains(.isStatic) && around.kind == .function && !around.flags.contains(.isMutating)
    }

    private func isFixed(local: UInt32) -> Bool {
        let facts = program.files[Int(file)]
        let fact = facts.locals[Int(local)]
        guard fact.isParameter else { return fact.flags.contains(.isLet) }
        // What a closure is given without a written type may be handed in to be changed.
        return fact.type != FileFacts.none && facts.typeReferences[Int(fact.type)].flags & TypeReference.isInout == 0
    }
}
