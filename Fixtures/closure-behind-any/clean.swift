// The registry holds the plug-in's name as an `Any`.

final class Registry {
    private var values: [String: Any] = [:]

    func set(_ value: Any, for key: String) { values[key] = value }

    func string(for key: String) -> String? {
        switch values[key] {
        case let text as String: text
        case let make as () -> String: make()
        default: nil
        }
    }
}

final class ThemePlugin {
    private let registry: Registry
    let name: String

    init(name: String, registry: Registry) {
        self.name = name
        self.registry = registry
    }

    func activate() {
        let title = "Theme " + self.name
        registry.set(title, for: "title")
        registry.set(3, for: "version")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let registry = Registry()
    let plugin = ThemePlugin(name: "Dusk", registry: registry)
    plugin.activate()
    precondition(registry.string(for: "title") == "Theme Dusk")
    precondition(registry.string(for: "version") == nil)
    watch(plugin)
    watch(registry)
}
