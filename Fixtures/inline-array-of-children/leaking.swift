// The board keeps its two sides in an inline array, and each side keeps the board.

final class Side {
    private let board: Board
    // ^ strong-back-reference
    let name: String

    init(_ name: String, of board: Board) {
        self.name = name
        self.board = board
        // ^ strong-back-reference
    }

    var opponent: Side? { board.other(than: self) }
}

final class Board {
    private var sides: InlineArray<2, Side?> = [nil, nil]
    // ^ strong-back-reference

    func setUp() {
        sides[0] = Side("white", of: self)
        // ^ strong-back-reference
        sides[1] = Side("black", of: self)
        // ^ strong-back-reference
    }

    var white: Side? { sides[0] }

    func other(than side: Side) -> Side? { sides[0] === side ? sides[1] : sides[0] }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let board = Board()
    board.setUp()
    precondition(board.white?.opponent?.name == "black")
    watch(board)
}
