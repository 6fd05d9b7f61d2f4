// The change comes, and `onChange` is called and let go of.

import Observation

@Observable
final class DisplaySettings {
    static let shared = DisplaySettings()
    var fontSize = 12
    var isDark = false
}

final class Header {
    private(set) var isStale = false

    func render() -> Int {
        withObservationTracking {
            DisplaySettings.shared.fontSize
        } onChange: {
            self.isStale = true
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let header = Header()
    precondition(header.render() > 0)
    DisplaySettings.shared.fontSize += 1
    watch(header)
}
