/// What a piece of text in a terminal is, and the escape sequence for it. Without colour the text stays as it is.
package struct TerminalStyle: Sendable {
    package var hasColour: Bool

    package init(hasColour: Bool) {
        self.hasColour = hasColour
    }

    package enum Role: String, Sendable {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case strong = "1"
        case faint = "2"
        case gutter = "34"
        case good = "32"
        case code = "36"
    }

    package func paint(_ text: some StringProtocol, _ role: Role) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : String(text)
    }
}
