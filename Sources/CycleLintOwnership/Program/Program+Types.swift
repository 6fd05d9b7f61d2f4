import CycleLintFrontEnd

extension Program {
    private static let containers: Set<String> = [
        "Array", "ContiguousArray", "ArraySlice", "Set", "Dictionary", "Slice", "ReversedCollection", "LazySequence", "LazyCollection",
        "LazyMapSequence", "LazyFilterSequence", "EnumeratedSequence", "Deque", "OrderedSet", "OrderedDictionary", "Result", "InlineArray",
        "AnySequence", "AnyIterator", "AnyCollection", "CollectionOfOne", "UnfoldSequence", "UnfoldFirstSequence", "KeyValuePairs", "Mutex", "OSAllocatedUnfairLock", "NIOLockedValueBox",
        "UnsafeMutablePointer", "AnyHashable",
    ]
    private static let lazyContainers: Set<String> = ["LazySequence", "LazyCollection", "LazyMapSequence", "LazyFilterSequence", "AnySequence", "AnyIterator", "AnyCollection", "UnfoldSequence", "UnfoldFirstSequence"]
    private static let plains: Set<String> = [
        "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Float", "Double", "Float16", "Float80", "Bool",
        "String", "Substring", "Character", "Void", "Never", "StaticString", "Duration", "Date", "URL", "UUID", "Data", "TimeInterval", "CGFloat",
        "CGPoint", "CGSize", "CGRect", "IndexPath", "IndexSet", "Decimal", "Range", "ClosedRange", "UnicodeScalar", "Selector", "ObjectIdentifier",
        "DispatchTime", "ContinuousClock", "Locale", "Calendar", "TimeZone", "CGAffineTransform", "CGVector", "UIEdgeInsets", "NSRange",
        "NSSize", "NSRect", "NSPoint", "NSEdgeInsets", "CMTime", "CGColor", "NSColor", "UIColor", "Color", "CGImage", "NSImage", "UIImage", "CIImage", "NSFont", "UIFont", "CGPath",
        "NSBezierPath", "UIBezierPath", "NSAttributedString", "AttributedString", "NSString", "NSNumber", "NSDate", "NSData", "NSURL", "URLRequest",
        "URLComponents", "DateComponents", "CharacterSet", "DateFormatter", "NumberFormatter", "NSRegularExpression", "DispatchTimeInterval",
    ]

    /// Whether a name of a library is a container or plain type, of which there is no more to know.
    static func isContainerOrPlain(_ name: String) -> Bool { containers.contains(name) || plains.contains(name) }

    /// The type that a written type stands for; unknown where a part cannot be resolved.
    package func resolve(_ placed: PlacedTypeReference) -> TypeID {
        guard placed.reference != FileFacts.none else { return TypeTable.unknown }
        let cached = resolved[Int(placed.file)][Int(placed.reference)]
        if cached >= 0 { return cached }
        guard resolving < 64 else { return TypeTable.unknown }
        resolving += 1
        defer { resolving -= 1 }
        let type = resolveUncached(placed)
        resolved[Int(placed.file)][Int(placed.reference)] = type
        return type
    }

