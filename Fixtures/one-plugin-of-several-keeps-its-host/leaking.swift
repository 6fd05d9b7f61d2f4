// Two of four kinds of plugin keep the host that they are attached to; this program installs one of them.

protocol Plugin: AnyObject {
    func attach(to host: Host)
}

final class Host {
    private var plugins: [Plugin] = []

    func install(_ plugin: Plugin) {
        plugins.append(plugin)
        plugin.attach(to: self)
    }
}

final class Speller: Plugin {
    private var host: Host?
    // ^ strong-back-reference
    func attach(to host: Host) { self.host = host }
}

final class Counter: Plugin {
    private(set) var attached = 0
    func attach(to host: Host) { attached += 1 }
}

final class Greeter: Plugin {
    func attach(to host: Host) { print("hello") }
}

final class Sleeper: Plugin {
    func attach(to host: Host) {}
}

func scenario(_ watch: (AnyObject) -> Void) {
    let host = Host()
    host.install(Speller())
    host.install(Counter())
    host.install(Greeter())
    host.install(Sleeper())
    watch(host)
}
