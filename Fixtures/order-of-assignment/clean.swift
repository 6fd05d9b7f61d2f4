// Link made before the child is replaced by a fresh one.

final class House { var door: Door = Door() }
final class Door { var house: House? }
func scenario(_ watch: (AnyObject) -> Void) {
    let house = House()
    house.door.house = house
    house.door = Door()
    watch(house)
}
