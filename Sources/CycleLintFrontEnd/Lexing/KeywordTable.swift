/// Finds the kind of a word in two loads and one comparison: a perfect hash over its first 16 bytes.
///
/// Built once a process. The multiplier was searched so that no two keywords meet; `init` checks that.
struct KeywordTable: @unchecked Sendable {
    static let shared = KeywordTable()

    private static let multiplier: UInt64 = 0x0387_2CBE_45A4_C855
    private static let slotCount = 1024

    private struct Entry {
        var low: UInt64
        var high: UInt64
        var length: UInt32
        var kind: TokenKind
        var text: UnsafePointer<UInt8>
    }
    private let slots: UnsafeMutablePointer<UInt8>
    private let entries: UnsafeMutablePointer<Entry>

    private init() {
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: 0, count: Self.slotCount)
        entries = .allocate(capacity: Self.words.count + 1)
        entries.initialize(
            to: Entry(low: 0, high: 0, length: 0, kind: .identifier, text: StaticString("").utf8Start))
        for (index, (word, kind)) in Self.words.enumerated() {
            let length = word.utf8CodeUnitCount
            var low: UInt64 = 0, high: UInt64 = 0
            for i in 0..<min(length, 16) {
                let byte = UInt64(word.utf8Start[i])
                if i < 8 { low |= byte << (8 * i) } else { high |= byte << (8 * (i - 8)) }
            }
            let slot = Self.slot(low, high)
            precondition(slots[slot] == 0, "two keywords in one slot: search another multiplier")
            slots[slot] = UInt8(index + 1)
            (entries + index + 1).initialize(
                to: Entry(low: low, high: high, length: UInt32(length), kind: kind, text: word.utf8Start))
        }
    }

    @inline(__always)
    private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
        Int(truncatingIfNeeded: ((low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* multiplier) >> 54)
    }

    /// The kind of the word at `text`. At least 16 bytes must be readable there.
    @inline(__always)
    func kind(_ text: UnsafePointer<UInt8>, length: Int) -> TokenKind {
        let raw = UnsafeRawPointer(text)
        var low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
        var high: UInt64 = 0
        if length < 8 {
            low &= (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
        } else if length > 8 {
            high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            if length < 16 { high &= (1 &<< UInt64(truncatingIfNeeded: (length &- 8) &* 8)) &- 1 }
        }
        let entry = entries + Int(slots[Self.slot(low, high)])
        guard entry.pointee.low == low, entry.pointee.high == high, entry.pointee.length == length else {
            return .identifier
        }
        if length > 16 { return rest(of: text, length: length, matches: entry.pointee.text) ? entry.pointee.kind : .identifier }
        return entry.pointee.kind
    }

    @inline(never)
    private func rest(of text: UnsafePointer<UInt8>, length: Int, matches word: UnsafePointer<UInt8>) -> Bool {
        for i in 16..<length where text[i] != word[i] { return false }
        return true
    }

    static let words: [(StaticString, TokenKind)] = [
        ("actor", .actor), ("macro", .macro), ("using", .using), ("async", .async), ("await", .await),
        ("reasync", .reasync), ("get", .get), ("set", .set), ("willSet", .willSet), ("didSet", .didSet),
        ("_read", .underscoreRead), ("_modify", .underscoreModify), ("read", .read), ("modify", .modify),
        ("mutate", .mutate), ("unsafeAddress", .unsafeAddress), ("unsafeMutableAddress", .unsafeMutableAddress),
        ("yielding", .yielding), ("weak", .weak), ("unowned", .unowned), ("lazy", .lazy), ("open", .open),
        ("final", .final), ("dynamic", .dynamic), ("optional", .optional), ("required", .required),
        ("convenience", .convenience), ("override", .override), ("mutating", .mutating),
        ("nonmutating", .nonmutating), ("consuming", .consuming), ("borrowing", .borrowing), ("isolated", .isolated),
        ("nonisolated", .nonisolated), ("distributed", .distributed), ("package", .package), ("indirect", .indirect),
        ("infix", .infix), ("prefix", .prefix), ("postfix", .postfix), ("sending", .sending),
        ("_const", .underscoreConst), ("_local", .underscoreLocal), ("__consuming", .underscoreConsuming),
        ("__setter_access", .setterAccess), ("__shared", .underscoreShared), ("__owned", .underscoreOwned),
        ("some", .some), ("any", .any), ("each", .each), ("consume", .consume), ("copy", .copy), ("borrow", .borrow),
        ("_borrow", .underscoreBorrow), ("_move", .underscoreMove), ("unsafe", .unsafe), ("yield", .yield),
        ("discard", .discard), ("Type", .metatypeName), ("Protocol", .protocolName), ("of", .of),
        ("nonsending", .nonsending), ("available", .available), ("objc", .objc), ("abi", .abi),
        ("attached", .attached), ("freestanding", .freestanding), ("backDeployed", .backDeployed),
        ("_backDeploy", .underscoreBackDeploy), ("_specialize", .underscoreSpecialize), ("specialized", .specialized),
        ("differentiable", .differentiable), ("derivative", .derivative), ("transpose", .transpose),
        ("_originallyDefinedIn", .originallyDefinedIn), ("_dynamicReplacement", .dynamicReplacement),
        ("_implements", .implements), ("_effects", .effects), ("_documentation", .documentation),
        ("_spi_available", .spiAvailable), ("Sendable", .sendable), ("escaping", .escaping),
        ("autoclosure", .autoclosure), ("convention", .convention), ("retroactive", .retroactive),
        ("unchecked", .unchecked), ("preconcurrency", .preconcurrency), ("noescape", .noescape),
        ("_borrowing", .underscoreBorrowing), ("func", .func), ("var", .var), ("let", .let), ("class", .class),
        ("struct", .struct), ("enum", .enum), ("protocol", .protocol), ("extension", .extension), ("init", .`init`),
        ("deinit", .deinit), ("subscript", .subscript), ("typealias", .typealias),
        ("associatedtype", .associatedtype), ("import", .import), ("operator", .operator),
        ("precedencegroup", .precedencegroup), ("case", .case), ("public", .public), ("private", .private),
        ("fileprivate", .fileprivate), ("internal", .internal), ("static", .static), ("if", .if), ("guard", .guard),
        ("for", .for), ("while", .while), ("repeat", .repeat), ("switch", .switch), ("do", .do), ("defer", .defer),
        ("return", .return), ("throw", .throw), ("break", .break), ("continue", .continue),
        ("fallthrough", .fallthrough), ("else", .else), ("in", .in), ("where", .where), ("catch", .catch),
        ("default", .default), ("as", .as), ("is", .is), ("inout", .inout), ("throws", .throws),
        ("rethrows", .rethrows), ("try", .try), ("super", .super), ("self", .`self`), ("Self", .capitalSelf),
        ("Any", .anyKeyword), ("true", .true), ("false", .false), ("nil", .nil),
    ]
}
