// The model passes a closure over itself to a store that it keeps and that keeps the closure.

final class SettingsStore {
    private var values: [String: Int] = [:]
    private var observers: [(String, Int) -> Void] = []

    func set(_ value: Int, for key: String) {
        values[key] = value
        observers.forEach { $0(key, value) }
    }

    func observe(_ body: @escaping (String, Int) -> Void) {
        observers.append(body)
    }
}

final class BrightnessModel {
    let store: SettingsStore
    private(set) var level = 50

    init(store: SettingsStore) {
        self.store = store
    }

    func bind() {
        store.observe { key, value in
        // ^ closure-capture
            if key == "brightness" { self.level = value }
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = BrightnessModel(store: SettingsStore())
    model.bind()
    model.store.set(80, for: "brightness")
    model.store.set(3, for: "volume")
    precondition(model.level == 80)
    watch(model)
    watch(model.store)
}
