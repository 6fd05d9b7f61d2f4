/// JSON text as a flat array of values, linked by indices: for the compiler's dumps, which are ten times as long as their source.
///
/// Strings stay slices of the text with their escapes; keys are small integers. The compiler (6.3) forgets the closing brace
/// of every `type_attributed` object; where the text does not read as JSON, it is read again with that in mind.
package struct FlatJSON {
    package enum Form: UInt8 { case object, array, string, word }

    package struct Value {
        package var form: Form
        /// The key of a member of an object; `other` for anything else.
        package var key: JSONKey
        /// Bytes of the text, without the quotes of a string.
        package var start: Int32
        package var end: Int32
        /// Index of the first member or element; 0 where there is none.
        package var child: Int32
        /// Index of the next member or element; 0 where there is none.
        package var next: Int32
    }

    package var bytes: [UInt8]
    /// `values[0]` is the whole text's value.
    package var values: [Value] = []

    /// nil where the text is not JSON, the missing braces aside.
    package init?(_ bytes: [UInt8], keys: JSONKeys) {
        self.bytes = bytes
        for missingBrace in [false, true] {
            values.removeAll(keepingCapacity: true)
            values.reserveCapacity(bytes.count / 12)
            let read = bytes.withUnsafeBufferPointer { text in
                var reader = Reader(text: text, keys: keys, attributedLacksBrace: missingBrace)
                let whole = reader.value(key: .other, into: &values)
                return whole && reader.atEnd
            }
            if read { return }
        }
        return nil
    }

    /// The member of an object with that key (the first, where there are several); nil where there is none.
    package func member(_ object: Int, _ key: JSONKey) -> Int? {
        var index = values[object].child
        while index != 0 {
            if values[Int(index)].key == key { return Int(index) }
            index = values[Int(index)].next
        }
        return nil
    }

    package func elements(_ array: Int) -> [Int] {
        var result: [Int] = []
        var index = values[array].child
        while index != 0 {
            result.append(Int(index))
            index = values[Int(index)].next
        }
        return result
    }

    package func text(_ value: Int) -> ArraySlice<UInt8> {
        bytes[Int(values[value].start)..<Int(values[value].end)]
    }
}

extension FlatJSON {
    struct Reader {
        let text: UnsafeBufferPointer<UInt8>
        let keys: JSONKeys
        let attributedLacksBrace: Bool
        var position = 0

        init(text: UnsafeBufferPointer<UInt8>, keys: JSONKeys, attributedLacksBrace: Bool) {
            self.text = text
            self.keys = keys
            self.attributedLacksBrace = attributedLacksBrace
        }

        var atEnd: Bool { peek() == nil }

        private mutating func skipSpace() {
            while position < text.count, text[position] <= 0x20 { position += 1 }
        }

        private func peek() -> UInt8? {
            var ahead = position
            while ahead < text.count, text[ahead] <= 0x20 { ahead += 1 }
            return ahead < text.count ? text[ahead] : nil
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            skipSpace()
            guard position < text.count, text[position] == byte else { return false }
            position += 1
            return true
        }

        /// The bytes between the quotes.
        private mutating func string() -> Range<Int>? {
            guard take(UInt8(ascii: "\"")) else { return nil }
            let start = position
            while position < text.count {
                if text[position] == UInt8(ascii: "\\") {
                    position += 2
                } else if text[position] == UInt8(ascii: "\"") {
                    position += 1
                    return start..<(position - 1)
                } else {
                    position += 1
                }
            }
            return nil
        }

        /// Reads one value and appends it and what it contains. False where the text is no JSON.
        mutating func value(key: JSONKey, into values: inout [Value]) -> Bool {
            skipSpace()
            guard position < text.count else { return false }
            let index = values.count
            values.append(Value(form: .word, key: key, start: Int32(position), end: Int32(position), child: 0, next: 0))
            switch text[position] {
            case UInt8(ascii: "{"):
                values[index].form = .object
                return object(index, into: &values)
            case UInt8(ascii: "["):
                values[index].form = .array
                return array(index, into: &values)
            case UInt8(ascii: "\""):
                guard let range = string() else { return false }
                values[index].form = .string
                values[index].start = Int32(range.lowerBound)
                values[index].end = Int32(range.upperBound)
                return true
            default:
                while position < text.count, !Self.ends(text[position]) { position += 1 }
                values[index].end = Int32(position)
                return values[index].end > values[index].start
            }
        }

        private static func ends(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        }

        private mutating func array(_ index: Int, into values: inout [Value]) -> Bool {
            position += 1
            if take(UInt8(ascii: "]")) { return true }
            var last = 0
            while true {
                let element = values.count
                skipEmptyKey()
                guard value(key: .other, into: &values) else { return false }
                link(element, after: &last, of: index, in: &values)
                if take(UInt8(ascii: "]")) { return true }
                guard take(UInt8(ascii: ",")) else { return false }
            }
        }

        /// Behind a missing brace the compiler takes arrays for objects, and writes `"":` before an element.
        private mutating func skipEmptyKey() {
            guard attributedLacksBrace, let key = text[position...].prefix(16).firstIndex(of: UInt8(ascii: "\"")),
                text[key...].prefix(3).elementsEqual("\"\":".utf8) else { return }
            position = key + 3
        }

        private mutating func object(_ index: Int, into values: inout [Value]) -> Bool {
            position += 1
            if take(UInt8(ascii: "}")) { return true }
            var last = 0
            while true {
                var key = JSONKey.resultType
                // And it takes an object for an array: seen with the result of a function type, whose key is then missing.
                if !attributedLacksBrace || peek() != UInt8(ascii: "{") {
                    guard let name = string(), take(UInt8(ascii: ":")) else { return false }
                    key = keys.number(text, name)
                }
                let member = values.count
                guard value(key: key, into: &values) else { return false }
                if key.isIgnored {
                    values.removeSubrange(member...)
                } else {
                    link(member, after: &last, of: index, in: &values)
                }
                if attributedLacksBrace, key == .typeRepr, isAttributed(index, values) { return true }
                if take(UInt8(ascii: "}")) { return true }
                guard take(UInt8(ascii: ",")) else { return false }
            }
        }

        private func isAttributed(_ index: Int, _ values: [Value]) -> Bool {
            let kind = values[Int(values[index].child)]
            return text[Int(kind.start)..<Int(kind.end)].elementsEqual("type_attributed".utf8)
        }

        private func link(_ value: Int, after last: inout Int, of parent: Int, in values: inout [Value]) {
            if last == 0 { values[parent].child = Int32(value) } else { values[last].next = Int32(value) }
            last = value
        }
    }
}