    private func resolveUncached(_ placed: PlacedTypeReference) -> TypeID {
        let facts = files[Int(placed.file)]
        let reference = facts.typeReferences[Int(placed.reference)]
        func part(_ index: Int) -> TypeID {
            guard index < Int(reference.list.count) else { return TypeTable.unknown }
            var inner = placed
            inner.reference = facts.typeLists[Int(reference.list.start) + index]
            return resolve(inner)
        }
        func parts(from start: Int = 0) -> [TypeID] { (start..<max(start, Int(reference.list.count))).map(part) }
        switch reference.kind {
        case .unknown: return TypeTable.unknown
        case .named:
            let name = globalName(file: placed.file, reference.name)
            return resolveName(name, arguments: parts(), placed: placed)
        case .member:
            let base = term(part(0))
            let name = globalName(file: placed.file, reference.name)
            if base.kind == .nominal, let nested = nestedType(name, in: base.declaration) {
                return instantiate(nested, arguments: parts(from: 1))
            }
            if base.kind == .generic, let nested = base.arguments.lazy.compactMap({ self.associatedType(name, of: self.term($0)) }).first { return instantiate(nested, arguments: []) }
            if base.kind == .module { return moduleType(name, module: base.declaration, arguments: parts(from: 1)) }
            let text = self.name(name)
            if Self.containers.contains(text) { return container(parts(from: 1), isLazy: Self.lazyContainers.contains(text)) }
            if Self.plains.contains(text) { return TypeTable.plain }
            let isForeign = base.kind == .unknown || base.kind == .nominal && declarations[Int(base.declaration)].isForeign
            return isForeign ? types.intern(TypeTerm(kind: .nominal, declaration: external(name))) : TypeTable.unknown
        case .optional, .implicitlyUnwrapped, .opaque, .existential, .pack: return part(0)
        case .array: return container([part(0)])
        case .dictionary: return container([part(0), part(1)])
        case .tuple:
            if reference.list.count == 0 { return TypeTable.plain }
            let count = Int(reference.list.count)
            let labels = (0..<count).map { globalName(file: placed.file, facts.typeLists[Int(reference.list.start) + count + $0]) }
            return types.intern(TypeTerm(kind: .tuple, arguments: parts(), labels: labels.contains { $0 != 0 } ? labels : []))
        case .function: return types.intern(TypeTerm(kind: .function, arguments: parts()))
        case .composition: return types.intern(TypeTerm(kind: .composition, arguments: parts()))
        case .metatype: return types.metatype(of: part(0))
        }
    }

    private func associatedType(_ name: Int32, of constraint: TypeTerm) -> Int32? {
        switch constraint.kind {
        case .nominal: nestedType(name, in: constraint.declaration)
        case .composition: constraint.arguments.lazy.compactMap { self.associatedType(name, of: self.term($0)) }.first
        default: nil
        }
    }

    /// A lazy one keeps the closures that it is made with, whatever its elements are.
    package func container(_ arguments: [TypeID], isLazy: Bool = false) -> TypeID {
        types.intern(TypeTerm(kind: .container, declaration: isLazy ? 1 : 0, arguments: arguments))
    }

    private func resolveName(_ name: Int32, arguments: [TypeID], placed: PlacedTypeReference) -> TypeID {
        if let type = lookUpType(name, file: placed.file, type: placed.type, function: placed.function, arguments: arguments) { return type }
        let text = self.name(name)
        if text == "Optional", let wrapped = arguments.first { return wrapped }
        if Self.containers.contains(text) { return container(arguments, isLazy: Self.lazyContainers.contains(text)) }
        if Self.plains.contains(text) { return TypeTable.plain }
        if text == "Any" || text == "AnyObject" { return TypeTable.unknown }
        if modules.contains(name) { return types.intern(TypeTerm(kind: .module, declaration: name)) }
        return types.intern(TypeTerm(kind: .nominal, declaration: external(name), arguments: arguments))
    }

    /// Looks a type name up as Swift does: generic parameters and nested types from the inside out, then the module, then the other modules.
    package func lookUpType(_ name: Int32, file: Int32, type: UInt32, function: UInt32, arguments: [TypeID] = []) -> TypeID? {
        let facts = files[Int(file)]
        var scopeFunction = function
        while scopeFunction != FileFacts.none {
            let fact = facts.functions[Int(scopeFunction)]
            for index in 0..<Int(fact.genericParameters.count) {
                let parameter = facts.genericParameters[Int(fact.genericParameters.start) + index]
                guard globalName(file: file, parameter.name) == name else { continue }
                let constraint = parameter.constraint == FileFacts.none ? [] : [resolve(place(parameter.constraint, file: file, type: type, function: function))]
                return types.intern(TypeTerm(kind: .generic, declaration: name, owner: -2 - functionBase[Int(file)] - Int32(scopeFunction), arguments: constraint))
            }
            for (index, local) in facts.types.enumerated() where local.function == scopeFunction && local.kind != .extensionType {
                let id = declaration(file: file, fact: UInt32(index))
                if declarations[Int(id)].name == name { return instantiate(id, arguments: arguments) }
            }
            scopeFunction = fact.parent
        }
        var scope = type
        var declaration = Int32(-1)
        var viaDeclaration = false
        while true {
            if !viaDeclaration {
                guard scope != FileFacts.none else { break }
                declaration = self.declaration(file: file, fact: scope)
            }
            if !viaDeclaration, declaration >= 0, let constraint = constraint(of: name, extensionOrType: scope, file: file) {
                return types.intern(TypeTerm(kind: .generic, declaration: name, owner: declaration, arguments: [constraint]))
            }
            if declaration >= 0 {
                let found = declarations[Int(declaration)]
                if found.name == name, found.kind != .external, scopeIsPlain(found) { return instantiate(declaration, arguments: arguments, own: true) }
                if let index = found.genericNames.firstIndex(of: name) { return genericType(declaration, index) }
                if name == selfName { return ownType(declaration) }
                if let nested = nestedType(name, in: declaration) { return instantiate(nested, arguments: arguments) }
            }
            if viaDeclaration {
                declaration = declaration >= 0 ? declarations[Int(declaration)].parent : -1
                if declaration < 0 { break }
            } else {
                let fact = facts.types[Int(scope)]
                if fact.parent != FileFacts.none {
                    scope = fact.parent
                } else if declaration >= 0, declarations[Int(declaration)].parent >= 0 {
                    declaration = declarations[Int(declaration)].parent
                    viaDeclaration = true
                } else {
                    if fact.function != FileFacts.none { return lookUpType(name, file: file, type: FileFacts.none, function: fact.function, arguments: arguments) }
                    break
                }
            }
        }
        guard let found = visibleType(name, file: file) else { return nil }
        return instantiate(found, arguments: arguments)
    }

