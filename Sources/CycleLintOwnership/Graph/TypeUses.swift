import CycleLintFrontEnd

/// The classes that code of the program uses, other than their own.
///
/// Where nothing in sight makes an object of a class or refers to one, those who do are not in sight, and so are the calls of its methods.
struct TypeUses {
    private let used: Set<Int32>

    init(_ program: Program) {
        var used: Set<Int32> = []
        for (file, facts) in program.files.enumerated() where !program.isLibrary(Int32(file)) {
            func note(_ local: UInt32, by owner: UInt32) {
                let user = program.declaration(file: Int32(file), fact: owner)
                for type in program.typesByName[program.globalName(file: Int32(file), local)] ?? [] where type != user { used.insert(type) }
            }
            for function in facts.functions {
                for instruction in facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)] {
                    switch instruction.operation {
                    case .name: note(instruction.a, by: function.owner)
                    case .typeValue: eachName(in: instruction.a, facts) { note($0, by: function.owner) }
                    case .cast: eachName(in: instruction.b, facts) { note($0, by: function.owner) }
                    default: break
                    }
                }
                for index in 0..<Int(function.parameters.count) { eachName(in: facts.parameters[Int(function.parameters.start) + index].type, facts) { note($0, by: function.owner) } }
            }
            for local in facts.locals { eachName(in: local.type, facts) { note($0, by: facts.functions[Int(local.function)].owner) } }
            for property in facts.properties { eachName(in: property.type, facts) { note($0, by: property.owner) } }
        }
        self.used = used
    }

    func isUsed(_ declaration: Int32, in program: Program) -> Bool { used.contains(declaration) || !program.declarations[Int(declaration)].heirs.isEmpty }
}

/// Each name in a written type, to a depth that people write.
private func eachName(in reference: UInt32, _ facts: FileFacts, depth: Int = 0, _ body: (UInt32) -> Void) {
    guard reference != FileFacts.none, depth < 6 else { return }
    let type = facts.typeReferences[Int(reference)]
    if type.name != 0 { body(type.name) }
    for index in 0..<Int(type.list.count) { eachName(in: facts.typeLists[Int(type.list.start) + index], facts, depth: depth + 1, body) }
}
