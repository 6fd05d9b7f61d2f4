/// The arrays of a `FileFacts` while they grow. Same names, same indices; nothing else is known here.
///
/// Growing in memory that is given back afterwards, and copying once, is cheaper than growing arrays, and leaves them no larger than
/// what they hold.
struct FactPiles {
    var imports = Pile<UInt32>(capacity: 8)
    var types: Pile<TypeFact>
    var typeReferences: Pile<TypeReference>
    var typeLists: Pile<UInt32>
    var genericParameters = Pile<GenericParameterFact>(capacity: 8)
    var enumCases = Pile<EnumCaseFact>(capacity: 16)
    var properties: Pile<PropertyFact>
    var functions: Pile<FunctionFact>
    var parameters: Pile<ParameterFact>
    var locals: Pile<LocalFact>
    var captures = Pile<CaptureFact>(capacity: 8)
    var freeLocals = Pile<FreeLocalFact>(capacity: 16)
    var instructions: Pile<Instruction>
    var arguments: Pile<ArgumentFact>
    var clauses = Pile<ConditionalClause>(capacity: 8)

    /// With room for what a file of so many nodes usually says.
    init(nodeCount: Int) {
        types = Pile(capacity: 8 + nodeCount / 256)
        typeReferences = Pile(capacity: 32 + nodeCount / 8)
        typeLists = Pile(capacity: 16 + nodeCount / 16)
        properties = Pile(capacity: 8 + nodeCount / 64)
        functions = Pile(capacity: 8 + nodeCount / 32)
        parameters = Pile(capacity: 8 + nodeCount / 32)
        locals = Pile(capacity: 8 + nodeCount / 32)
        instructions = Pile(capacity: 64 + nodeCount / 2)
        arguments = Pile(capacity: 32 + nodeCount / 8)
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

    func copy(to facts: inout FileFacts) {
        facts.imports = imports.array
        facts.types = types.array
        facts.typeReferences = typeReferences.array
        facts.typeLists = typeLists.array
        facts.genericParameters = genericParameters.array
        facts.enumCases = enumCases.array
        facts.properties = properties.array
        facts.functions = functions.array
        facts.parameters = parameters.array
        facts.locals = locals.array
        facts.captures = captures.array
        facts.freeLocals = freeLocals.array
        facts.instructions = instructions.array
        facts.arguments = arguments.array
        facts.clauses = clauses.array
    }
}
