/// A change of a file: bytes that are taken out, and what stands there instead.
package struct TextEdit: Equatable, Sendable {
    /// UTF-8 offsets in the old text.
    package var range: Range<Int>
    package var replacement: [UInt8]

    init(_ range: Range<Int>, _ replacement: String = "") {
        self.range = range
        self.replacement = Array(replacement.utf8)
    }
}

extension [TextEdit] {
    /// By place; those at one place stay as they are.
    var inOrder: [TextEdit] { enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }.map(\.element) }

    /// The text with all edits made; they do not overlap. O(bytes + edits log edits).
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
        var position = 0
        for edit in inOrder {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
