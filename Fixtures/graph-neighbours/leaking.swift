// A road keeps both of its cities in each other's list of neighbours.

final class City {
    let name: String
    private(set) var neighbours: [(city: City, miles: Int)] = []
    // ^ strong-back-reference

    init(_ name: String) {
        self.name = name
    }

    func road(to other: City, miles: Int) {
        neighbours.append((other, miles))
        // ^ strong-back-reference
        other.neighbours.append((self, miles))
        // ^ strong-back-reference
    }

    func reaches(_ city: City, within miles: Int) -> Bool {
        if city === self { return true }
        return neighbours.contains { $0.miles <= miles && $0.city.reaches(city, within: miles - $0.miles) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let york = City("York")
    let leeds = City("Leeds")
    let hull = City("Hull")
    york.road(to: leeds, miles: 25)
    leeds.road(to: hull, miles: 60)
    precondition(york.reaches(hull, within: 90))
    precondition(!york.reaches(hull, within: 70))
    watch(york)
    watch(hull)
}