    /// What the `where` clause of an extension says of a name.
    func constraint(of name: Int32, extensionOrType index: UInt32, file: Int32) -> TypeID? {
        let facts = files[Int(file)]
        let fact = facts.types[Int(index)]
        guard fact.kind == .extensionType else { return nil }
        for position in 0..<Int(fact.genericParameters.count) {
            let parameter = facts.genericParameters[Int(fact.genericParameters.start) + position]
            guard parameter.constraint != FileFacts.none, globalName(file: file, parameter.name) == name else { continue }
            return resolve(place(parameter.constraint, file: file, type: fact.parent))
        }
        return nil
    }

    /// A type at the top of a module: of the file itself, its module, a module it imports, or the only one of that name.
    private func visibleType(_ name: Int32, file: Int32) -> Int32? {
        if let own = moduleTypes[ModuleName(module: moduleOfFile[Int(file)], name: name)] {
            let best = own.first { declarations[Int($0)].file == file } ?? own[0]
            // A folder that is no module holds packages of its own: then the nearer type is meant.
            guard let imported = typesByName[name]?.first(where: { imports[Int(file)].contains(declarations[Int($0)].module) }) else { return best }
            return nearness(imported, file) > nearness(best, file) ? imported : best
        }
        guard let others = typesByName[name] else { return nil }
        // What a library's declarations mention is a library's.
        if isLibrary(file), let known = others.first(where: { declarations[Int($0)].isOfLibrary }) { return known }
        let imported = others.first { imports[Int(file)].contains(declarations[Int($0)].module) }
        return imported ?? (others.allSatisfy { declarations[Int($0)].module == declarations[Int(others[0])].module } ? others[0] : nil)
    }

    /// Length of the path that a declaration's file and another share.
    private func nearness(_ declaration: Int32, _ file: Int32) -> Int {
        let home = declarations[Int(declaration)].file
        guard home >= 0 else { return -1 }
        return zip(files[Int(home)].path.utf8, files[Int(file)].path.utf8).prefix { $0 == $1 }.count
    }

    /// Global functions and variables of that name that a file can see: those of its module, then those of modules it imports.
    package func visibleGlobals(_ name: Int32, file: Int32, kind: Member.Kind) -> [Member] {
        guard let all = globalMembers[name] else { return [] }
        func fileOf(_ member: Member) -> Int32 { member.kind == .property ? propertyFile[Int(member.id)] : functionFile[Int(member.id)] }
        let ofKind = all.filter { $0.kind == kind }
        let inFile = ofKind.filter { fileOf($0) == file }
        let inModule = ofKind.filter { fileOf($0) != file && moduleOfFile[Int(fileOf($0))] == moduleOfFile[Int(file)] }
        let imported = ofKind.filter { imports[Int(file)].contains(moduleOfFile[Int(fileOf($0))]) || isLibrary(fileOf($0)) && moduleOfFile[Int(fileOf($0))] != moduleOfFile[Int(file)] }
        return inFile + inModule + imported
    }

