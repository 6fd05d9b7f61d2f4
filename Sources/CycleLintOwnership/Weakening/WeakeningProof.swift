import CycleLintFrontEnd

/// Which of some references can be weak without an object going away before its time: in no body of the program anything else than the object that is
/// referred to leads to the one that refers. Runs every body once more.
package struct WeakeningProof {
    private let ownership: Ownership
    private let candidates: [WeakCandidate]
    private var program: Program { ownership.program }
    private let reachability: Reachability
    private var isRefused: [Bool]
    private var returnsNothing: [Bool]
    /// Links that callers have to judge, by the function that makes or hands out an end of them.
    private var deferred: [[Int32: Set<Site>]]
    /// By body, the places of links that it has.
    private var sites: [[Int32: Set<Site>]]
    private var methodsAsValues: Set<Int32> = []
    private var unownedClasses: Set<Int32> = []

    /// Indices into `candidates` of those that can be weak.
    package private(set) var proved: [Int] = []

    /// Whether what a candidate's closure is kept in says that it gives nothing back.
    package func isKnownToReturnNothing(_ index: Int) -> Bool { returnsNothing[index] }

    package init(_ candidates: [WeakCandidate], _ ownership: Ownership) {
        self.candidates = candidates
        self.ownership = ownership
        reachability = Reachability(ownership)
        let keyPathNames = ownership.program.namesInKeyPaths
        isRefused = candidates.map { !ownership.program.isClosedToOthers($0, keyPathNames) || ownership.program.mayTrap(whereEnded: $0, ownership) }
        returnsNothing = candidates.map { ownership.returnsNothing($0) }
        deferred = Array(repeating: [:], count: candidates.count)
        sites = deferred
        // A mirror reads any property.
        guard !candidates.isEmpty, ownership.program.names.lookup("Mirror").map(reachability.isMentioned) != true else { return }
        ownership.findGivenParameters(countingLibraries: true)
        for id in ownership.units { observe(id) }
        noteUnownedProperties()
        choose()
    }

    private mutating func observe(_ function: Int32) {
        let body = ownership.bodyWithWhatIsGiven(function)
        noteValues(of: body)
        let fields = Set(body.edges.map(\.field))
        var roots: BodyRoots?
        for (index, candidate) in candidates.enumerated() where !isRefused[index] && (candidate.fields.contains(where: fields.contains) || !body.givenAway.isEmpty || !body.givenToLibraries.isEmpty || fields.contains(EdgeField.content)) {
            let known = roots ?? BodyRoots(body)
            roots = known
            let check = HolderCheck(known, candidate)
            isRefused[index] = check.isRefused
            if !check.deferred.isEmpty { deferred[index][function] = check.deferred }
            sites[index][function] = check.sites
            if body.isGivenForVoid(candidate) { returnsNothing[index] = true }
        }
    }

    private mutating func noteValues(of body: Body) {
        for node in body.nodes where node.kind == .methodValue { methodsAsValues.insert(node.function) }
        for state in body.closures.values {
            let closure = body.facts.functions[Int(state.function)]
            for index in 0..<Int(closure.captures.count) {
                let entry = body.facts.captures[Int(closure.captures.start) + index]
                guard entry.mode == .unowned || entry.mode == .unownedUnsafe, entry.local != FileFacts.none else { continue }
                for node in body.locals[entry.local]?.ever ?? [] { noteUnowned(body.nodes[Int(node)].type) }
            }
        }
    }

    private mutating func noteUnownedProperties() {
        for id in program.propertyFile.indices where !program.property(Int32(id)).flags.isDisjoint(with: [.isUnowned, .isUnownedUnsafe]) { noteUnowned(ownership.type(ofProperty: Int32(id))) }
    }

    private mutating func noteUnowned(_ type: TypeID) {
        let term = program.term(type)
        if term.kind == .nominal { unownedClasses.insert(term.declaration) }
    }

    private mutating func choose() {
        var chosen: [Int] = []
        for (index, candidate) in candidates.enumerated() {
            guard !isRefused[index], !isReferredToUnowned(candidate), deferred[index].allSatisfy({ callersJudge($1, of: $0, index) }) else { continue }
            // A reference that another proof rests on stays strong.
            guard chosen.allSatisfy({ !candidates[$0].isOnPath(of: candidate) && !candidate.isOnPath(of: candidates[$0]) }) else { continue }
            chosen.append(index)
        }
        proved = chosen
    }

    /// An unowned reference to what would go away then may be one that outlives it.
    private func isReferredToUnowned(_ candidate: WeakCandidate) -> Bool {
        candidate.ownerClasses.union(candidate.heldClasses).contains { member in unownedClasses.contains { program.inherits(member, from: $0) || program.inherits($0, from: member) } }
    }

    /// Whether all callers of a function are in sight, and have seen its links.
    private func callersJudge(_ links: Set<Site>, of function: Int32, _ index: Int) -> Bool {
        let fact = program.function(function)
        guard !program.isOffered(fact.flags, owner: program.owner(ofFunction: function), file: program.functionFile[Int(function)]), !fact.flags.contains(.isObjC),
            !methodsAsValues.contains(function), !program.isCalledByLibraries(function)
        else { return false }
        let calls = ownership.calls[Int(function)].filter { $0.caller != function }
        if calls.isEmpty { return !mayBeCalledUnseen(function) }
        return calls.allSatisfy { program.isLibrary(program.functionFile[Int($0.caller)]) || links.isSubset(of: sites[index][$0.caller] ?? []) }
    }

    /// Whether a function of which no call is known is mentioned all the same.
    private func mayBeCalledUnseen(_ function: Int32) -> Bool {
        let owner = program.owner(ofFunction: function)
        switch program.function(function).kind {
        case .topLevel: return false
        case .initializer: return owner < 0 || reachability.isMentioned(program.declarations[Int(owner)].name)
        default: return reachability.isMentioned(program.functionName(function))
        }
    }
}

