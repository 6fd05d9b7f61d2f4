import CycleLintFrontEnd

/// Which instructions of one body use the value of which.
struct ValueUsers {
    private var users: [[UInt32]]

    init(_ facts: FileFacts, _ function: FunctionFact) {
        let count = Int(function.body.count)
        users = Array(repeating: [], count: count)
        for index in 0..<count {
            let instruction = facts.instructions[Int(function.body.start) + index]
            for operand in Self.operands(of: instruction, facts) where Int(operand) < count { users[Int(operand)].append(UInt32(index)) }
        }
    }

    subscript(index: UInt32) -> [UInt32] { Int(index) < users.count ? users[Int(index)] : [] }

    private static func operands(of instruction: Instruction, _ facts: FileFacts) -> [UInt32] {
        switch instruction.operation {
        case .unknown, .literal, .array, .dictionary, .tuple, .macro, .keyPath, .operatorCall, .select: list(instruction, facts)
        case .call, .subscriptCall: [instruction.a] + list(instruction, facts)
        case .member, .cast, .await, .inoutValue, .element, .payload, .statement, .returnValue, .throwValue, .yieldValue: [instruction.a]
        case .assign: [instruction.a, instruction.b]
        case .bind: [instruction.b]
        case .closure: captured(by: facts.functions[Int(instruction.a)], facts)
        default: []
        }
    }

    private static func list(_ instruction: Instruction, _ facts: FileFacts) -> [UInt32] {
        let start = Int(instruction.b)
        guard instruction.c > 0, start + Int(instruction.c) <= facts.arguments.count else { return [] }
        return facts.arguments[start..<start + Int(instruction.c)].map(\.value)
    }

    private static func captured(by closure: FunctionFact, _ facts: FileFacts) -> [UInt32] {
        let start = Int(closure.captures.start)
        return facts.captures[start..<start + Int(closure.captures.count)].map(\.value)
    }
}