    private func scopeIsPlain(_ declaration: Declaration) -> Bool { declaration.kind != .typeAlias && declaration.kind != .associatedType }

    var selfName: Int32 { names.lookup("Self") ?? -1 }

    /// A container, plain type or library type that a bare name stands for where a value is expected; unknown for a name that does not look like a type.
    package func lookUpLibraryType(_ name: Int32) -> TypeID {
        let text = self.name(name)
        if Self.containers.contains(text) { return container([], isLazy: Self.lazyContainers.contains(text)) }
        if Self.plains.contains(text) { return TypeTable.plain }
        guard let first = text.utf8.first, first >= 65, first <= 90 else { return TypeTable.unknown }
        return types.intern(TypeTerm(kind: .nominal, declaration: external(name)))
    }

    package func moduleType(named name: Int32, in module: Int32) -> Int32? { moduleTypes[ModuleName(module: module, name: name)]?.first }

    private func moduleType(_ name: Int32, module: Int32, arguments: [TypeID]) -> TypeID {
        guard let first = moduleTypes[ModuleName(module: module, name: name)]?.first else { return TypeTable.unknown }
        return instantiate(first, arguments: arguments)
    }

    /// A type nested in a declaration, its superclasses or its protocols.
    package func nestedType(_ name: Int32, in declaration: Int32, depth: Int = 0) -> Int32? {
        guard depth < 12 else { return nil }
        let found = declarations[Int(declaration)]
        if let nested = found.nested[name] { return nested }
        let superclass = term(found.superclass)
        if superclass.kind == .nominal, let nested = nestedType(name, in: superclass.declaration, depth: depth + 1) { return nested }
        for other in found.protocols {
            let term = term(other)
            if term.kind == .nominal, let nested = nestedType(name, in: term.declaration, depth: depth + 1) { return nested }
        }
        return nil
    }

    func genericType(_ declaration: Int32, _ index: Int) -> TypeID {
        let found = declarations[Int(declaration)]
        let constraint = found.genericConstraints[index].map { [resolve($0)] } ?? []
        return types.intern(TypeTerm(kind: .generic, declaration: found.genericNames[index], owner: declaration, arguments: constraint))
    }

    /// The type of `self` in a declaration: its own generic parameters as arguments.
    package func ownType(_ declaration: Int32) -> TypeID {
        let count = declarations[Int(declaration)].genericNames.count
        return types.intern(TypeTerm(kind: .nominal, declaration: declaration, arguments: (0..<count).map { genericType(declaration, $0) }))
    }

    /// A declaration as a type; typealiases and associated types with a default give what they stand for.
    package func instantiate(_ declaration: Int32, arguments: [TypeID], own: Bool = false) -> TypeID {
        let found = declarations[Int(declaration)]
        switch found.kind {
        case .typeAlias, .associatedType:
            guard let target = found.target else {
                guard found.kind == .associatedType else { return TypeTable.unknown }
                return types.intern(TypeTerm(kind: .generic, declaration: found.name, owner: declaration, arguments: found.inherits.map(resolve)))
            }
            let type = resolve(target)
            return found.genericNames.isEmpty ? type : substitute(type, declaration: declaration, arguments: arguments)
        default:
            if arguments.isEmpty, own { return ownType(declaration) }
            return types.intern(TypeTerm(kind: .nominal, declaration: declaration, arguments: arguments))
        }
    }

    /// Replaces the generic parameters of a declaration by arguments.
    package func substitute(_ type: TypeID, declaration: Int32, arguments: [TypeID]) -> TypeID {
        guard !arguments.isEmpty, declaration >= 0 else { return type }
        let names = declarations[Int(declaration)].genericNames
        return replace(type) { term in
            guard term.owner == declaration, let index = names.firstIndex(of: term.declaration), index < arguments.count else { return nil }
            return arguments[index]
        }
    }

    /// Replaces generic parameters as the closure says; nil leaves one as it is.
    package func replace(_ type: TypeID, depth: Int = 0, _ binding: (TypeTerm) -> TypeID?) -> TypeID {
        let term = term(type)
        if term.kind == .generic { return binding(term) ?? type }
        guard !term.arguments.isEmpty, depth < 8 else { return type }
        var copy = term
        for index in copy.arguments.indices { copy.arguments[index] = replace(copy.arguments[index], depth: depth + 1, binding) }
        return copy == term ? type : types.intern(copy)
    }
}
