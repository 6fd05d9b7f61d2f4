// The layout keeps columns of sections of items, values all of them, and each item keeps the layout.

struct Item {
    let layout: Layout
    // ^ strong-back-reference
    var width: Int

    var fraction: Double { Double(width) / Double(layout.width) }
}

enum Section {
    case spacer(Int)
    indirect case group(Section, items: [Item])
}

struct Column {
    var sections: [Section] = []
}

final class Layout {
    let width: Int
    private var columns: [String: Column] = [:]

    init(width: Int) {
        self.width = width
    }

    func place(_ widths: [Int], in column: String) {
        let items = widths.map { Item(layout: self, width: $0) }
        // ^ strong-back-reference
        columns[column, default: Column()].sections.append(.group(.spacer(4), items: items))
    }

    func fractions(in column: String) -> [Double] {
        (columns[column]?.sections ?? []).flatMap { section -> [Double] in
            guard case .group(_, let items) = section else { return [] }
            return items.map(\.fraction)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let layout = Layout(width: 400)
    layout.place([100, 300], in: "main")
    precondition(layout.fractions(in: "main") == [0.25, 0.75])
    watch(layout)
}
