// The closure that the wrapper keeps captures the lamp weakly.

@propertyWrapper
struct Notifying<Value: Equatable> {
    private var value: Value
    private var observer: ((Value) -> Void)?

    init(wrappedValue: Value) {
        value = wrappedValue
    }

    var wrappedValue: Value {
        get { value }
        set {
            let changed = newValue != value
            value = newValue
            if changed { observer?(newValue) }
        }
    }

    mutating func onChange(_ observer: @escaping (Value) -> Void) {
        self.observer = observer
    }
}

final class Lamp {
    @Notifying private var isOn = false
    private(set) var switched: [Bool] = []
    private let log = SwitchLog()

    init() {
        _isOn.onChange { [log] isOn in
            log.note(isOn)
        }
    }

    func press() -> Int {
        isOn.toggle()
        return log.count
    }
}

final class SwitchLog {
    private(set) var count = 0
    func note(_ isOn: Bool) { count += 1 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let lamp = Lamp()
    precondition(lamp.press() == 1)
    precondition(lamp.press() == 2)
    watch(lamp)
}
