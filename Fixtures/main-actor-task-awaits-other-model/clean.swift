// The task of the page awaits one change of the connectivity model.

import Foundation

@MainActor
final class Connectivity {
    private let (changes, send) = AsyncStream.makeStream(of: Bool.self)
    private(set) var isOnline = false

    func listen(_ changed: (Bool) -> Void) async {
        for await isOnline in changes.prefix(1) {
            self.isOnline = isOnline
            changed(isOnline)
        }
    }

    func set(_ isOnline: Bool) { send.yield(isOnline) }
}

@MainActor
final class StatusPage {
    private let connectivity = Connectivity()
    private(set) var banner = ""

    func appear() {
        Task {
            await connectivity.listen { isOnline in
                banner = isOnline ? "online" : "offline"
            }
        }
        connectivity.set(true)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    MainActor.assumeIsolated {
        let page = StatusPage()
        page.appear()
        while page.banner.isEmpty {
            _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.01))
        }
        watch(page)
    }
}
