/// The arrays of a `FileFacts` while they grow. Same names, same indices; nothing else is known here.
///
/// Growing in memory that is used for one file after the other, and copying once, is cheaper than growing arrays, and leaves them no
/// larger than what they hold.
struct FactPiles {
    var imports = Pile<UInt32>(capacity: 16)
    var types = Pile<TypeFact>(capacity: 16)
    var typeReferences = Pile<TypeReference>(capacity: 256)
    var typeLists = Pile<UInt32>(capacity: 128)
    var genericParameters = Pile<GenericParameterFact>(capacity: 16)
    var enumCases = Pile<EnumCaseFact>(capacity: 16)
    var properties = Pile<PropertyFact>(capacity: 64)
    var functions = Pile<FunctionFact>(capacity: 64)
    var parameters = Pile<ParameterFact>(capacity: 64)
    var locals = Pile<LocalFact>(capacity: 64)
    var captures = Pile<CaptureFact>(capacity: 16)
    var freeLocals = Pile<FreeLocalFact>(capacity: 16)
    var instructions = Pile<Instruction>(capacity: 1024)
    var arguments = Pile<ArgumentFact>(capacity: 256)
    var clauses = Pile<ConditionalClause>(capacity: 16)

    mutating func reset() {
        imports.cut(to: 0)
        types.cut(to: 0)
        typeReferences.cut(to: 0)
        typeLists.cut(to: 0)
        genericParameters.cut(to: 0)
        enumCases.cut(to: 0)
        properties.cut(to: 0)
        functions.cut(to: 0)
        parameters.cut(to: 0)
        locals.cut(to: 0)
        captures.cut(to: 0)
        freeLocals.cut(to: 0)
        instructions.cut(to: 0)
        arguments.cut(to: 0)
        clauses.cut(to: 0)
    }

    func deallocate() {
        imports.deallocate()
        types.deallocate()
        typeReferences.deallocate()
        typeLists.deallocate()
        genericParameters.deallocate()
        enumCases.deallocate()
        properties.deallocate()
        functions.deallocate()
        parameters.deallocate()
        locals.deallocate()
        captures.deallocate()
        freeLocals.deallocate()
        instructions.deallocate()
        arguments.deallocate()
        clauses.deallocate()
    }
}