extension WeakCandidate {
    /// Of all its links, the reference among them.
    fileprivate var fields: Set<Int32> {
        var fields = Set(path.map(\.field))
        switch reference {
        case .property(let property): fields.insert(property)
        case .capture: fields.insert(EdgeField.capture)
        }
        return fields
    }
}

extension Program {
    /// Whether code outside the program may use a member.
    fileprivate func isOffered(_ flags: DeclarationFlags, owner: Int32, file: Int32) -> Bool {
        guard flags.contains(.isPublic), !applicationModules.contains(moduleOfFile[Int(file)]) else { return false }
        guard owner >= 0, declarations[Int(owner)].file >= 0 else { return true }
        return files[Int(declarations[Int(owner)].file)].types[Int(declarations[Int(owner)].fact)].flags.contains(.isPublic)
    }

    private static let plainProtocols: Set<String> = ["Sendable", "AnyObject", "Equatable", "Hashable", "Identifiable", "Error", "Codable", "Encodable", "Decodable", "CustomStringConvertible"]

    /// Whether a method may be there for a protocol or superclass that is not in sight.
    fileprivate func isCalledByLibraries(_ function: Int32) -> Bool {
        let owner = owner(ofFunction: function)
        guard owner >= 0, self.function(function).kind == .function, !self.function(function).flags.contains(.isPrivate) else { return false }
        return lineage(of: owner).contains { declarations[Int($0)].kind == .external && !Self.plainProtocols.contains(name(declarations[Int($0)].name)) }
    }

    /// The properties of key paths: who reads them is not known.
    fileprivate var namesInKeyPaths: Set<Int32> {
        var names: Set<Int32> = []
        for (file, facts) in files.enumerated() where !isLibrary(Int32(file)) {
            for instruction in facts.instructions where instruction.operation == .keyPath {
                for index in Int(instruction.b)..<Int(instruction.b + instruction.c) { names.insert(globalName(file: Int32(file), facts.arguments[index].label)) }
            }
        }
        return names
    }

    /// Whether all links are ones that only code in sight can use.
    fileprivate func isClosedToOthers(_ candidate: WeakCandidate, _ keyPathNames: Set<Int32>) -> Bool {
        var properties = candidate.path.map(\.field).filter { $0 >= 0 }
        if case .property(let property) = candidate.reference { properties.append(property) }
        return properties.allSatisfy { id in
            let fact = property(id)
            let file = Int(propertyFile[Int(id)])
            let owner = owner(ofProperty: id)
            guard owner >= 0, !isLibrary(Int32(file)), fact.attributes.count == 0, declarations[Int(owner)].kind != .protocolType else { return false }
            return !keyPathNames.contains(propertyName(id)) && !fact.flags.contains(.isObjC) && !isOffered(fact.flags, owner: owner, file: Int32(file))
        }
    }
}
