// Each case makes a row and returns it; the row's own closure hands the row to the table.

class Row {
    var onTap: (() -> Void)?
    func tap() { onTap?() }
}

final class StepperRow: Row {}
final class TitleRow: Row {}

final class Table {
    private(set) var pressed: [Row] = []

    enum Item {
        case stepper
        case title
    }

    func row(for item: Item) -> Row {
        switch item {
        case .stepper:
            let row = StepperRow()
            row.onTap = { [weak self] in
            // ^ closure-capture
                self?.press(row)
            }
            return row
        case .title:
            let row = TitleRow()
            return row
        }
    }

    private func press(_ row: Row) { pressed.append(row) }

    func clear() { pressed = [] }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let table = Table()
    let row = table.row(for: .stepper)
    row.tap()
    precondition(table.pressed.count == 1)
    table.clear()
    watch(row)
    watch(table)
}
