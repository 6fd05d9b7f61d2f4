/// Text from a source file, made safe to print and measured in terminal cells.
///
/// Control characters (a source may hold escape sequences) and invalid UTF-8 become `�`, a tab four cells of spaces.
package struct DisplayText {
    package private(set) var text = ""
    /// Columns of a terminal that `text` takes: two for East Asian wide characters and emoji, none for combining marks.
    private(set) var cells = 0

    init(_ bytes: some Collection<UInt8>) {
        for character in String(decoding: bytes, as: UTF8.self) { append(character) }
    }

    package init(_ string: String) {
        for character in string { append(character) }
    }

    private mutating func append(_ character: Character) {
        if character == "\t" {
            text += "    "
            cells += 4
        } else if character.unicodeScalars.contains(where: { isControl($0) }) {
            text += "\u{FFFD}"
            cells += 1
        } else {
            text.append(character)
            cells += width(of: character)
        }
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        // Bytes of file names that are no UTF-8.
        if scalar.value >= 0x10FF80 { return true }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Overrides of the reading direction can make a line look like other code than it is.
        case .format: scalar != "\u{200D}"
        default: false
        }
    }

    private func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default:
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return 0
            default: return 1
            }
        }
    }
}
