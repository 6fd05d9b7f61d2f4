// The plug-in keeps the type of its host, not the host.

class Host {
    class var version: Int { 3 }
    private var plugins: [Plugin] = []

    func load(_ name: String) -> Plugin {
        let plugin = Plugin(name: name, host: type(of: self))
        plugins.append(plugin)
        return plugin
    }
}

final class StudioHost: Host {
    override class var version: Int { 4 }
}

final class Plugin {
    let name: String
    private let host: Host.Type

    init(name: String, host: Host.Type) {
        self.name = name
        self.host = host
    }

    var description: String {
        "\(name) for \(host.version)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let host = StudioHost()
    let reverb = host.load("reverb")
    precondition(reverb.description == "reverb for 4")
    watch(host)
    watch(reverb)
}
