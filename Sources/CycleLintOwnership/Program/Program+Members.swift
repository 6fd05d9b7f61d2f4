import CycleLintFrontEnd

/// A member found in a type, with the declaration that declares it and the generic arguments it sees there.
package struct MemberHit {
    package var member: Member
    package var declaration: Int32
    package var arguments: [TypeID]
}

extension Program {
    /// Members of that name in the type, its superclasses and protocols, nearest first. A member of a subclass hides that of its superclass only by order.
    package func members(of type: TypeID, named name: Int32) -> [MemberHit] {
        let term = term(type)
        switch term.kind {
        case .nominal:
            let hits = members(ofDeclaration: term.declaration, named: name)
            if term.arguments.isEmpty { return hits }
            return hits.map { hit in
                var hit = hit
                if hit.declaration == term.declaration {
                    hit.arguments = term.arguments
                } else {
                    hit.arguments = hit.arguments.map { substitute($0, declaration: term.declaration, arguments: term.arguments) }
                }
                return hit
            }
        case .composition: return term.arguments.flatMap { members(of: $0, named: name) }
        case .generic: return term.arguments.flatMap { members(of: $0, named: name) }
        case .metatype: return members(of: term.arguments[0], named: name)
        default: return []
        }
    }

    package func members(ofDeclaration declaration: Int32, named name: Int32) -> [MemberHit] {
        let key = UInt64(UInt32(bitPattern: declaration)) << 32 | UInt64(UInt32(bitPattern: name))
        if let cached = memberCache[key] { return cached }
        memberCache[key] = []
        var hits: [MemberHit] = []
        var seen: Set<Int32> = []
        collect(declaration, name, [], &hits, &seen)
        memberCache[key] = hits
        return hits
    }

    private func collect(_ declaration: Int32, _ name: Int32, _ arguments: [TypeID], _ hits: inout [MemberHit], _ seen: inout Set<Int32>) {
        guard seen.insert(declaration).inserted else { return }
        let found = declarations[Int(declaration)]
        for member in found.members[name] ?? [] { hits.append(MemberHit(member: member, declaration: declaration, arguments: arguments)) }
        for parent in [found.superclass] + found.protocols {
            let term = term(parent)
            guard term.kind == .nominal else { continue }
            let passed = term.arguments.map { substitute($0, declaration: declaration, arguments: arguments) }
            collect(term.declaration, name, passed, &hits, &seen)
        }
    }

    /// Whether a declaration stands for a collection of the standard library that the program extends.
    package func isCollection(_ declaration: Int32) -> Bool { collections.contains(declaration) }

    /// Whether a persistence framework holds the property's value, which it can load again (`@NSManaged`, the properties of a `@Model`).
    package func isPersistent(_ property: PropertyFact, owner: Int32, file: Int32) -> Bool {
        if property.attributes.count > 0, files[Int(file)].hasAttribute("NSManaged", property.attributes) { return true }
        let declaration = declarations[Int(owner)]
        guard declaration.file >= 0 else { return false }
        let facts = files[Int(declaration.file)]
        return facts.hasAttribute("Model", facts.types[Int(declaration.fact)].attributes)
    }

    /// Whether a file belongs to tests, by its folders.
    package func isTest(_ file: Int32) -> Bool { testFiles[Int(file)] }

    package static func isTest(path: String) -> Bool {
        path.split(separator: "/").dropLast().contains { $0 == "Tests" || $0.hasSuffix("Tests") || $0 == "Test" || $0 == "Mocks" || $0 == "UnitTests" }
    }

    /// Whether a type stands in for another in tests and previews, by its name or folder.
    package func isTestDouble(_ declaration: Int32) -> Bool {
        if let known = testDoubles[declaration] { return known }
        let answer = looksLikeTestDouble(declaration)
        testDoubles[declaration] = answer
        return answer
    }

