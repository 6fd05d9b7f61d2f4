/// A line of source, or a block: an opening line, what is in it, and the closing line. The unit that is left out to make a program smaller.
package struct Piece: Hashable, Sendable {
    var opening: String
    var children: [Piece]
    /// Nil for a line.
    var closing: String?
    /// It makes or ends an edge: a program that does not come here when it runs says nothing about the tool.
    var isEssential = false

    init(_ line: String) {
        opening = line
        children = []
        closing = nil
    }

    init(_ opening: String, _ children: [Piece], closing: String = "}") {
        self.opening = opening
        self.children = children
        self.closing = closing
    }

    /// With `mark`, a line which it gives goes behind each essential piece.
    func write(to text: inout String, indentation: Int = 0, mark: (() -> String)? = nil) {
        let margin = String(repeating: "    ", count: indentation)
        text += margin + opening + "\n"
        if let closing {
            for child in children { child.write(to: &text, indentation: indentation + 1, mark: mark) }
            text += margin + closing + "\n"
        }
        if isEssential, let mark { text += margin + mark() + "\n" }
    }

    var essentialCount: Int { (isEssential ? 1 : 0) + children.reduce(0) { $0 + $1.essentialCount } }

    /// Lines of source.
    var lineCount: Int { closing == nil ? 1 : 2 + children.reduce(0) { $0 + $1.lineCount } }
}

extension Piece {
    /// The same, which has to be reached.
    var reached: Piece {
        var piece = self
        piece.isEssential = true
        return piece
    }
}

extension [Piece] {
    /// The last of them has to be reached.
    var essential: [Piece] {
        var pieces = self
        if let last = indices.last { pieces[last].isEssential = true }
        return pieces
    }
}

/// A value as it is written: on one line, or a closure with statements in it.
struct Expression {
    private(set) var opening: String
    private(set) var body: [Piece]
    private(set) var closing: String

    init(_ text: String) {
        opening = text
        body = []
        closing = ""
    }

    /// `opening` ends in `{` or `in`.
    init(closure opening: String, _ body: [Piece]) {
        let isShort = body.count == 1 && body[0].closing == nil && opening.count + body[0].opening.count < 90
        self.opening = isShort ? "\(opening) \(body[0].opening) }" : opening
        self.body = isShort ? [] : body
        closing = isShort ? "" : "}"
    }

    /// The text, where it is on one line.
    var line: String? { closing.isEmpty ? opening : nil }

    func between(_ before: String, _ after: String) -> Expression {
        var result = self
        result.opening = before + opening
        if closing.isEmpty { result.opening += after } else { result.closing += after }
        return result
    }

    /// As a statement.
    var piece: Piece { closing.isEmpty ? Piece(opening) : Piece(opening, body, closing: closing) }
}
