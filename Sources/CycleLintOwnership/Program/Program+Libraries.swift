import CycleLintFrontEnd

/// What an attribute in front of a declaration that stands for a library's says of it.
package enum LibraryMark: String, CaseIterable {
    /// An outlet of this type is contained in such a property of another, and so kept, whether it is weak or not.
    case contained = "Contained"
    /// Keeps the views that call the object's delegate methods.
    case showsSenders = "ShowsSenders"
    /// Called when the object gets other content, not when it is done.
    case onReuse = "OnReuse"
    /// Keeps the closure only while that runs: if it never ends, for ever.
    case whileItRuns = "WhileItRuns"
    /// Known by name and labels, even where nothing is known of the receiver.
    case anyReceiver = "AnyReceiver"
    /// A type: a loop over such a sequence does not end by itself.
    case endless = "Endless"
    /// A call: what is built on the receiver completes.
    case completes = "Completes"
    /// A type: a publisher that completes by itself, and with it all that is built on it.
    case finite = "Finite"
    /// A type: a publisher that describes what its subscriptions are to do: it keeps that, however many of them are over.
    case cold = "Cold"
    /// A property: keeps whoever waits for the object, who goes on when the property is emptied, and not when the object goes.
    case keepsWaiter = "KeepsWaiter"
    /// A call: whoever calls it waits for the receiver.
    case waits = "Waits"
    /// A call: what lives as long as the process keeps nothing for a receiver that was just made.
    case sharedOnly = "SharedOnly"
    /// A property: holds something only after a call that the program has to make.
    case begun = "Begun"
    /// A property: what it holds waits for something that a library does soon, or that the program has to do.
    case pending = "Pending"
    /// A property: leads to what is pending until the program makes a call that `fulfills` it.
    case promised = "Promised"
    /// A call: what was pending is there.
    case fulfills = "Fulfills"
    /// A call: what lives as long as the process no longer keeps the receiver, whatever the call is given.
    case endsReceiver = "EndsReceiver"
    /// A property: the object has it that a method of its own type is called on with the object as an argument.
    case callsReceiver = "CallsReceiver"
    /// A type: what its objects stand for ends when nobody refers to them any more.
    case endsWhenDropped = "EndsWhenDropped"
    /// A type: a publisher that gives what is sent through it, and nothing else.
    case subject = "Subject"
    /// A type: a publisher that gives all it has while it is subscribed to, and completes.
    case atOnce = "AtOnce"
    /// A call: the closures that it is given are done when whoever called it goes on.
    case inScope = "InScope"
    /// A call: its last closure is called when the task is cancelled that runs the call.
    case onCancellation = "OnCancellation"
    /// A call: its second closure waits for a change of what the first one reads.
    case tracks = "Tracks"
    /// A property of which nothing is known but its name. Not for `Rules/Knowledge`.
    case unknown = "Unknown"
}

extension Program {
    package func isLibrary(_ file: Int32) -> Bool { file >= firstLibrary }

    func collectLibraryMarks() {
        for file in Int(firstLibrary)..<files.count {
            let facts = files[file]
            for mark in LibraryMark.allCases {
                for (index, fact) in facts.types.enumerated() where facts.hasAttribute(mark.rawValue, fact.attributes) {
                    markedTypes[mark, default: []].insert(declarationOfFact[Int(typeBase[file]) + index])
                }
                for (index, fact) in facts.properties.enumerated() where facts.hasAttribute(mark.rawValue, fact.attributes) {
                    libraryMarks[mark, default: []].append(Member(kind: .property, id: propertyBase[file] + Int32(index)))
                }
                for (index, fact) in facts.functions.enumerated() where fact.kind == .function && facts.hasAttribute(mark.rawValue, fact.attributes) {
                    libraryMarks[mark, default: []].append(Member(kind: .function, id: functionBase[file] + Int32(index)))
                }
            }
        }
    }

    /// `func `isSuspended = true`()` is what setting the property does.
    func collectSwitches() {
        for file in Int(firstLibrary)..<files.count {
            for fact in files[file].functions where fact.kind == .function {
                let name = globalNames[file][Int(fact.name)]
                let words = self.name(name).split(separator: " ")
                guard words.count == 3, words[1] == "=", let property = names.lookup(String(words[0])) else { continue }
                if words[2] == "true" { switches[property, default: Switch()].on = name } else { switches[property, default: Switch()].off = name }
            }
        }
    }

    /// What begins a keeping makes an object of the property's class: without a mention of such a function, all the property would say is left out.
    func collectNeverBegun() {
        var begun: [(property: Int32, functions: Set<Int32>)] = []
        for property in properties(marked: .begun) {
            let fact = self.property(property)
            let home = propertyFile[Int(property)]
            let type = fact.type == FileFacts.none ? TypeTable.unknown : resolve(place(fact.type, file: home, type: fact.owner))
            guard term(type).kind == .nominal else { continue }
            begun.append((property, functions(making: declarations[Int(term(type).declaration)].name, in: home)))
        }
        guard !begun.isEmpty else { return }
        var mentioned: Set<Int32> = []
        let wanted = begun.reduce(into: Set()) { $0.formUnion($1.functions) }
        for file in 0..<Int(firstLibrary) {
            for step in files[file].instructions {
                let local: UInt32
                switch step.operation {
                case .name, .implicitMember: local = step.a
                case .member: local = step.b
                default: continue
                }
                if case let name = globalNames[file][Int(local)], wanted.contains(name) { mentioned.insert(name) }
            }
        }
        neverBegun = Set(begun.filter { $0.functions.isDisjoint(with: mentioned) }.map(\.property))
    }

