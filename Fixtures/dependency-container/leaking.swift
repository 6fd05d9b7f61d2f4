// The container keeps a factory which captures the container in order to resolve what it needs.

final class Container {
    typealias Factory = () -> Any
    private var factories: [ObjectIdentifier: Factory] = [:]

    func register<Service>(_ type: Service.Type, _ factory: @escaping Factory) {
        factories[ObjectIdentifier(type)] = factory
    }

    func resolve<Service>(_ type: Service.Type = Service.self) -> Service {
        factories[ObjectIdentifier(type)]!() as! Service
    }
}

final class Settings {
    let baseUrl = "https://api.example.org"
}

final class Backend {
    let url: String
    init(settings: Settings) { url = settings.baseUrl + "/v2" }
}

func makeContainer() -> Container {
    let container = Container()
    container.register(Settings.self) { Settings() }
    container.register(Backend.self) {
    // ^ closure-capture
        Backend(settings: container.resolve())
        // ^ closure-capture
    }
    return container
}

func scenario(_ watch: (AnyObject) -> Void) {
    let container = makeContainer()
    let backend = container.resolve(Backend.self)
    precondition(backend.url == "https://api.example.org/v2")
    watch(container)
    watch(backend)
}
