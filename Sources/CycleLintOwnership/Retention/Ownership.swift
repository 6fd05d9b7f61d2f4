import CycleLintFrontEnd

/// The whole analysis: summaries of all functions, made on demand, and the heap of every body for the search for rings.
package final class Ownership {
    package let program: Program
    private var summaries: [Summary?]
    private var isInProgress: [Bool]
    private(set) var foundRings: [Ring] = []
    /// By property; -1 where nobody asked yet.
    private var propertyTypes: [TypeID]
    package private(set) var breakers: [Int32: [Breaker]] = [:]
    /// By property: calls after which it holds something, if it is one that holds nothing before (`Begun`).
    var beginnings: [Int32: [Breaker]] = [:]
    /// By place: the case of an enum that is stored there.
    var casesStored: [Site: Int32] = [:]
    /// By closure: where the program keeps it.
    var homes: [Site: ClosureHome] = [:]
    /// By place in a file: the type of the object whose member is named there; -1 where that is not known, or not always the same.
    var namedMembers: [MemberPlace: Int32] = [:]
    /// By function: whether it throws nothing but what a cancelled task does.
    var throwersOfCancellation: [Int32: Bool] = [:]
    /// By the place where it is made, of a stream that asks a closure for its elements: whether that always gives one.
    var unfoldedStreams: [Site: Bool] = [:]
    /// By type: whether loops over it do not end.
    var endlessSequences: [Int32: Bool] = [:]
    /// By function: the calls of it, as far as names resolve; some more than once.
    package private(set) var calls: [[Call]]
    private var inProgress: [Int32] = []
    private var incomplete: [Int32] = []
    private var isRepeated: Set<Int32> = []
    /// By property; nil where nobody asked yet.
    private var strength: [Bool?]
    package var origins: [Int32: Origins] = [:]
    /// Names of properties that are handed out as bindings (`$model.alert`): whoever has the binding may write `nil`.
    package var boundNames: [Int32: Breaker] = [:]
    /// What the program stores into each property: objects that the holder makes itself, objects that it is given, the storing object itself.
    package var storeKinds: [Int32: StoreKinds] = [:]
    private var wrappers: [Int32: TypeID] = [:]
    /// By function: how long its run takes, where it does not end by itself.
    package internal(set) var stays: [Int32: Stay] = [:]
    lazy var assignments = Assignments(in: program)
    /// Those of code that somebody may call.
    private lazy var assignmentsInUse = Assignments(in: program, isUnused: isNeverNamed)
    /// By the place of the first condition.
    var verdicts: [MemberPlace: Verdict] = [:]
    var truths: Truths { Truths(ownership: self) }
    /// What is assigned to objects that are there already.
    lazy var changes = Assignments(in: program, inInitializers: false)
    lazy var bindsViews = program.names.lookup("SwiftUI").map { module in program.imports.contains { $0.contains(module) } } ?? false
    /// By the closure that waits for a change, the one that reads: their functions.
    var observing: [Int32: Int32] = [:]
    /// All names that stand in code of the program.
    lazy var namesInCode = program.namesInCode()
    lazy var namesInProgram = program.namesInCode(withLibraries: false)
    /// Functions of the closures that tasks run, and of those that are run when a task is cancelled.
    var tasks: Set<Int32> = []
    var cancellationHandlers: Set<Int32> = []
    lazy var placesOfCancelling = functionsThatCancel()
    /// Properties marked `Pending` whose content does not stay, since code that can run names a call that `Fulfills` it.
    lazy var fulfilled = fulfilledProperties()
    lazy var fulfilledByAny = fulfilledProperties(byUnused: true)
    /// By function or closure: what it calls whatever happens.
    var certainCalls: [Int32: Set<Int32>] = [:]
    /// Calls after which all that is built on an object is over.
    var completions: [Breaker] = []
    /// By property: whether it has a subject that nothing is sent through.
    var silentSubjects: [Int32: Bool] = [:]
    /// Where something is taken out of a list to go on with it.
    var takings: Set<Site> = []
    /// By file: see `placesOfFinish`.
    var streamEnds: [Int32: [Int32]] = [:]
    /// By function: the parameters, and `Summary.receiver`, that it gives to code that is not in sight. Empty until somebody asked.
    var givenParameters: [Int32: Set<Int32>] = [:]
    /// Those of them that go to code outside the program.
    var parametersGivenOutside: [Int32: Set<Int32>] = [:]
    /// It is looked for places of probes: what is given to closures and implementations that are not in sight counts, too.
    var looksForProbes = false
    /// Parameters with a closure that keeps what it is given, somewhere in sight.
    var keepingClosures: Set<ClosureParameter> = []
    /// Where a function gives on the closure that it is given.
    var closureForwards: [ClosureParameter: Set<ClosureParameter>] = [:]
    let wellKnown: WellKnownNames

    /// A place that lets go of what a property holds.
    package struct Breaker: Hashable {
        package var function: Int32
        package var site: Site
        /// The object that is emptied, if that is one of its own.
        package var emptied: Subject
        /// That is what its function is called on.
        package var isOfReceiver = false
        /// It stands in a closure, which runs later than the code around it.
        package var runsLater = false
        /// Only this object is let go of, whoever holds it; nil where all are.
        package var released: Subject?
        /// The property whose former value a `didSet` empties, which happens only where that property is given another; -1 elsewhere.
        package var replaced: Int32 = -1
        /// The case of an enum that the property is given, where that is all that lets go of the payload of another case.
        package var entered: Int32 = -1
        /// It takes one element off a stack: what was put there before stays.
        package var takesLast = false
        /// The closure that it stands in, or the library's method that is used as a value.
        package var closure: Site?

        package init(function: Int32, site: Site, emptied: Subject = Subject(), runsLater: Bool = false, closure: Site? = nil) {
            self.function = function
            self.site = site
            self.emptied = emptied
            self.runsLater = runsLater
            self.closure = closure
        }
    }

    /// What is known of an object that breaking code names.
    package struct Subject: Hashable {
        /// The property that it was read from; -1 where it was not read from one.
        package var holder: Int32 = -1
        /// Where it was made, if in the same body.
        package var made: Site?
        package var type = TypeTable.unknown
    }

    /// The last of the calls of a function that stand in a row in one other, or in one closure of it, on one object.
    package struct Call {
        package var caller: Int32
        /// In the caller's file.
        package var offset: UInt32
        /// Where the closure ends that it stands in; what comes behind that may be done before it. `.max` where there is no closure.
        package var end: UInt32
        /// The innermost closure that it stands in.
        package var closure: Site?
        /// The object that it is called on, if that is one.
        package var receiver: Subject?
    }

    /// Where the objects that a property holds are made.
    package struct Origins {
        package var sites: Set<Site> = []
        /// Properties that objects are taken over from.
        package var properties: Set<Int32> = []
        /// Objects that come from elsewhere, too.
        package var hasOthers = false

        package init() {}
    }

    package struct StoreKinds {
        package var made = 0
        package var given = 0
        package var storingSelf = 0

        package init() {}
    }

    /// Whether closures that are given to calls of which nothing is known are looked at.
    let suspectsUnknownCalls: Bool

    /// Whether unowned captures are looked at, and no rings.
    let followsUnowned: Bool
    /// Whether lifetime tokens that nobody keeps are noted.
    let notesDroppedTokens: Bool
    /// By function; of one that was run twice, what the last run shows.
    private var tokensDropped: [Int32: [DroppedToken]] = [:]
    package var droppedTokens: [DroppedToken] { tokensDropped.keys.sorted().flatMap { tokensDropped[$0] ?? [] } }
    /// Names of the program's functions whose results may be left alone.
    lazy var discardableNames = namesOfDiscardableFunctions()

    package init(_ program: Program, suspectsUnknownCalls: Bool = false, notesDroppedTokens: Bool = false, followsUnowned: Bool = false) {
        self.program = program
        self.suspectsUnknownCalls = suspectsUnknownCalls
        self.followsUnowned = followsUnowned
        self.notesDroppedTokens = notesDroppedTokens && program.hasMarkedType(.endsWhenDropped)
        strength = Array(repeating: nil, count: program.propertyFile.count)
        propertyTypes = Array(repeating: -1, count: program.propertyFile.count)
        summaries = Array(repeating: nil, count: program.functionFile.count)
        isInProgress = Array(repeating: false, count: program.functionFile.count)
        calls = Array(repeating: [], count: program.functionFile.count)
        wellKnown = WellKnownNames(&program.names)
    }

    /// Analyses every function of the program.
    package func analyse() {
        for id in program.functionFile.indices where !program.isLibrary(program.functionFile[id]) && isUnit(program.function(Int32(id))) { _ = summary(of: Int32(id)) }
    }

    /// What a library's own code lets go of is noted at its calls.
    func note(_ breaker: Breaker, of property: Int32) {
        if !program.isLibrary(breaker.site.file) { breakers[property, default: []].append(breaker) }
    }

    /// Of the calls that a function makes of another, the last one is kept.
    func noteCall(of id: Int32, _ call: Call) {
        if let last = calls[Int(id)].indices.last, calls[Int(id)][last].caller == call.caller, calls[Int(id)][last].closure == call.closure, calls[Int(id)][last].receiver == call.receiver {
            if calls[Int(id)][last].offset < call.offset { calls[Int(id)][last] = call }
        } else {
            calls[Int(id)].append(call)
        }
    }

    func isUnit(_ function: FunctionFact) -> Bool {
        switch function.kind {
        case .closure, .localFunction, .subscriptDeclaration: false
        default: function.body.count > 0
        }
    }

    /// What may change a condition that a function asks for. Where nobody names the function, other such code may run as well.
    func assignments(seenBy function: Int32) -> Assignments { isNeverNamed(program.unit(of: function)) ? assignments : assignmentsInUse }

    /// The summary of a function; nil while it is being made (recursion), where it has no body, or too deep in a chain of calls.
    func summary(of id: Int32) -> Summary? {
        if let known = summaries[Int(id)] { return known }
        if isInProgress[Int(id)] { noteCircle(to: id) }
        guard inProgress.count < 120, !isInProgress[Int(id)], isUnit(program.function(id)) else { return nil }
        isInProgress[Int(id)] = true
        inProgress.append(id)
        let body = Body(self, function: id)
        body.run()
        if followsUnowned {
            if !program.isLibrary(body.file) { foundRings += RingSearch(body: body).unownedChains() }
        } else if body.mayHoldRing, !program.isLibrary(body.file) {
            foundRings += RingSearch(body: body).rings() + RingSearch(body: body).rootedChains()
        }
        if !body.unknownCalls.isEmpty, !program.isLibrary(body.file) { foundRings += RingSearch(body: body).chainsFromUnknownCalls() }
        if !program.isLibrary(body.file), program.hasMarked(.begun) { noteBeginnings(in: body) }
        if !program.isLibrary(body.file) { noteHomes(in: body) }
        if notesDroppedTokens { tokensDropped[id] = body.droppedTokens() }
        inProgress.removeLast()
        isInProgress[Int(id)] = false
        var summary = body.makeSummary()
        if suspectsUnknownCalls { summary.unknownParameters = body.parametersGivenToUnknownCalls() }
        summaries[Int(id)] = summary
        if inProgress.isEmpty { repeatIncomplete() }
        return summary
    }

    /// Functions that call each other in a circle: all but the first one that was begun have been run without the effects of the calls that close it.
    private func noteCircle(to id: Int32) {
        guard let first = inProgress.lastIndex(of: id) else { return }
        for caller in inProgress[(first + 1)...] where isRepeated.insert(caller).inserted { incomplete.append(caller) }
    }

    /// Runs once more what was run with calls left out whose effects are known now.
    private func repeatIncomplete() {
        while let id = incomplete.popLast() {
            summaries[Int(id)] = nil
            _ = summary(of: id)
        }
    }

    /// Written type of a property, or the type of its initial value.
    package func type(ofProperty id: Int32) -> TypeID {
        if case let known = propertyTypes[Int(id)], known >= 0 { return known }
        propertyTypes[Int(id)] = TypeTable.unknown
        let fact = program.property(id)
        let file = program.propertyFile[Int(id)]
        var type = TypeTable.unknown
        if fact.type != FileFacts.none {
            type = program.resolve(program.place(fact.type, file: file, type: fact.owner))
        } else if fact.initializer != FileFacts.none {
            let initializer = program.functionBase[Int(file)] + Int32(fact.initializer)
            guard let summary = summary(of: initializer) else {
                propertyTypes[Int(id)] = -1
                return TypeTable.unknown
            }
            type = summary.result.type
            if fact.tupleIndex != FileFacts.none {
                let term = program.term(type)
                type = term.kind == .tuple && Int(fact.tupleIndex) < term.arguments.count ? term.arguments[Int(fact.tupleIndex)] : TypeTable.unknown
            }
        } else if fact.getter != FileFacts.none {
            type = TypeTable.unknown
        }
        propertyTypes[Int(id)] = type
        return type
    }

    /// The class of the object that a constant is declared with, where it says more than the constant's type.
    func madeType(ofConstant id: Int32) -> TypeID? {
        let fact = program.property(id)
        guard fact.type != FileFacts.none, fact.initializer != FileFacts.none, case let declared = program.term(type(ofProperty: id)), declared.kind == .nominal,
            program.declarations[Int(declared.declaration)].kind == .protocolType,
            let made = summary(of: program.functionBase[Int(program.propertyFile[Int(id)])] + Int32(fact.initializer))?.result, made.nodes.count == 1,
            case let term = program.term(made.type), term.kind == .nominal, program.declarations[Int(term.declaration)].kind == .classType
        else { return nil }
        return made.type
    }

    func resultType(of id: Int32) -> TypeID {
        let fact = program.function(id)
        guard fact.result != FileFacts.none else { return TypeTable.unknown }
        let file = program.functionFile[Int(id)]
        return program.resolve(program.place(fact.result, file: file, type: fact.owner, function: UInt32(id - program.functionBase[Int(file)])))
    }

    func parameterType(_ parameter: ParameterFact, of id: Int32) -> TypeID {
        guard parameter.type != FileFacts.none else { return TypeTable.unknown }
        let fact = program.function(id)
        let file = program.functionFile[Int(id)]
        let type = program.resolve(program.place(parameter.type, file: file, type: fact.owner, function: UInt32(id - program.functionBase[Int(file)])))
        return parameter.isVariadic ? program.container([type]) : type
    }

    /// Whether a stored property keeps what it refers to.
    func isStrong(_ id: Int32) -> Bool {
        if let known = strength[Int(id)] { return known }
        let answer = findStrength(program.property(id), id)
        strength[Int(id)] = answer
        return answer
    }

    private func findStrength(_ property: PropertyFact, _ id: Int32) -> Bool {
        if !property.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]) { return isShown(property, id) }
        let owner = program.owner(ofProperty: id)
        guard owner >= 0, !program.isLibrary(program.propertyFile[Int(id)]) else { return true }
        if property.flags.contains(.isOverride), let inherited = inheritedStrength(id, owner) { return inherited }
        if program.declarations[Int(owner)].kind == .protocolType { return someConformerKeeps(id, owner) }
        return !program.isPersistent(property, owner: owner, file: program.propertyFile[Int(id)])
    }

    /// Of a property that overrides one with observers: it stores nothing itself. Nil where it has an accessor of its own. A library's delegate of which
    /// nothing else is known is taken to be weak.
    private func inheritedStrength(_ id: Int32, _ owner: Int32) -> Bool? {
        guard program.property(id).flags.isDisjoint(with: [.isComputed, .isLazy]) else { return nil }
        let name = program.propertyName(id)
        let parent = program.term(program.declarations[Int(owner)].superclass)
        guard parent.kind == .nominal else { return nil }
        if let inherited = program.members(ofDeclaration: parent.declaration, named: name).first(where: { $0.member.kind == .property }) { return isStrong(inherited.member.id) }
        return !["delegate", "dataSource"].contains(program.name(name))
    }

    /// Whether a weak property is an outlet for a view, which the view around it keeps.
    private func isShown(_ property: PropertyFact, _ id: Int32) -> Bool {
        guard property.flags.contains(.isWeak), program.files[Int(program.propertyFile[Int(id)])].hasAttribute("IBOutlet", property.attributes) else { return false }
        let term = program.term(type(ofProperty: id))
        return term.kind == .nominal && program.property(marked: .contained, of: term.declaration) != nil
    }

    /// Whether the types that conform to the protocol keep what this requirement gives: some do, and none refers to it weakly.
    private func someConformerKeeps(_ id: Int32, _ owner: Int32) -> Bool {
        let name = program.propertyName(id)
        var keeps = false
        var refers = false
        var heirs = program.descendants(of: owner, limit: 64)
        if heirs.contains(where: { !program.isTestDouble($0) }) { heirs.removeAll(where: program.isTestDouble) }
        for heir in heirs where program.declarations[Int(heir)].kind != .protocolType {
            // What a type of a library does is not known.
            if program.declarations[Int(heir)].isForeign { refers = true }
            for member in program.declarations[Int(heir)].members[name] ?? [] where member.kind == .property {
                let flags = program.property(member.id).flags
                if !flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]) { refers = true } else if flags.isDisjoint(with: [.isComputed, .isStatic]) { keeps = true }
            }
        }
        return keeps && !refers
    }

    /// For a protocol's requirement the first stored property that keeps what it gives; otherwise the property itself.
    package func keeper(of property: Int32) -> Int32 {
        let owner = program.owner(ofProperty: property)
        guard owner >= 0, program.declarations[Int(owner)].kind == .protocolType else { return property }
        let name = program.propertyName(property)
        let candidates = program.descendants(of: owner, limit: 64).flatMap { program.declarations[Int($0)].members[name] ?? [] }
        return candidates.first { $0.kind == .property && program.property($0.id).flags.isDisjoint(with: [.isComputed, .isStatic]) && isStrong($0.id) }?.id ?? property
    }

    /// The program's own property wrapper around a property, with the property's type as its generic argument.
    func wrapper(of id: Int32) -> TypeID? {
        let property = program.property(id)
        guard property.attributes.count > 0 else { return nil }
        if let known = wrappers[id] { return known == TypeTable.unknown ? nil : known }
        wrappers[id] = TypeTable.unknown
        let file = program.propertyFile[Int(id)]
        let facts = program.files[Int(file)]
        for index in 0..<Int(property.attributes.count) {
            let reference = facts.typeLists[Int(property.attributes.start) + index]
            let term = program.term(program.resolve(program.place(reference, file: file, type: property.owner)))
            guard term.kind == .nominal, !program.declarations[Int(term.declaration)].isForeign,
                program.declarations[Int(term.declaration)].members[wellKnown.wrappedValue] != nil
            else { continue }
            var type = term
            if type.arguments.isEmpty, program.declarations[Int(term.declaration)].genericNames.count == 1 { type.arguments = [self.type(ofProperty: id)] }
            wrappers[id] = program.types.intern(type)
            return wrappers[id]
        }
        return nil
    }
}
