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
            if callee.operation == .member, program.name(name(callee.b)) == "random" || self[callee.a]?.operation == .selfValue && returnsSomething(callee.b) { return true }
            if callee.operation == .member { return functions(called: step)?.allSatisfy(returnsSomething) ?? false }
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

    /// What a constant is declared with, and the code that declares it.
    func constant(local: UInt32) -> (text: FunctionText, value: UInt32)? {
        let fact = program.files[Int(file)].locals[Int(local)]
        guard fact.flags.contains(.isLet), !fact.isParameter, !fact.isCapture else { return nil }
        let declaring = FunctionText(program, program.functionBase[Int(file)] + Int32(fact.function))
        guard let bound = declaring.instructions.first(where: { $0.operation == .bind && $0.a == local }), bound.flags & Instruction.isConditional == 0, bound.b != FileFacts.none else { return nil }
        return (declaring, bound.b)
    }

    /// The expression that an expression stands for: a constant, a computed property of its own, `lock.withLock { isDone }`.
    func meaning(of index: UInt32) -> (text: FunctionText, value: UInt32)? {
        guard let step = self[index] else { return nil }
        switch step.operation {
        case .await: return (self, step.a)
        case .local: return constant(local: step.a)
        case .name, .member: return getter(of: step)?.onlyResult
        case .call:
            guard let callee = self[step.a], callee.operation == .member, Self.lockingFunctions.contains(program.name(name(callee.b))), let last = arguments(of: step).last.flatMap({ self[$0.value] }), last.operation == .closure
            else { return nil }
            return FunctionText(program, program.functionBase[Int(file)] + Int32(last.a)).onlyResult
        default: return nil
        }
    }

    /// Of a computed property of the type around.
    func getter(of step: Instruction) -> FunctionText? {
        guard owner >= 0, step.operation == .name || self[step.a]?.operation == .selfValue,
            let hit = program.members(ofDeclaration: owner, named: name(step.operation == .name ? step.a : step.b)).first(where: { $0.member.kind == .property }),
            case let getter = program.property(hit.member.id).getter, getter != FileFacts.none, !mayBeOverridden(program.property(hit.member.id).flags, of: program.owner(ofProperty: hit.member.id), named: program.propertyName(hit.member.id))
        else { return nil }
        return FunctionText(program, program.functionBase[Int(program.propertyFile[Int(hit.member.id)])] + Int32(getter))
    }

    /// Whether a sequence has an end whatever it is made of: `numbers.prefix(3)`.
    func isCutShort(_ index: UInt32) -> Bool {
        guard let step = self[index] else { return false }
        switch step.operation {
        case .local: return constant(local: step.a).map { $0.text.isCutShort($0.value) } ?? false
        case .call: return self[step.a].map { $0.operation == .member && (program.name(name($0.b)).hasPrefix("prefix") || isCutShort($0.a)) } ?? false
        case .member: return isCutShort(step.a)
        default: return false
        }
    }

    /// They run their closure at once and give back its result.
    private static let lockingFunctions = Set((WellKnownNames.locking + " sync").split(separator: " ").map(String.init))

    /// The value of the only `return`.
    private var onlyResult: (text: FunctionText, value: UInt32)? {
        let returned = instructions.filter { $0.operation == .returnValue }
        guard returned.count == 1, returned[0].a != FileFacts.none else { return nil }
        return (self, returned[0].a)
    }

    /// A stored property of the type around, of this instance; or of what a lock guards: `{ $0.isStopped }`.
    func ownProperty(_ step: Instruction) -> Int32? {
        if step.operation == .member, let base = self[step.a], base.operation == .local, case let local = program.files[Int(file)].locals[Int(base.a)], local.isParameter, local.type == FileFacts.none {
            return program.onlyStoredProperty(named: name(step.b))
        }
        guard owner >= 0, step.operation == .name || step.operation == .member && self[step.a]?.operation == .selfValue,
            let hit = program.members(ofDeclaration: owner, named: name(step.operation == .name ? step.a : step.b)).first(where: { $0.member.kind == .property }),
            case let fact = program.property(hit.member.id), fact.flags.isDisjoint(with: [.isComputed, .isLazy, .isWeak]), fact.attributes.count == 0
        else { return nil }
        return hit.member.id
    }

    /// The code of a property's initial value and the instruction in it that has the value.
    func initialValue(of property: Int32) -> (text: FunctionText, last: UInt32)? {
        guard case let fact = program.property(property), fact.initializer != FileFacts.none else { return nil }
        let initial = FunctionText(program, program.functionBase[Int(program.propertyFile[Int(property)])] + Int32(fact.initializer))
        guard let last = initial.instructions.last, last.operation == .returnValue, last.a != FileFacts.none else { return nil }
        return (initial, last.a)
    }

    /// The functions of the program that a call may mean: of the type around, global, or of an object in a constant or property; nil where that is not known.
    func functions(called step: Instruction) -> [Int32]? {
        guard let callee = self[step.a] else { return nil }
        let called: Int32
        var found: [Member] = []
        switch callee.operation {
        case .name:
            called = name(callee.a)
            if owner >= 0 { found = implementations(of: called, in: owner) }
            if found.isEmpty { found = program.visibleGlobals(called, file: file, kind: .function) }
        case .member:
            called = name(callee.b)
            guard let type = self[callee.a]?.operation == .selfValue ? owner : classOfObject(callee.a), type >= 0 else { return nil }
            found = implementations(of: called, in: type)
            guard program.declarations[Int(type)].kind == .protocolType else { break }
            guard program.declarations[Int(type)].file >= 0, !program.files[Int(program.declarations[Int(type)].file)].types[Int(program.declarations[Int(type)].fact)].flags.contains(.isPublic) else { return nil }
            let conforming = program.descendants(of: type, limit: 16).filter { program.declarations[Int($0)].kind != .protocolType }
            let witnesses = conforming.map { implementations(of: called, in: $0) }
            guard conforming.count < 16, !witnesses.contains(where: \.isEmpty) else { return nil }
            found = witnesses.flatMap { $0 }
        default: return nil
        }
        guard !found.isEmpty, found.allSatisfy({ $0.kind == .function && program.function($0.id).body.count > 0 && !program.isLibrary(program.functionFile[Int($0.id)]) }) else { return nil }
        return found.contains { mayBeOverridden(program.function($0.id).flags, of: program.owner(ofFunction: $0.id), named: called) } ? nil : found.map(\.id)
    }

    /// The members of a type, without the requirements that they fulfill.
    private func implementations(of name: Int32, in type: Int32) -> [Member] {
        program.members(ofDeclaration: type, named: name).map(\.member).filter { $0.kind != .function || program.function($0.id).flags.contains(.hasBody) }
    }

    /// The type of the object that a constant or a property of its own holds, or that is made here.
    private func classOfObject(_ index: UInt32) -> Int32? {
        if let made = madeType(index) { return made }
        guard let step = self[index] else { return nil }
        if let property = ownProperty(step) {
            let fact = program.property(property)
            if fact.type != FileFacts.none {
                let term = program.term(program.resolve(program.place(fact.type, file: program.propertyFile[Int(property)], type: fact.owner)))
                return term.kind == .nominal ? term.declaration : nil
            }
            return initialValue(of: property).flatMap { $0.text.madeType($0.last) }
        }
        return step.operation == .local ? constant(local: step.a).flatMap { $0.text.madeType($0.value) } : nil
    }

    /// The type of the program whose initialiser is called.
    private func madeType(_ index: UInt32) -> Int32? {
        guard let step = self[index], step.operation == .call, let callee = self[step.a], callee.operation == .name,
            let type = program.lookUpType(name(callee.a), file: file, type: program.function(id).owner, function: FileFacts.none).map(program.term), type.kind == .nominal
        else { return nil }
        return type.declaration
    }

    /// By a class of the program, or by one that uses it as a library.
    private func mayBeOverridden(_ flags: DeclarationFlags, of declaring: Int32, named name: Int32) -> Bool {
        if declaring < 0 { return false }
        let declaration = program.declarations[Int(declaring)]
        if declaration.kind == .protocolType { return true }
        if declaration.kind == .classType, flags.contains(.isPublic), flags.isDisjoint(with: [.isFinal, .isStatic]), !program.applicationModules.contains(declaration.module), declaration.file >= 0,
            program.files[Int(declaration.file)].types[Int(declaration.fact)].flags.isDisjoint(with: .isFinal)
        {
            return true
        }
        return program.descendants(of: declaring, limit: 64).contains { program.declarations[Int($0)].members[name] != nil }
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
        return !functions.isEmpty && functions.map(\.id).allSatisfy(returnsSomething)
    }

    private func returnsSomething(_ function: Int32) -> Bool {
        let result = program.function(function).result
        return result != FileFacts.none && ![.unknown, .optional, .implicitlyUnwrapped].contains(program.files[Int(program.functionFile[Int(function)])].typeReferences[Int(result)].kind)
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

    /// Whether an error leaves the function whatever happens.
    var alwaysThrows: Bool {
        var depth = 0
        for step in instructions {
            switch step.operation {
            case .branchBegin, .loopBegin, .doBegin, .deferBegin: depth += 1
            case .branchEnd, .loopEnd, .doEnd, .deferEnd: depth -= 1
            case .returnValue: return false
            case .throwValue where depth == 0: return true
            default: break
            }
        }
        return false
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