    private func looksLikeTestDouble(_ declaration: Int32) -> Bool {
        let found = declarations[Int(declaration)]
        if found.file >= 0, isTest(found.file) { return true }
        let name = name(found.name)
        return ["Mock", "Fake", "Stub", "Spy", "Dummy", "Preview"].contains { name.hasPrefix($0) || name.hasSuffix($0) }
            || name.hasPrefix("Test") && name.dropFirst(4).first?.isUppercase == true
    }

    /// The `deinit` of a class or of the nearest superclass that has one; -1 if there is none.
    package func deinitializer(of type: TypeID) -> Int32 {
        var current = term(type)
        var depth = 0
        while current.kind == .nominal, depth < 32 {
            let found = declarations[Int(current.declaration)]
            if found.deinitializer >= 0 { return found.deinitializer }
            current = term(found.superclass)
            depth += 1
        }
        return -1
    }

    /// Whether `declaration` is `ancestor` or inherits from it.
    package func inherits(_ declaration: Int32, from ancestor: Int32, depth: Int = 0) -> Bool {
        if declaration == ancestor { return true }
        guard depth < 32 else { return false }
        let found = declarations[Int(declaration)]
        for parent in [found.superclass] + found.protocols {
            let term = term(parent)
            if term.kind == .nominal, inherits(term.declaration, from: ancestor, depth: depth + 1) { return true }
        }
        return false
    }

    /// As `inherits`, in either direction; also true of a type with an ancestor of which nothing is known.
    package func mayInherit(_ declaration: Int32, from ancestor: Int32) -> Bool {
        if inherits(declaration, from: ancestor) || inherits(ancestor, from: declaration) { return true }
        return lineage(of: declaration).contains { declarations[Int($0)].kind == .external }
    }

    /// Whether no value is of both types: neither inherits from the other. Of two that libraries declare, and of protocols, that is not known.
    package func areUnrelated(_ first: TypeTerm, _ second: TypeTerm) -> Bool {
        guard first.kind == .nominal, second.kind == .nominal else { return false }
        let foreign = [first, second].filter { declarations[Int($0.declaration)].isForeign }
        if [first, second].contains(where: { declarations[Int($0.declaration)].kind == .protocolType }) || foreign.count > 1 { return false }
        if let library = foreign.first {
            let own = library == first ? second : first
            // Frameworks of several systems have classes that inherit from another class in each.
            let isOfOneFramework = lineage(of: own.declaration).filter { declarations[Int($0)].isOfLibrary && declarations[Int($0)].isReference && name(declarations[Int($0)].name) != "NSObject" }
                .allSatisfy { declarations[Int($0)].file == declarations[Int(library.declaration)].file }
            return isOfOneFramework && declarations[Int(library.declaration)].kind == .classType && !mayInherit(own.declaration, from: library.declaration)
        }
        return !inherits(first.declaration, from: second.declaration) && !inherits(second.declaration, from: first.declaration)
    }

    /// A type, what it inherits from, and the protocols that all these conform to and refine, each once and the nearest first.
    package func lineage(of declaration: Int32) -> [Int32] {
        var lineage = [declaration]
        var index = 0
        while index < lineage.count {
            let current = declarations[Int(lineage[index])]
            for parent in [current.superclass] + current.protocols {
                if case let term = term(parent), term.kind == .nominal, !lineage.contains(term.declaration) { lineage.append(term.declaration) }
            }
            index += 1
        }
        return lineage
    }

    /// Protocols of libraries that require no methods, or only such as have names that nobody gives anything else.
    private static let markers: Set<String> = [
        "Sendable", "AnyObject", "Copyable", "Escapable", "BitwiseCopyable", "Error", "LocalizedError", "Equatable", "Hashable", "Comparable", "Identifiable", "CaseIterable", "Codable", "Encodable",
        "Decodable", "CustomStringConvertible", "CustomDebugStringConvertible", "ObservableObject", "Observable",
    ]

    /// Whether a type that conforms has no methods for a library to call, but under those names.
    func isMarker(_ declaration: Int32) -> Bool { declarations[Int(declaration)].isForeign && Self.markers.contains(name(declarations[Int(declaration)].name)) }

