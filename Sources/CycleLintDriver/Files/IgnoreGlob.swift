/// One part of a `.gitignore` pattern, between two slashes: `*`, `?`, `[a-z]`, `[!a]`, `[[:digit:]]` and `\` as in gitignore(5).
/// Works on bytes, as git does.
struct IgnoreGlob {
    private enum Item {
        case byte(UInt8)
        case anyByte
        case anyRun
        case set(ByteSet)
    }

    private let items: [Item]

    /// Nil if the pattern is malformed: an open bracket, a backslash at the end. Such a pattern matches nothing.
    init?(_ pattern: some Collection<UInt8>) {
        var items: [Item] = []
        var rest = pattern[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"): items.append(.anyRun)
            case UInt8(ascii: "?"): items.append(.anyByte)
            case UInt8(ascii: "["):
                guard let set = ByteSet(bracket: &rest) else { return nil }
                items.append(.set(set))
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                items.append(.byte(escaped))
            default: items.append(.byte(byte))
            }
        }
        self.items = items
    }

    /// Whether the whole name matches. Linear in the product of both lengths at worst: only the last `*` is retried.
    func matches(_ name: some RandomAccessCollection<UInt8>) -> Bool {
        var item = 0
        var position = name.startIndex
        var retry: (item: Int, position: Int)?
        let start = name.startIndex
        while position < name.endIndex {
            if item < items.count, case .anyRun = items[item] {
                retry = (item, name.distance(from: start, to: position))
                item += 1
            } else if item < items.count, accepts(items[item], name[position]) {
                item += 1
                position = name.index(after: position)
            } else if let last = retry {
                retry = (last.item, last.position + 1)
                item = last.item + 1
                position = name.index(start, offsetBy: last.position + 1)
            } else {
                return false
            }
        }
        return items[item...].allSatisfy { if case .anyRun = $0 { true } else { false } }
    }

    private func accepts(_ item: Item, _ byte: UInt8) -> Bool {
        switch item {
        case .byte(let wanted): byte == wanted
        case .set(let set): set.contains(byte)
        case .anyByte: true
        case .anyRun: false
        }
    }
}
