import CycleLintFrontEnd

// What waits for something that the program has to do: the callbacks of a promise.
extension Ownership {
    /// Told from the names alone: code that can run names a call that fulfills, of whatever object, or gives some promise to the library.
    ///
    /// `byUnused`: so does code that nothing names.
    func fulfilledProperties(byUnused: Bool = false) -> Set<Int32> {
        let pending = program.properties(marked: .pending)
        guard !pending.isEmpty else { return [] }
        let fulfilled = pending.filter { property in
            let home = program.propertyFile[Int(property)]
            let calls = program.functions(marked: .fulfills, inFile: home)
            let names = Set(calls.map(program.functionName))
            let labels = labels(ofPromisesIn: home, except: Set(calls))
            return (0..<program.firstLibrary).contains { isAnyNamed(names, labels, inFile: $0, byUnused) }
        }
        return Set(fulfilled)
    }

    /// Labels under which functions of a library take a promise.
    private func labels(ofPromisesIn home: Int32, except fulfilling: Set<Int32>) -> Set<Int32> {
        let facts = program.files[Int(home)]
        let promises = program.properties(marked: .promised).filter { program.propertyFile[Int($0)] == home }.map(program.owner(ofProperty:)).filter { $0 >= 0 }
        var labels: Set<Int32> = []
        for (index, function) in facts.functions.enumerated() where !fulfilling.contains(program.functionBase[Int(home)] + Int32(index)) {
            for parameter in facts.parameters[Int(function.parameters.start)..<Int(function.parameters.start + function.parameters.count)] where parameter.label != 0 && parameter.type != FileFacts.none {
                var type = facts.typeReferences[Int(parameter.type)]
                if type.kind == .optional { type = facts.typeReferences[Int(facts.typeLists[Int(type.list.start)])] }
                guard type.kind == .named, promises.contains(where: { program.declarations[Int($0)].name == program.globalNames[Int(home)][Int(type.name)] }) else { continue }
                labels.insert(program.globalNames[Int(home)][Int(parameter.label)])
            }
        }
        return labels
    }

    /// Whether a ring has what is pending from a promise. What a library promises it fulfills. Where nothing names the code that builds the ring, other such code
    /// may run as well.
    func isPromised(_ ring: Ring) -> Bool {
        func has(_ mark: LibraryMark) -> Bool { ring.edges.contains { $0.field >= 0 && program.isProperty($0.field, marked: mark) } }
        guard has(.pending) else { return true }
        return has(.promised) && !(isNeverNamed(ring.function) && ring.edges.contains { fulfilledByAny.contains($0.field) })
    }

    private func isAnyNamed(_ wanted: Set<Int32>, _ labels: Set<Int32>, inFile file: Int32, _ byUnused: Bool) -> Bool {
        let facts = program.files[Int(file)]
        let names = program.globalNames[Int(file)]
        func isNamed(by instruction: Instruction, _ body: FactRange) -> Bool {
            switch instruction.operation {
            case .name, .implicitMember: return wanted.contains(names[Int(instruction.a)])
            case .member: return wanted.contains(names[Int(instruction.b)])
            case .call:
                for argument in facts.arguments[Int(instruction.b)..<Int(instruction.b + instruction.c)] where labels.contains(names[Int(argument.label)]) {
                    let value = facts.instructions[Int(body.start + argument.value)]
                    if value.operation != .literal || value.a != Literal.null.rawValue { return true }
                }
                return false
            default: return false
            }
        }
        return facts.functions.indices.contains { index in
            let body = facts.functions[index].body
            return facts.instructions[Int(body.start)..<Int(body.start + body.count)].contains { isNamed(by: $0, body) }
                && (byUnused || !isNeverNamed(program.unit(of: program.functionBase[Int(file)] + Int32(index))))
        }
    }
}
