import CycleLintFrontEnd

/// Which functions can run, as far as the program shows. Used for code that breaks a ring: a `deinit` in the ring cannot.
struct Reachability {
    let ownership: Ownership
    private let program: Program
    private let mentioned: Set<Int32>
    private let uses: TypeUses
    /// By name, of those that matter.
    private let mentions: [Int32: [Mention]]

    init(_ ownership: Ownership) {
        self.ownership = ownership
        program = ownership.program
        mentioned = ownership.namesInCode
        uses = TypeUses(program)
        var wanted: Set<Int32> = []
        for id in program.functionFile.indices where !program.isLibrary(program.functionFile[id]) && ownership.calls[id].isEmpty && program.function(Int32(id)).kind == .function { wanted.insert(program.functionName(Int32(id))) }
        for closure in ownership.breakers.values.joined().compactMap(\.closure) { for property in ownership.homes[closure]?.properties ?? [] { wanted.insert(program.propertyName(property)) } }
        mentions = Self.mentions(of: wanted, in: program, adding: ownership.wellKnown.adding)
    }

    /// `adding`: what a list adds by these names it does not use.
    private static func mentions(of wanted: Set<Int32>, in program: Program, adding: Set<Int32>) -> [Int32: [Mention]] {
        var mentions: [Int32: [Mention]] = [:]
        for (file, facts) in program.files.enumerated() where !program.isLibrary(Int32(file)) {
            for (number, function) in facts.functions.enumerated() {
                let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
                var targets: Set<UInt32> = []
                for instruction in body {
                    switch instruction.operation {
                    case .assign: targets.insert(instruction.a)
                    case .member where adding.contains(program.globalNames[file][Int(instruction.b)]): targets.insert(instruction.a)
                    default: break
                    }
                }
                for (index, instruction) in body.enumerated() {
                    let form: Mention.Form
                    let local: UInt32
                    switch instruction.operation {
                    case .name: (form, local) = (.ofSelf, instruction.a)
                    case .member: (form, local) = (.ofObject, instruction.b)
                    case .implicitMember: (form, local) = (.ofType, instruction.a)
                    default: continue
                    }
                    let name = program.globalNames[file][Int(local)]
                    guard wanted.contains(name), !targets.contains(UInt32(index)) else { continue }
                    mentions[name, default: []].append(Mention(place: MemberPlace(file: Int32(file), index: function.body.start + UInt32(index)), function: program.functionBase[file] + Int32(number), form: form))
                }
            }
        }
        return mentions
    }

    enum Answer: Equatable {
        case yes
        /// From these `deinit`s and nowhere else.
        case onlyFromDeinit([Int32])
        case no
    }

    /// Whether any code of the program uses the name.
    func isMentioned(_ name: Int32) -> Bool { mentioned.contains(name) }

    /// Whether any code uses a property, or may do so out of sight.
    func isUsed(_ property: Int32) -> Bool {
        let owner = program.owner(ofProperty: property)
        return mentioned.contains(program.propertyName(property)) || owner >= 0 && !program.property(property).flags.contains(.isPrivate) && !uses.isUsed(owner, in: program)
    }

    /// Whether a function can run while an object that it belongs to is alive, by other calls than some.
    func canRun(_ function: Int32, without isIgnored: (Ownership.Call) -> Bool) -> Answer {
        var visited = Visited()
        return canRun(function, ownership.calls[Int(function)].filter { !isIgnored($0) }, &visited)
    }

    /// What has been asked for on the way to a call.
    private struct Visited {
        var functions: Set<Int32> = []
        var closures: Set<Site> = []
    }

    private func canRun(_ id: Int32, _ calls: [Ownership.Call], _ visited: inout Visited) -> Answer {
        guard visited.functions.insert(id).inserted, visited.functions.count < 200 else { return .no }
        let fact = program.function(id)
        switch fact.kind {
        case .deinitializer: return .onlyFromDeinit([id])
        case .getter, .setter, .willSet, .didSet, .topLevel, .initializer, .initializerExpression, .defaultArgument, .subscriptDeclaration, .closure, .localFunction: return .yes
        case .function: break
        }
        if fact.flags.contains(.isObjC) || program.isTest(program.functionFile[Int(id)]) && program.name(program.functionName(id)).hasPrefix("test") { return .yes }
        let owner = program.owner(ofFunction: id)
        if owner < 0 { return .yes }
        let isAllThere = calls.count == ownership.calls[Int(id)].count
        let calls = calls.filter { $0.caller != id }
        let isOffered = isOffered(id)
        if isOffered, isPublicType(owner) { return .yes }
        if calls.isEmpty {
            if !fact.flags.contains(.isPrivate), !uses.isUsed(owner, in: program) { return .yes }
            if isOffered || fact.flags.contains(.isOverride) || isWitness(id, owner) { return .yes }
            return isAllThere && mayBeMeant(id, owner) ? .yes : .no
        }
        if isLibraryWitness(owner, named: program.functionName(id), isOverride: fact.flags.contains(.isOverride)) { return .yes }
        var deinitializers: [Int32] = []
        for call in calls.sorted(by: { ($0.caller, $0.offset) < ($1.caller, $1.offset) }) {
            switch call.closure.flatMap({ canRun(closure: $0, &visited) }) ?? canRun(call.caller, ownership.calls[Int(call.caller)], &visited) {
            case .yes: return .yes
            case .onlyFromDeinit(let ids): deinitializers += ids
            case .no: break
            }
        }
        return deinitializers.isEmpty ? .no : .onlyFromDeinit(deinitializers)
    }

