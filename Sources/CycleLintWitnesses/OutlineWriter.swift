/// Lines of an outline: words separated by single spaces. Writes bytes, since an outline is longer than the source it tells of.
package struct OutlineWriter {
    package var bytes: [UInt8] = []

    package init() {}

    /// Opens a line: nesting depth (0 for what stands at the top of the file), then what it is.
    mutating func open(_ depth: Int, _ word: StaticString) {
        digits(depth)
        bytes.append(UInt8(ascii: " "))
        append(word)
    }

    mutating func open(_ word: StaticString) { append(word) }

    mutating func number(_ value: Int) {
        bytes.append(UInt8(ascii: " "))
        digits(value)
    }

    mutating func word(_ word: StaticString) {
        bytes.append(UInt8(ascii: " "))
        append(word)
    }

    mutating func text(_ text: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: text)
    }

    mutating func close() { bytes.append(UInt8(ascii: "\n")) }

    mutating func line(_ depth: Int, _ word: StaticString) {
        open(depth, word)
        close()
    }

    private mutating func append(_ word: StaticString) {
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func digits(_ value: Int) {
        if value < 0 {
            bytes.append(UInt8(ascii: "-"))
            digits(-value)
            return
        }
        if value >= 10 { digits(value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
