// The undo history that the board keeps holds closures over the board.

final class UndoHistory<Target> {
    private var actions: [() -> Void] = []
    private(set) var depth = 0

    func register(_ action: @escaping () -> Void) {
        actions.append(action)
        depth = actions.count
    }

    func undoLast(on target: Target) {
        depth -= 1
        actions[depth]()
    }
}

final class Board {
    private let history = UndoHistory<Board>()
    private var stones: [Int: Character] = [:]

    func place(_ stone: Character, at field: Int) {
        let old = stones[field]
        stones[field] = stone
        history.register {
        // ^ closure-capture
            self.stones[field] = old
            // ^ closure-capture
        }
    }

    func takeBack() { history.undoLast(on: self) }
    subscript(field: Int) -> Character? { stones[field] }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let board = Board()
    board.place("x", at: 4)
    board.place("o", at: 0)
    board.takeBack()
    precondition(board[4] == "x" && board[0] == nil)
    watch(board)
}
