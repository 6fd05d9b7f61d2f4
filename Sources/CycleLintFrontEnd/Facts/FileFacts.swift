/// What one file says, in flat arrays, with nothing of its text layout but offsets. The analysis sees only this.
///
/// Every reference between the arrays is an index; `FileFacts.none` stands for "there is none". Offsets are UTF-8 bytes
/// from the start of the file. The same bytes give the same facts.
///
/// A class, since a copy of so many arrays would cost as many retains.
package final class FileFacts: Sendable {
    /// Index that refers to nothing.
    package static let none = UInt32.max

    package let path: String
    /// The Swift module that the file belongs to.
    package let module: String
    /// Distinct names of this file. Name 0 is the empty name. Backticks are removed, `init` and operators are names too.
    package let names: [String]
    /// Offset of the first byte of each line.
    package let lineStarts: [UInt32]
    /// Length of the file in bytes.
    package let length: UInt32
    /// Imported modules, as names (`UIKit`, `Foo.Bar` gives `Foo`).
    package let imports: [UInt32]
    package let types: [TypeFact]
    package let typeReferences: [TypeReference]
    /// Lists of indices into `typeReferences`, cut out by ranges.
    package let typeLists: [UInt32]
    package let genericParameters: [GenericParameterFact]
    package let enumCases: [EnumCaseFact]
    package let properties: [PropertyFact]
    package let functions: [FunctionFact]
    package let parameters: [ParameterFact]
    package let locals: [LocalFact]
    package let captures: [CaptureFact]
    package let freeLocals: [FreeLocalFact]
    package let instructions: [Instruction]
    package let arguments: [ArgumentFact]
    package let clauses: [ConditionalClause]
    package let problems: [Problem]

    init(path: String, module: String, names: [String], lineStarts: [UInt32], length: UInt32, piles: borrowing FactPiles, problems: [Problem]) {
        self.path = path
        self.module = module
        self.names = names
        self.lineStarts = lineStarts
        self.length = length
        imports = piles.imports.array
        types = piles.types.array
        typeReferences = piles.typeReferences.array
        typeLists = piles.typeLists.array
        genericParameters = piles.genericParameters.array
        enumCases = piles.enumCases.array
        properties = piles.properties.array
        functions = piles.functions.array
        parameters = piles.parameters.array
        locals = piles.locals.array
        captures = piles.captures.array
        freeLocals = piles.freeLocals.array
        instructions = piles.instructions.array
        arguments = piles.arguments.array
        clauses = piles.clauses.array
        self.problems = problems
    }
}

/// A part of one of the arrays of `FileFacts`.
package struct FactRange: Sendable {
    package var start: UInt32 = 0
    package var count: UInt32 = 0
    package init(start: UInt32 = 0, count: UInt32 = 0) {
        self.start = start
        self.count = count
    }
}

/// One branch of an `#if`. Two clauses with the same `group` exclude each other.
package struct ConditionalClause: Sendable {
    /// Number of the `#if` in this file.
    package var group: UInt32
    /// Zero-based position of the branch within its `#if`.
    package var branch: UInt32
    /// The clause around it, or none.
    package var parent: UInt32
    /// The condition as it is written, `!` in front taken away; 0 where there is none to speak of.
    package var condition: UInt32
    /// The branch is compiled where the condition does not hold: `#if !X`, and the `#else` of a single `#if X`.
    package var isNegated: Bool
}
