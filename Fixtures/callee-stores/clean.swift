// The store calls the closure it is passed and forgets it.

final class SettingsStore {
    private var values: [String: Int] = [:]

    func set(_ value: Int, for key: String) {
        values[key] = value
    }

    func observe(_ body: (String, Int) -> Void) {
        values.forEach { body($0.key, $0.value) }
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
            if key == "brightness" { self.level = value }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = BrightnessModel(store: SettingsStore())
    model.store.set(80, for: "brightness")
    model.bind()
    model.store.set(3, for: "volume")
    precondition(model.level == 80)
    watch(model)
    watch(model.store)
}
