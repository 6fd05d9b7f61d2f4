import CycleLintFrontEnd

/// The instructions of one function, read without running them.
struct FunctionText {
    let program: Program
    let id: Int32
    let file: Int32
    let owner: Int32
    private let isInitialValue: Bool
    let instructions: ArraySlice<Instruction>

    init(_ program: Program, _ id: Int32) {
        self.program = program
        self.id = id
        file = program.functionFile[Int(id)]
        owner = program.owner(ofFunction: id)
        let fact = program.function(id)
        isInitialValue = fact.kind == .initializerExpression
        let body = fact.body
        instructions = program.files[Int(file)].instructions[Int(body.start)..<Int(body.start + body.count)]
    }

    subscript(index: UInt32) -> Instruction? { index < UInt32(instructions.count) ? instructions[instructions.startIndex + Int(index)] : nil }

    func arguments(of step: Instruction) -> ArraySlice<ArgumentFact> { program.files[Int(file)].arguments[Int(step.b)..<Int(step.b + step.c)] }

    func name(_ local: UInt32) -> Int32 { program.globalName(file: file, local) }

    /// Whether an expression is known not to be nil. An initial value tells nothing by the property that it names: two may name each other.
    func isSomething(_ index: UInt32) -> Bool {
        guard let step = self[index] else { return false }
        switch step.operation {
        case .literal: return step.a != Literal.null.rawValue
        case .tuple, .array, .dictionary, .closure: return true
        case .operatorCall: return Self.operatorsOfValues.contains(program.name(name(step.a)))
        case .await: return isSomething(step.a)
        case .call:
            guard let callee = self[step.a] else { return false }
            if callee.operation == .member { return program.name(name(callee.b)) == "random" || self[callee.a]?.operation == .selfValue && returnsSomething(callee.b) }
            guard callee.operation == .name else { return false }
            return Self.functionsOfValues.contains(program.name(name(callee.a))) || returnsSomething(callee.a) || makesObject(callee.a, isWithoutArguments: step.c == 0)
        case .local:
            guard let bound = instructions.first(where: { $0.operation == .bind && $0.a == step.a }) else { return false }
            return bound.flags & Instruction.isConditional != 0 || isSomething(bound.b)
        case .name: return !isInitialValue && isOwnProperty(step.a)
        case .member: return !isInitialValue && self[step.a]?.operation == .selfValue && isOwnProperty(step.b)
        default: return false
        }
    }

    /// The standard library's operators on numbers and truth values.
    static let operatorsOfValues: Set<String> = ["+", "-", "*", "/", "%", "&+", "&-", "&*", "&", "|", "^", "~", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "!", "..<", "..."]

    private static let functionsOfValues: Set<String> = ["min", "max", "abs"]

    /// Whether a call by this name makes an instance whatever happens: of a type of the program without failable initialisers, or, since those take
    /// what can be wrong, without arguments.
    private func makesObject(_ local: UInt32, isWithoutArguments: Bool) -> Bool {
        let type = program.lookUpType(name(local), file: file, type: FileFacts.none, function: FileFacts.none)
        guard let term = type.map(program.term), term.kind == .nominal, !program.declarations[Int(term.declaration)].isForeign else {
            return isWithoutArguments && program.name(name(local)).first?.isUppercase == true
        }
        return program.declarations[Int(term.declaration)].initializers.allSatisfy { !program.function($0).flags.contains(.isFailable) }
    }

    /// Whether the functions of this name, of the type around or global, have results that are not optional.
    private func returnsSomething(_ local: UInt32) -> Bool {
        var functions = owner >= 0 ? program.members(ofDeclaration: owner, named: name(local)).map(\.member).filter { $0.kind == .function } : []
        if functions.isEmpty { functions = program.visibleGlobals(name(local), file: file, kind: .function) }
        return !functions.isEmpty && functions.allSatisfy { function in
            let result = program.function(function.id).result
            return result != FileFacts.none && ![.unknown, .optional, .implicitlyUnwrapped].contains(program.files[Int(program.functionFile[Int(function.id)])].typeReferences[Int(result)].kind)
        }
    }

    private func isOwnProperty(_ local: UInt32) -> Bool {
        guard owner >= 0, let hit = program.members(ofDeclaration: owner, named: name(local)).first(where: { $0.member.kind == .property }) else { return false }
        let fact = program.property(hit.member.id)
        let facts = program.files[Int(program.propertyFile[Int(hit.member.id)])]
        if fact.type != FileFacts.none { return ![.unknown, .optional, .implicitlyUnwrapped].contains(facts.typeReferences[Int(fact.type)].kind) }
        guard fact.initializer != FileFacts.none else { return false }
        let initial = FunctionText(program, program.functionBase[Int(program.propertyFile[Int(hit.member.id)])] + Int32(fact.initializer))
        return initial.instructions.last.map { $0.operation == .returnValue && initial.isSomething($0.a) } ?? false
    }

    /// Whether a statement stands in a branch for when the task has been cancelled.
    func isOnCancellation(_ index: Int) -> Bool {
        var depth = 0
        var isOtherArm = false
        for position in stride(from: index - 1, through: 0, by: -1) {
            switch instructions[instructions.startIndex + position].operation {
            case .branchEnd: depth += 1
            case .branchNext where depth == 0: isOtherArm = true
            case .branchBegin where depth > 0: depth -= 1
            case .branchBegin:
                if !isOtherArm, asksForCancellation(before: position) { return true }
                isOtherArm = false
            default: break
            }
        }
        return false
    }

    /// Whether the condition before a branch asks if the task is cancelled.
    func asksForCancellation(before index: Int) -> Bool {
        guard index > 0, var condition = self[UInt32(index - 1)] else { return false }
        if condition.operation == .operatorCall, condition.c > 0 {
            let operand = program.files[Int(file)].arguments[Int(condition.b)].value
            condition = self[operand] ?? condition
        }
        switch condition.operation {
        case .member: return program.name(name(condition.b)) == "isCancelled"
        case .name: return program.name(name(condition.a)) == "isCancelled"
        default: return false
        }
    }
}
