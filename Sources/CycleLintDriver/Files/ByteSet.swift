/// The bytes that a bracket expression of a `.gitignore` pattern accepts.
struct ByteSet {
    private var members = [Bool](repeating: false, count: 256)

    func contains(_ byte: UInt8) -> Bool { members[Int(byte)] }

    /// Consumes what follows an opening `[`, the closing `]` included. Nil if that is missing or a class has no known name.
    init?<Rest: Collection<UInt8>>(bracket rest: inout Rest) where Rest.SubSequence == Rest {
        let negated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if negated { rest.removeFirst() }
        var isFirst = true
        while var low = rest.popFirst() {
            if low == UInt8(ascii: "]"), !isFirst {
                if negated { members = members.map { !$0 } }
                members[Int(UInt8(ascii: "/"))] = false
                return
            }
            isFirst = false
            if low == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
                let name = String(decoding: rest[..<end].dropFirst().dropLast(), as: UTF8.self)
                guard let accepts = Self.classes[name] else { return nil }
                for byte in UInt8.min...UInt8.max where accepts(byte) { members[Int(byte)] = true }
                rest = rest[rest.index(after: end)...]
                continue
            }
            if low == UInt8(ascii: "\\") {
                guard let escaped = rest.popFirst() else { return nil }
                low = escaped
            }
            var high = low
            if rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, next != UInt8(ascii: "]") {
                rest = rest.dropFirst(2)
                high = next
                if high == UInt8(ascii: "\\") {
                    guard let escaped = rest.popFirst() else { return nil }
                    high = escaped
                }
            }
            if low <= high { for byte in low...high { members[Int(byte)] = true } }
        }
        return nil
    }

    private static let classes: [String: @Sendable (UInt8) -> Bool] = [
        "alpha": isLetter,
        "digit": isDigit,
        "alnum": { isLetter($0) || isDigit($0) },
        "upper": { (0x41...0x5A).contains($0) },
        "lower": { (0x61...0x7A).contains($0) },
        "xdigit": { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) },
        "space": { $0 == 0x20 || (0x09...0x0D).contains($0) },
        "blank": { $0 == 0x20 || $0 == 0x09 },
        "cntrl": { $0 < 0x20 || $0 == 0x7F },
        "graph": { (0x21...0x7E).contains($0) },
        "print": { (0x20...0x7E).contains($0) },
        "punct": { (0x21...0x7E).contains($0) && !isLetter($0) && !isDigit($0) },
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
