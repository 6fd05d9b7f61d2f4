// The change that the tracking waits for does not come, so `onChange` and the header in it stay with the settings.

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
        // ^ closure-capture
            self.isStale = true
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let header = Header()
    precondition(header.render() > 0)
    DisplaySettings.shared.isDark.toggle()
    watch(header)
}