    /// Whether code that names a member like this function may mean it, by what is known of the object.
    private func mayBeMeant(_ id: Int32, _ owner: Int32) -> Bool {
        let name = program.functionName(id)
        return mentioned.contains(name) && (mentions[name] ?? []).contains { mention in
            program.unit(of: mention.function) != id && mayMean(mention, named: name, of: owner)
        }
    }

    /// Whether a name may mean the member of a type, by what is known of the object.
    private func mayMean(_ mention: Mention, named name: Int32, of owner: Int32) -> Bool {
        let type: Int32 =
            switch mention.form {
            case .ofSelf: program.owner(ofFunction: mention.function)
            case .ofType: -1
            case .ofObject: ownership.namedMembers[mention.place] ?? -1
            }
        guard type >= 0 else { return type == -1 }
        // Of types with one name, as several targets have them, any may be meant.
        if program.declarations[Int(type)].name == program.declarations[Int(owner)].name { return true }
        if !program.declarations[Int(type)].isForeign, program.members(ofDeclaration: type, named: name).isEmpty { return true }
        return program.lineage(of: owner).contains(type) || program.lineage(of: type).contains(owner)
    }

    /// Where the program names something like a function that nobody calls as far as names resolve, or like a property with a closure that lets go of something.
    private struct Mention {
        enum Form { case ofSelf, ofObject, ofType }
        var place: MemberPlace
        var function: Int32
        var form: Form
    }

    /// When the code in a closure can run that only properties of the program keep; nil where it may be called otherwise.
    func canRun(closure: Site) -> Answer? {
        var visited = Visited()
        return canRun(closure: closure, &visited)
    }

    private func canRun(closure: Site, _ visited: inout Visited) -> Answer? {
        guard let home = ownership.homes[closure], !home.isElsewhere, !home.properties.isEmpty else { return nil }
        guard visited.closures.insert(closure).inserted else { return .no }
        var deinitializers: [Int32] = []
        for property in home.properties.sorted() {
            let owner = program.owner(ofProperty: property)
            let name = program.propertyName(property)
            let uses = (mentions[name] ?? []).filter { owner < 0 || mayMean($0, named: name, of: owner) }
            // Who calls it may not be in sight.
            let flags = program.property(property).flags
            if flags.contains(.isPublic) || !flags.contains(.isPrivate) && uses.isEmpty { return nil }
            for mention in uses {
                let unit = program.unit(of: mention.function)
                switch canRun(unit, ownership.calls[Int(unit)], &visited) {
                case .yes: return .yes
                case .onlyFromDeinit(let ids): deinitializers += ids
                case .no: break
                }
            }
        }
        return deinitializers.isEmpty ? .no : .onlyFromDeinit(deinitializers)
    }

    /// Whether code outside the program may call a function.
    func isOffered(_ id: Int32) -> Bool {
        program.function(id).flags.contains(.isPublic) && !program.applicationModules.contains(program.moduleOfFile[Int(program.functionFile[Int(id)])])
    }

    /// Whether a function is called, over a few steps, by code of a type or its relatives.
    func isCalled(_ function: Int32, by type: Int32) -> Bool {
        var queue = [(function, 0)]
        var visited: Set<Int32> = [function]
        var next = 0
        while next < queue.count {
            let (current, depth) = queue[next]
            next += 1
            let owner = program.owner(ofFunction: current)
            if owner >= 0, type >= 0, program.inherits(owner, from: type) || program.inherits(type, from: owner) { return true }
            guard depth < 3 else { continue }
            for caller in ownership.calls[Int(current)].map(\.caller).sorted() where program.function(caller).kind != .deinitializer && visited.insert(caller).inserted {
                queue.append((caller, depth + 1))
            }
        }
        return false
    }

    /// Whether a function is called, over a few steps, by the `deinit` of a class or of one that it inherits from, or is that.
    func isCalled(_ function: Int32, byDeinitializerOf type: Int32) -> Bool {
        var queue = [(function, 0)]
        var visited: Set<Int32> = [function]
        var next = 0
        while next < queue.count {
            let (current, depth) = queue[next]
            next += 1
            if program.function(current).kind == .deinitializer, case let owner = program.owner(ofFunction: current), owner >= 0, program.inherits(type, from: owner) { return true }
            guard depth < 4 else { continue }
            for caller in ownership.calls[Int(current)].map(\.caller) where visited.insert(caller).inserted { queue.append((caller, depth + 1)) }
        }
        return false
    }

    private func isPublicType(_ owner: Int32) -> Bool {
        let declaration = program.declarations[Int(owner)]
        return declaration.file >= 0 && program.files[Int(declaration.file)].types[Int(declaration.fact)].flags.contains(.isPublic)
    }

    /// Whether a library may call it: an override of a library's class that the program does not declare.
    private func isLibraryWitness(_ owner: Int32, named name: Int32, isOverride: Bool) -> Bool {
        guard isOverride else { return false }
        let parent = program.term(program.declarations[Int(owner)].superclass)
        guard parent.kind == .nominal else { return true }
        return program.members(ofDeclaration: parent.declaration, named: name).allSatisfy { program.declarations[Int($0.declaration)].isForeign }
    }

    private func isWitness(_ id: Int32, _ owner: Int32) -> Bool {
        let name = program.functionName(id)
        for type in program.declarations[Int(owner)].protocols {
            let term = program.term(type)
            guard term.kind == .nominal else { continue }
            if program.declarations[Int(term.declaration)].isForeign {
                if program.isMarker(term.declaration) { continue }
                return true
            }
            if !program.members(ofDeclaration: term.declaration, named: name).isEmpty { return true }
        }
        let parent = program.term(program.declarations[Int(owner)].superclass)
        return parent.kind == .nominal && isWitness(id, parent.declaration)
    }
}
