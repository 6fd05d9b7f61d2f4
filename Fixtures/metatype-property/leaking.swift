// The plug-in keeps the host that made it and keeps it.

class Host {
    class var version: Int { 3 }
    private var plugins: [Plugin] = []

    func load(_ name: String) -> Plugin {
        let plugin = Plugin(name: name, host: self)
        // ^ strong-back-reference
        plugins.append(plugin)
        return plugin
    }
}

final class StudioHost: Host {
    override class var version: Int { 4 }
}

final class Plugin {
    let name: String
    private let host: Host
    // ^ strong-back-reference

    init(name: String, host: Host) {
        self.name = name
        self.host = host
        // ^ strong-back-reference
    }

    var description: String {
        "\(name) for \(type(of: host).version)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let host = StudioHost()
    let reverb = host.load("reverb")
    precondition(reverb.description == "reverb for 4")
    watch(host)
    watch(reverb)
}
