/// One token: what it is and where its bytes lie. Its text is a slice of the source; white space and comments are what
/// lies between one token's `end` and the next one's `offset`.
package struct Token {
    /// UTF-8 offset of the first byte, from the start of the file.
    package var offset: UInt32
    /// UTF-8 offset behind the last byte.
    package var end: UInt32
    package var kind: TokenKind
    /// Bits of `TokenFlag`.
    package var flags: UInt8
}

/// Bits of `Token.flags`.
package enum TokenFlag {
    /// A line break lies between the previous token and this one, or this is the first token of the file.
    package static let startsLine: UInt8 = 1
    /// White space or a comment lies before the token.
    package static let spaceBefore: UInt8 = 2
    /// The token is a piece of an operator that goes on in the next token: `>>` is two `>` until the parser knows better.
    package static let joined: UInt8 = 4
    /// A string, regular expression, interpolation or bracket that the source does not close.
    package static let unterminated: UInt8 = 8
    /// An identifier in backticks; they are part of the token's text.
    package static let escaped: UInt8 = 16
    /// What stands left of an operator touches it.
    package static let leftBound: UInt8 = 64
    /// What stands right of an operator touches it.
    package static let rightBound: UInt8 = 128
}
