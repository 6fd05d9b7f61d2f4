/// Names as the system has them, which are bytes, and as `String`s, which cannot hold all of them.
///
/// A byte that is no UTF-8 stands in the `String` as one of the last 128 scalars of the last plane, which no font knows, so that
/// it finds its way back: such a file can be opened.
package enum SystemName {
    private static let first: UInt32 = 0x10FF80

    package static func text(_ name: UnsafePointer<CChar>) -> String {
        if let text = String(validatingCString: name) { return text }
        var bytes: [UInt8] = []
        var next = name
        while next.pointee != 0 {
            bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
        return text(bytes)
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        var parser = Unicode.UTF8.ForwardParser()
        while !rest.isEmpty {
            var iterator = rest.makeIterator()
            let length: Int
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                length = encoded.count
                text.append(Unicode.UTF8.decode(encoded))
            case .error(let count):
                length = count
                for byte in rest.prefix(count) { text.append(Unicode.Scalar(first + UInt32(byte) - 0x80) ?? "\u{FFFD}") }
            case .emptyInput:
                length = rest.count
            }
            rest = rest.dropFirst(length)
            // The parser has read ahead.
            parser = Unicode.UTF8.ForwardParser()
        }
        return String(text)
    }

    static func withBytes<Result>(of text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        // These scalars, and few others, begin with that byte.
        guard text.utf8.contains(0xF4) else { return text.withCString(body) }
        var bytes: [CChar] = []
        for scalar in text.unicodeScalars {
            if scalar.value >= first {
                bytes.append(CChar(bitPattern: UInt8(scalar.value - first + 0x80)))
            } else {
                bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
            }
        }
        bytes.append(0)
        return body(bytes)
    }
}
