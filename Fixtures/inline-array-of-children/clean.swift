// The sides have the board unowned.

final class Side {
    private unowned let board: Board
    let name: String

    init(_ name: String, of board: Board) {
        self.name = name
        self.board = board
    }

    var opponent: Side? { board.other(than: self) }
}

final class Board {
    private var sides: InlineArray<2, Side?> = [nil, nil]

    func setUp() {
        sides[0] = Side("white", of: self)
        sides[1] = Side("black", of: self)
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
