// The closure stands in a value in a list that lives for ever.
struct Hook {
    let name: String
    let run: () -> Void
}

enum Plugins {
    nonisolated(unsafe) static var hooks: [Hook] = []
}

final class Composer {
    var drafts = 0

    func install() {
        Plugins.hooks.append(Hook(name: "save", run: { [weak self] in self?.drafts += 1 }))
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let composer = Composer()
    composer.install()
    for hook in Plugins.hooks { hook.run() }
    watch(composer)
}
