/// What a closure takes and gives.
enum Signature: CaseIterable, Hashable {
    case action
    case amount
    case text
    case provider

    var type: String {
        switch self {
        case .action: "() -> Void"
        case .amount: "(Int) -> Void"
        case .text: "(String) -> Void"
        case .provider: "() -> Int"
        }
    }

    /// What a closure literal writes before its statements.
    var parameters: String {
        switch self {
        case .action, .provider: ""
        case .amount: "amount"
        case .text: "text"
        }
    }

    /// A closure that captures nothing.
    var idle: String {
        switch self {
        case .action: "{}"
        case .amount, .text: "{ _ in }"
        case .provider: "{ 0 }"
        }
    }

    /// Behind the name of a function: a call.
    var arguments: String {
        switch self {
        case .action, .provider: "()"
        case .amount: "(1)"
        case .text: "(\"note\")"
        }
    }

    /// A statement that calls `callee`.
    func call(_ callee: String) -> String {
        self == .provider ? "_ = \(callee)()" : callee + arguments
    }

    /// The same call from inside a closure with this signature, handing its parameter on.
    func forward(_ callee: String) -> String {
        switch self {
        case .action: "\(callee)()"
        case .provider: "return \(callee)()"
        case .amount, .text: "\(callee)(\(parameters))"
        }
    }

    var methodName: String {
        switch self {
        case .action: "refresh"
        case .amount: "add"
        case .text: "show"
        case .provider: "measure"
        }
    }

    func method(counting counter: String) -> Piece {
        switch self {
        case .action: Piece("func refresh() {", [Piece("\(counter) += 1")])
        case .amount: Piece("func add(_ amount: Int) {", [Piece("\(counter) += amount")])
        case .text: Piece("func show(_ text: String) {", [Piece("\(counter) += text.count")])
        case .provider: Piece("func measure() -> Int {", [Piece("\(counter)")])
        }
    }

    /// The last statement of a closure that uses an object. `object` ends in `.` or `?.`.
    func use(_ object: String, counter: String) -> String {
        switch self {
        case .action: "\(object)\(counter) += 1"
        case .amount: "\(object)\(counter) += amount"
        case .text: "\(object)\(counter) += text.count"
        case .provider: object.hasSuffix("?.") ? "return \(object)\(counter) ?? 0" : "return \(object)\(counter)"
        }
    }

    /// What else a closure ends with.
    var ending: [Piece] { self == .provider ? [Piece("return 0")] : [] }
}

extension Draft {
    func signature() -> Signature {
        if leads.contains(.storedSequence) || leads.contains(.escapingAutoclosure), choices.chance(90) { return .provider }
        return Signature.allCases[choices.below(Signature.allCases.count)]
    }

    /// A closure literal. `list` is a capture list without its brackets.
    func closure(_ signature: Signature, list: String = "", _ body: [Piece]) -> Expression {
        var body = body
        if body.count == 1, body[0].closing == nil, body[0].opening.hasPrefix("return ") {
            body[0] = Piece(String(body[0].opening.dropFirst("return ".count)))
        }
        let head = [list.isEmpty ? "" : "[\(list)]", signature.parameters].filter { !$0.isEmpty }.joined(separator: " ")
        return Expression(closure: head.isEmpty ? "{" : "{ \(head) in", body)
    }
}