    /// Names of the functions of a library's file that make an object of a class; of one that a property is set by, the property's name.
    private func functions(making type: Int32, in file: Int32) -> Set<Int32> {
        let facts = files[Int(file)]
        var names: Set<Int32> = []
        for fact in facts.functions {
            let body = facts.instructions[Int(fact.body.start)..<Int(fact.body.start + fact.body.count)]
            guard body.contains(where: { $0.operation == .name && globalNames[Int(file)][Int($0.a)] == type }) else { continue }
            let name = globalNames[Int(file)][Int(fact.name)]
            names.insert(name)
            for (property, switched) in switches where switched.on == name || switched.off == name { names.insert(property) }
        }
        return names
    }

    /// The property of a name that stands for those of which nothing is known. Where a single class of the libraries has one of that name, it is that: the
    /// object's class may inherit from it.
    func unknownProperty(named name: Int32) -> Int32? { unknownProperties[name] }

    func collectUnknownProperties() {
        for unknown in properties(marked: .unknown) { unknownProperties[propertyName(unknown)] = unknown }
        var known: [Int32: [Int32]] = [:]
        for id in propertyFile.indices.map(Int32.init) where isLibrary(propertyFile[Int(id)]) && unknownProperties[propertyName(id)] != nil && !isProperty(id, marked: .unknown) {
            let owner = owner(ofProperty: id)
            if owner >= 0, declarations[Int(owner)].isReference, !property(id).flags.contains(.isStatic) { known[propertyName(id), default: []].append(id) }
        }
        for (name, properties) in known where properties.count == 1 { unknownProperties[name] = properties[0] }
    }

    /// The property by which a library's object, an argument, refers to the object that a method of a class is called on.
    func property(of argument: TypeID, calling owner: Int32) -> Int32? {
        guard let properties = libraryMarks[.callsReceiver], case let term = term(argument), term.kind == .nominal else { return nil }
        return properties.first { property in
            let fact = self.property(property.id)
            guard self.owner(ofProperty: property.id) == term.declaration, case let type = self.term(resolve(place(fact.type, file: propertyFile[Int(property.id)], type: fact.owner))), type.kind == .nominal else { return false }
            return inherits(owner, from: type.declaration)
        }?.id
    }

    /// Functions with a mark and a name.
    func functions(marked mark: LibraryMark, named name: Int32) -> [MemberHit] {
        (libraryMarks[mark] ?? []).filter { $0.kind == .function && functionName($0.id) == name }.map { MemberHit(member: $0, declaration: owner(ofFunction: $0.id), arguments: []) }
    }

    func functions(marked mark: LibraryMark, inFile file: Int32) -> [Int32] {
        (libraryMarks[mark] ?? []).filter { $0.kind == .function && functionFile[Int($0.id)] == file }.map(\.id)
    }

    func isFunction(_ id: Int32, itselfMarked mark: LibraryMark) -> Bool { libraryMarks[mark]?.contains(Member(kind: .function, id: id)) == true }

    package func isProperty(_ id: Int32, marked mark: LibraryMark) -> Bool { libraryMarks[mark]?.contains(Member(kind: .property, id: id)) == true }

    func properties(marked mark: LibraryMark) -> [Int32] { (libraryMarks[mark] ?? []).filter { $0.kind == .property }.map(\.id) }

    func hasMarked(_ mark: LibraryMark) -> Bool { libraryMarks[mark] != nil }

    func hasMarkedType(_ mark: LibraryMark) -> Bool { markedTypes[mark] != nil }

    /// Whether a library's type, or one that it inherits from, has a mark.
    func isType(_ declaration: Int32, marked mark: LibraryMark) -> Bool {
        guard let types = markedTypes[mark] else { return false }
        return types.contains(declaration) || lineage(of: declaration).contains(where: types.contains)
    }

    /// The property with a mark that a type has from a library.
    func property(marked mark: LibraryMark, of declaration: Int32) -> Int32? {
        libraryMarks[mark]?.first { $0.kind == .property && inherits(declaration, from: owner(ofProperty: $0.id)) }?.id
    }

    /// Whether a function is one with a mark, or overrides one.
    func isFunction(_ id: Int32, marked mark: LibraryMark) -> Bool {
        let owner = owner(ofFunction: id)
        guard owner >= 0, let marked = libraryMarks[mark] else { return false }
        let name = functionName(id)
        return marked.contains { $0.kind == .function && functionName($0.id) == name && inherits(owner, from: self.owner(ofFunction: $0.id)) }
    }
}
