// The factory resolves what it needs from the container that it is passed.

final class Container {
    typealias Factory = (Container) -> Any
    private var factories: [ObjectIdentifier: Factory] = [:]

    func register<Service>(_ type: Service.Type, _ factory: @escaping Factory) {
        factories[ObjectIdentifier(type)] = factory
    }

    func resolve<Service>(_ type: Service.Type = Service.self) -> Service {
        factories[ObjectIdentifier(type)]!(self) as! Service
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
    container.register(Settings.self) { _ in Settings() }
    container.register(Backend.self) { container in
        Backend(settings: container.resolve())
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
