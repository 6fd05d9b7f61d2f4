// Which closure a helper stores through a key path is chosen before.
func set<Root: AnyObject, Value>(_ value: Value, at path: ReferenceWritableKeyPath<Root, Value?>, of root: Root) {
    root[keyPath: path] = value
}

final class Lamp {
    var level = 0
    var onDim: (() -> Void)?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lamp = Lamp()
    let change: () -> Void
    if lamp.level == 0 {
        change = { [weak lamp] in lamp?.level += 1 }
    } else {
        change = {}
    }
    set(change, at: \.onDim, of: lamp)
    watch(lamp)
}
