// An operator stores a closure that comes in the payload of an enum.
infix operator <~

enum Trigger {
    case tap(() -> Void)
    case none
}

final class Pad {
    var hits = 0
    var trigger = Trigger.none
}

func <~ (pad: Pad, trigger: Trigger) { pad.trigger = trigger }

func scenario(_ watch: (AnyObject) -> Void) {
    let pad = Pad()
    let hit: () -> Void = { pad.hits += 1 }
    // ^ closure-capture
    let trigger: Trigger = .tap(hit)
    pad <~ trigger
    watch(pad)
}
