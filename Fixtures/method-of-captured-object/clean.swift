// The switch keeps a method of the lamp, which keeps nothing.

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
    wall.flipped = bulb.light
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
