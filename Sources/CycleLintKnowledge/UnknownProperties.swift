import CycleLintFrontEnd

/// Declarations of properties of which nothing is known but that the program assigns closures to them: `player.onEnd = { … }`.
///
/// Whose they are is not known, so one class has them all.
struct UnknownProperties {
    private let names: Set<String>

    init(in files: [FileFacts]) {
        var names: Set<String> = []
        for facts in files {
            let methods = Set(facts.functions.filter { $0.kind == .function && $0.owner != FileFacts.none }.map(\.name))
            for function in facts.functions {
                let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
                for step in body where step.operation == .assign && step.a < function.body.count && step.b < function.body.count {
                    let place = body[body.startIndex + Int(step.a)]
                    let value = body[body.startIndex + Int(step.b)]
                    let isMethod = value.operation == .name && methods.contains(value.a) || value.operation == .member && methods.contains(value.b)
                    if place.operation == .member, value.operation == .closure || isMethod { names.insert(facts.names[Int(place.b)]) }
                }
            }
        }
        self.names = names
    }

    /// Nil where there is none.
    func text() -> String? {
        names.isEmpty ? nil : "class `what is not known` {\n" + names.sorted().map { "    @Unknown var `\($0)`: Unknown?\n" }.joined() + "}\n"
    }
}
