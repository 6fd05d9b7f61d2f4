/// The place of a generic parameter: how many generic declarations are around it, and which one of its own declaration it is.
struct GenericParameter: Hashable {
    let depth: Int
    let index: Int

    init(depth: Int, index: Int) {
        self.depth = depth
        self.index = index
    }

    /// From its mangled name, which is `x`, `q_`, `q0_`, `qd__`, `qd_0_`, `qd0__`; nil for any other.
    init?(_ mangled: String) {
        if mangled == "x" {
            self.init(depth: 0, index: 0)
            return
        }
        var rest = mangled[...]
        guard rest.popFirst() == "q" else { return nil }
        if rest.first == "d" {
            rest.removeFirst()
            guard let depth = Self.number(&rest), let index = Self.number(&rest), rest.isEmpty else { return nil }
            self.init(depth: depth + 1, index: index)
        } else {
            guard let index = Self.number(&rest), rest.isEmpty else { return nil }
            self.init(depth: 0, index: index + 1)
        }
    }

    /// `_` is 0, `0_` is 1, and so on.
    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text.removeFirst(digits.count)
        guard text.popFirst() == "_" else { return nil }
        return digits.isEmpty ? 0 : Int(digits).map { $0 + 1 }
    }
}
