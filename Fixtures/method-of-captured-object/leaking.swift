// The switch keeps a method of itself, named through a local constant.

final class Bulb {
    private(set) var isLit = false
    func light(_ on: Bool) { isLit = on }
}

final class WallSwitch {
    var flipped: (Bool) -> Void = { _ in }
    private(set) var flips = 0
    private var isUp = false

    func flip() {
        isUp.toggle()
        flipped(isUp)
    }

    func count(_ on: Bool) { flips += 1 }
}

func install(_ bulb: Bulb) -> WallSwitch {
    let wall = WallSwitch()
    wall.flipped = wall.count
    // ^ closure-capture
    return wall
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bulb = Bulb()
    let wall = install(bulb)
    wall.flip()
    precondition(bulb.isLit || wall.flips == 1)
    watch(bulb)
    watch(wall)
}
