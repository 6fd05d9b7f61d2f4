// Array(repeating:count:) of an object that points back.

final class Board {
    var cells: [[Cell]] = []
    func setUp() {
        cells = Array(repeating: Array(repeating: Cell(board: self), count: 3), count: 3)
    }
}
final class Cell {
    let board: Board?
    // ^ strong-back-reference
    init(board: Board?) { self.board = board }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let b = Board()
    b.setUp()
    watch(b)
}
