import CycleLintFrontEnd

// Asynchronous operations, which are finished when their own code says so.
extension Ownership {
    /// Whether objects of a type are operations that say themselves whether they are finished, by properties that no code which can run assigns.
    func neverFinishes(_ type: TypeID) -> Bool {
        guard isOperation(type), case let ancestors = program.lineage(of: program.term(type).declaration), let isFinished = program.names.lookup("isFinished"),
            let getter = ancestors.lazy.compactMap({ self.getter(of: isFinished, in: $0) }).first
        else { return false }
        let text = FunctionText(program, getter)
        guard !text.instructions.contains(where: { $0.operation == .call }) else { return false }
        let names = text.instructions.compactMap { step -> Int32? in
            switch step.operation {
            case .name: text.name(step.a)
            case .member: text.name(step.b)
            default: nil
            }
        }
        let properties = names.filter { name in ancestors.contains { program.declarations[Int($0)].members[name]?.contains { $0.kind == .property && !program.property($0.id).flags.contains(.isComputed) } == true } }
        return !properties.isEmpty && properties.count == names.count && !properties.contains(where: isAssignedByRunningCode)
    }

    func isOperation(_ type: TypeID) -> Bool {
        let term = program.term(type)
        return term.kind == .nominal && program.lineage(of: term.declaration).contains { type in
            program.declarations[Int(type)].isForeign && ["Operation", "NSOperation"].contains(program.name(program.declarations[Int(type)].name))
        }
    }

    private func getter(of property: Int32, in declaration: Int32) -> Int32? {
        guard !program.declarations[Int(declaration)].isForeign, let member = program.declarations[Int(declaration)].members[property]?.first(where: { $0.kind == .property }) else { return nil }
        let getter = program.property(member.id).getter
        return getter == FileFacts.none ? nil : program.functionBase[Int(program.propertyFile[Int(member.id)])] + Int32(getter)
    }

    /// Whether no code names a method that no library knows either.
    private func isUnusedMethod(_ id: Int32) -> Bool {
        let fact = program.function(id)
        return fact.kind == .function && fact.flags.isDisjoint(with: [.isPublic, .isOverride, .isObjC]) && program.owner(ofFunction: id) >= 0 && !namesInProgram.contains(program.functionName(id))
    }

    /// Whether a function that can run assigns to something of a name, or hands it out to be changed.
    private func isAssignedByRunningCode(_ name: Int32) -> Bool {
        (0..<program.firstLibrary).contains { file in
            let facts = program.files[Int(file)]
            return facts.functions.indices.contains { index in
                let function = program.functionBase[Int(file)] + Int32(index)
                guard facts.functions[index].kind != .initializer, !isUnusedMethod(program.unit(of: function)), case let text = FunctionText(program, function) else { return false }
                return text.instructions.contains { step in
                    guard step.operation == .assign || step.operation == .inoutValue, let place = text[step.a] else { return false }
                    switch place.operation {
                    case .name: return text.name(place.a) == name
                    case .member: return text.name(place.b) == name
                    default: return false
                    }
                }
            }
        }
    }
}
