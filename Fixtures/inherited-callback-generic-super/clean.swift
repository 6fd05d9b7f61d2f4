// Generic superclass declares the callback, subclass sets it on an owned child subclass.

class Cell<Model> {
    var onSelect: ((Model) -> Void)?
}
final class IntCell: Cell<Int> {}
class ListController<Model, C: Cell<Model>> {
    var cells: [C] = []
}
final class IntList: ListController<Int, IntCell> {
    var picked: [Int] = []
    func fill() {
        let cell = IntCell()
        cells.append(cell)
        cell.onSelect = { [weak self] in self?.picked.append($0) }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let l = IntList()
    l.fill()
    l.cells[0].onSelect?(4)
    precondition(l.picked == [4])
    watch(l)
}
