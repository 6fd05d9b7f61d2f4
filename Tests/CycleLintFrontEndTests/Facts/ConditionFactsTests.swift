import CycleLintFrontEnd
import Testing

/// What branching statements ask for.
@Suite("Conditions and patterns of branching statements")
struct ConditionFactsTests {
    /// Of each arm that asks for something: a value by its operation, `let` for one that must not be nil, the name of an enum's case, `?` for what is no value.
    private func tests(_ statement: String) -> [[String]] {
        let facts = facts(of: SourceFile(path: "A.swift", bytes: Array("func f() { \(statement) }".utf8)), module: "M")
        let body = facts.functions[0].body
        let instructions = facts.instructions[Int(body.start)..<Int(body.start + body.count)]
        return instructions.filter { [.branchBegin, .branchNext].contains($0.operation) && $0.c > 0 }.map { branch in
            facts.arguments[Int(branch.b)..<Int(branch.b + branch.c)].map { test in
                if test.value == FileFacts.none { return "?" }
                switch test.flags {
                case ArgumentFact.isBinding: return "let"
                case ArgumentFact.isPattern: return "." + facts.names[Int(test.label)]
                default: return "\(instructions[instructions.startIndex + Int(test.value)].operation)"
                }
            }
        }
    }

    @Test("are those of `if`, one after the other")
    func ifs() {
        #expect(tests("if a, let b, case .c(let d) = e, #available(macOS 10, *) {}") == [["name", "let", ".c", "?"]])
        #expect(tests("if a { } else if !b { } else { }") == [["name"], ["operatorCall"]])
    }

    @Test("are those of `guard`")
    func guards() { #expect(tests("guard let a = b, a.c() else { return }") == [["let", "call"]]) }

    @Test("are those of each `case`")
    func cases() {
        #expect(tests("switch a { case .b, E.c: 1; case .d(let x) where x: 2; case .e?: 3; case let .f(y): 4; case 1...5, (let z, 1): 5; default: 6 }") == [[".b", ".c"], [".d"], [".e"], [".f"], ["?", "?"]])
    }

    @Test("have the values of integers", arguments: [("7", 7), ("1_000", 1000), ("0x10", nil), ("3000000000", nil)] as [(String, UInt32?)])
    func integers(text: String, value: UInt32?) {
        let facts = facts(of: SourceFile(path: "A.swift", bytes: Array("func f() { \(text) }".utf8)), module: "M")
        let literal = facts.instructions.first { $0.operation == .literal && $0.a == Literal.integer.rawValue }
        #expect(literal?.b == (value ?? FileFacts.none))
    }
}
