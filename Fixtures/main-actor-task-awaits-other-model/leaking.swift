// The task of the page awaits the endless listening of the connectivity model, with both in its frame.

import Foundation

@MainActor
final class Connectivity {
    private let (changes, send) = AsyncStream.makeStream(of: Bool.self)
    private(set) var isOnline = false

    func listen(_ changed: (Bool) -> Void) async {
        for await isOnline in changes {
            self.isOnline = isOnline
            changed(isOnline)
        }
    }

    func set(_ isOnline: Bool) { send.yield(isOnline) }
}

@MainActor
final class StatusPage {
    private let connectivity = Connectivity()
    // ^ closure-capture
    private(set) var banner = ""

    func appear() {
        Task {
        // ^ closure-capture
            await connectivity.listen { isOnline in
            // ^ closure-capture
                banner = isOnline ? "online" : "offline"
                // ^ closure-capture
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
