// A shelf reports to its warehouse weakly.

final class Warehouse {
    private(set) var aisles: [Aisle] = []
    private(set) var shortages: [String] = []

    func build(aisles count: Int) {
        for number in 0..<count {
            aisles.append(Aisle(number: number, shelves: [Shelf(in: self), Shelf(in: self)]))
        }
    }

    func reportShortage(of item: String) {
        shortages.append(item)
    }
}

final class Aisle {
    let number: Int
    let shelves: [Shelf]

    init(number: Int, shelves: [Shelf]) {
        self.number = number
        self.shelves = shelves
    }
}

final class Shelf {
    private weak var warehouse: Warehouse?
    private var stock: [String: Int] = [:]

    init(in warehouse: Warehouse) {
        self.warehouse = warehouse
    }

    func take(_ item: String) {
        guard let left = stock[item], left > 0 else {
            warehouse?.reportShortage(of: item)
            return
        }
        stock[item] = left - 1
    }

    func put(_ item: String) { stock[item, default: 0] += 1 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let warehouse = Warehouse()
    warehouse.build(aisles: 2)
    let shelf = warehouse.aisles[0].shelves[0]
    shelf.put("bolt")
    shelf.take("bolt")
    shelf.take("nut")
    precondition(warehouse.shortages == ["nut"])
    watch(warehouse)
    watch(shelf)
}
