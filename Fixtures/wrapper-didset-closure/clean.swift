// Property wrapper keeps an on-change closure given through its projected value setter.

@propertyWrapper
struct Observed<Value> {
    private var value: Value
    private var onChange: ((Value) -> Void)?
    init(wrappedValue: Value) { value = wrappedValue }
    var wrappedValue: Value {
        get { value }
        set { value = newValue; onChange?(newValue) }
    }
    var projectedValue: ((Value) -> Void)? {
        get { onChange }
        set { onChange = newValue }
    }
}
final class Thermostat {
    @Observed var target = 20
    var log: [Int] = []
    func start() {
        $target = { [weak self] in self?.log.append($0) }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Thermostat()
    t.start()
    t.target = 22
    watch(t)
}