    /// Whether only code in sight assigns to a property.
    func isPrivateToProgram(_ property: Int32) -> Bool {
        !self.property(property).flags.contains(.isPublic) || applicationModules.contains(moduleOfFile[Int(propertyFile[Int(property)])])
    }

    /// The stored property of a value type of the program, where no other property has the name.
    func onlyStoredProperty(named name: Int32) -> Int32? {
        var found: Int32?
        for declaration in declarations where !declaration.isForeign && declaration.members[name] != nil {
            guard found == nil, declaration.isValue, let member = declaration.members[name]?.first, member.kind == .property, property(member.id).flags.isDisjoint(with: [.isComputed, .isLazy, .isWeak, .isStatic]) else { return nil }
            found = member.id
        }
        return found
    }

    /// The names that instructions name. A function that only functions of the same name name is called by nobody: `func finish() { stream.finish() }`.
    func namesInCode(withLibraries: Bool = true) -> Set<Int32> {
        var names: Set<Int32> = []
        for (file, facts) in files.enumerated() where withLibraries || !isLibrary(Int32(file)) {
            for (number, function) in facts.functions.enumerated() {
                let own = functionName(unit(of: functionBase[file] + Int32(number)))
                for instruction in facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)] {
                    let name: Int32
                    switch instruction.operation {
                    case .name, .implicitMember: name = globalNames[file][Int(instruction.a)]
                    case .member: name = globalNames[file][Int(instruction.b)]
                    default: continue
                    }
                    if name != own { names.insert(name) }
                }
            }
        }
        return names
    }

    /// The requirements of protocols that a property satisfies.
    func requirements(behind property: Int32) -> [Int32] {
        let owner = owner(ofProperty: property)
        guard owner >= 0, !declarations[Int(owner)].protocols.isEmpty || declarations[Int(owner)].superclass != TypeTable.unknown else { return [] }
        return lineage(of: owner).filter { $0 != owner && declarations[Int($0)].kind == .protocolType }.flatMap { requirer in
            (declarations[Int(requirer)].members[propertyName(property)] ?? []).filter { $0.kind == .property }.map(\.id)
        }
    }

    /// All declarations below one: subclasses, conforming types, theirs, at most `limit`.
    package func descendants(of declaration: Int32, limit: Int) -> [Int32] {
        var result: [Int32] = []
        var queue = declarations[Int(declaration)].heirs
        var seen: Set<Int32> = [declaration]
        var next = 0
        while next < queue.count, result.count < limit {
            let heir = queue[next]
            next += 1
            guard seen.insert(heir).inserted else { continue }
            result.append(heir)
            queue.append(contentsOf: declarations[Int(heir)].heirs)
        }
        return result
    }

    /// `Outer.Inner` of a declaration.
    package func qualifiedName(_ declaration: Int32) -> String {
        var parts: [String] = []
        var current = declaration
        while current >= 0, parts.count < 16 {
            parts.append(name(declarations[Int(current)].name))
            current = declarations[Int(current)].parent
        }
        return parts.reversed().joined(separator: ".")
    }

    package func typeName(_ type: TypeID) -> String {
        let term = term(type)
        switch term.kind {
        case .nominal: return qualifiedName(term.declaration)
        case .generic: return name(term.declaration)
        case .container: return "[" + term.arguments.map(typeName).joined(separator: ": ") + "]"
        case .composition: return term.arguments.map(typeName).joined(separator: " & ")
        case .metatype: return typeName(term.arguments[0]) + ".Type"
        case .function: return "closure"
        case .tuple: return "(" + term.arguments.map(typeName).joined(separator: ", ") + ")"
        case .unknown, .plain, .module: return "value"
        }
    }
}

extension FileFacts {
    package func hasAttribute(_ name: String, _ attributes: FactRange) -> Bool {
        (0..<Int(attributes.count)).contains { names[Int(typeReferences[Int(typeLists[Int(attributes.start) + $0])].name)] == name }
    }
}
