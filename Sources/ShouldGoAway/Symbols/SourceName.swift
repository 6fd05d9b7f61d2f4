/// Names as they are in the source, from the names that the runtime and the symbol tables have.
enum SourceName {
    /// Without generic arguments and hints of private contexts: `App.Outer.Feed`.
    static func withoutArguments(_ name: String) -> String {
        var text = ""
        var depth = 0
        for character in cleaned(name) {
            switch character {
            case "<": depth += 1
            case ">": depth -= 1
            default: if depth == 0 { text.append(character) }
            }
        }
        return text
    }

    /// `(Feed in $1a2b)` is `Feed`, `(unknown context at $1a2b)` is left out.
    static func cleaned(_ name: String) -> String {
        var text = name
        while let open = text.range(of: "(unknown context at "), let close = text[open.upperBound...].firstIndex(of: ")") {
            var end = text.index(after: close)
            if end < text.endIndex, text[end] == "." { end = text.index(after: end) }
            text.removeSubrange(open.lowerBound..<end)
        }
        while let hint = text.range(of: " in $"), let close = text[hint.upperBound...].firstIndex(of: ")"),
            let open = text[..<hint.lowerBound].lastIndex(of: "(")
        {
            text.replaceSubrange(hint.lowerBound...close, with: "")
            text.remove(at: open)
        }
        while let hint = text.range(of: " in _"), let close = text[hint.upperBound...].firstIndex(of: ")"),
            let open = text[..<hint.lowerBound].lastIndex(of: "(")
        {
            text.replaceSubrange(hint.lowerBound...close, with: "")
            text.remove(at: open)
        }
        return text
    }

    /// A stored property's name in the source: that of a `lazy` one has a prefix.
    static func ofProperty(_ name: String) -> String {
        let prefix = "$__lazy_storage_$_"
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
}

extension String {
    /// The first place of `other`; Foundation has the like, which this library does without.
    func range(of other: String) -> Range<Index>? { self[...].range(of: other) }
}

extension Substring {
    func range(of other: String) -> Range<Index>? {
        let pattern = Array(other.utf8)
        guard let first = pattern.first else { return nil }
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: first) {
            if utf8[found...].starts(with: pattern) { return found..<utf8.index(found, offsetBy: pattern.count) }
            start = utf8.index(after: found)
        }
        return nil
    }
}
