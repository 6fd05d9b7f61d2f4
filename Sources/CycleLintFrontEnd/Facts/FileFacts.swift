/// What one file says, in flat arrays, with nothing of its text layout but offsets. The analysis sees only this.
///
/// Every reference between the arrays is an index; `FileFacts.none` stands for "there is none". Offsets are UTF-8 bytes
/// from the start of the file. The same bytes give the same facts.
package struct FileFacts: Sendable {
    /// Index that refers to nothing.
    package static let none = UInt32.max

    package var path: String
    /// The Swift module that the file belongs to.
    package var module: String
    /// Distinct names of this file. Name 0 is the empty name. Backticks are removed, `init` and operators are names too.
    package var names: [String] = [""]
    /// Offset of the first byte of each line.
    package var lineStarts: [UInt32] = [0]
    /// Length of the file in bytes.
    package var length: UInt32 = 0
    /// Imported modules, as names (`UIKit`, `Foo.Bar` gives `Foo`).
    package var imports: [UInt32] = []
    package var types: [TypeFact] = []
    package var typeReferences: [TypeReference] = []
    /// Lists of indices into `typeReferences`, cut out by ranges.
    package var typeLists: [UInt32] = []
    package var genericParameters: [GenericParameterFact] = []
    package var enumCases: [EnumCaseFact] = []
    package var properties: [PropertyFact] = []
    package var functions: [FunctionFact] = []
    package var parameters: [ParameterFact] = []
    package var locals: [LocalFact] = []
    package var captures: [CaptureFact] = []
    package var freeLocals: [FreeLocalFact] = []
    package var instructions: [Instruction] = []
    package var arguments: [ArgumentFact] = []
    package var clauses: [ConditionalClause] = []
    package var problems: [Problem] = []

    package init(path: String, module: String) {
        self.path = path
        self.module = module
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
