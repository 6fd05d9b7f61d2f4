// `Optional.map` runs its transform at once.

struct Setting<Value> {
    var value: Value
    var transform: ((Value) -> Value)?

    mutating func map(_ transform: @escaping (Value) -> Value) {
        self.transform = transform
    }

    var mapped: Value { transform?(value) ?? value }
}

final class SoundPanel {
    private var gain: Int? = 3
    private var volume = Setting(value: 10)

    func amplify() {
        _ = gain.map { gain in
            self.volume.value *= gain
        }
    }

    var level: Int { volume.mapped }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let panel = SoundPanel()
    panel.amplify()
    precondition(panel.level == 30)
    watch(panel)
}
