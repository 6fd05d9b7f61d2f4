import CycleLintFrontEnd
import CycleLintKnowledge
import CycleLintOwnership

/// The closures of a program as our analysis sees them.
package enum AnalysedClosures {
    /// By file, in the order of the facts.
    package static func records(of facts: [FileFacts]) -> [[ClosureRecord]] {
        let program = Program(files: facts, libraries: Knowledge().facts(for: facts))
        let ownership = Ownership(program)
        ownership.analyse()
        var accounts = [[UInt32: ClosureAccount]](repeating: [:], count: facts.count)
        for account in ownership.closureAccounts() { accounts[Int(account.file)][account.function] = account }
        return zip(facts, accounts).map { file, accounts in
            accounts.values.sorted { $0.function < $1.function }.compactMap { record($0, file, accounts) }
        }
    }

    private static func record(_ account: ClosureAccount, _ facts: FileFacts, _ accounts: [UInt32: ClosureAccount]) -> ClosureRecord? {
        let function = facts.functions[Int(account.function)]
        // The code of a computed or lazy local variable is no function for the compiler.
        let isVariable = facts.locals.contains { $0.code == account.function && !$0.flags.isDisjoint(with: [.isComputed, .isLazy]) }
        guard function.kind == .closure || !isVariable else { return nil }
        var seen: Set<UInt32> = []
        var all: Set<ClosureRecord.Capture> = []
        addCaptures(of: account, in: accounts, to: &all, seen: &seen)
        return ClosureRecord(
            kind: function.kind == .closure ? .closure : .function, start: Int(function.offset), end: Int(function.end) - 1,
            escape: function.kind == .closure ? escape(account.escape) : .escaping,
            direct: Set(account.variables.map(\.name)), all: all, isKept: account.isKept, hasBranches: hasBranches(function, facts), hasLibraryMembers: account.hasLibraryMembers,
            isConditional: function.clause != FileFacts.none)
    }

    private static func hasBranches(_ function: FunctionFact, _ facts: FileFacts) -> Bool {
        let inside = facts.functions.filter { $0.offset >= function.offset && $0.end <= function.end }
        return inside.contains { facts.instructions[Int($0.body.start)..<Int($0.body.start + $0.body.count)].contains { $0.operation == .clauseBegin } }
    }

    /// Follows local functions to what they capture; what they declare themselves is none of it.
    private static func addCaptures(
        of account: ClosureAccount, in accounts: [UInt32: ClosureAccount], to all: inout Set<ClosureRecord.Capture>, seen: inout Set<UInt32>
    ) {
        guard seen.insert(account.function).inserted else { return }
        for variable in account.variables {
            if variable.code != FileFacts.none {
                if let code = accounts[variable.code] { addCaptures(of: code, in: accounts, to: &all, seen: &seen) }
            } else {
                let declaration = variable.offset == FileFacts.none ? nil : Int(variable.offset)
                all.insert(ClosureRecord.Capture(name: variable.name, mode: mode(variable), declaration: declaration))
            }
        }
    }

    private static func mode(_ variable: ClosureAccount.Variable) -> ClosureRecord.Mode {
        switch variable.mode {
        case .strong: variable.isParameter ? .parameter : variable.isVariable ? .variable : .strong
        case .weak: .weak
        case .unowned: .unowned
        case .unownedUnsafe: .unmanaged
        }
    }

    private static func escape(_ escape: Escape) -> ClosureRecord.Escape {
        switch escape {
        case .escaping: .escaping
        case .nonEscaping: .nonEscaping
        case .unknown: .unknown
        }
    }
}
