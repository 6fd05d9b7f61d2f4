import ShouldGoAway

/// Leaks that a test makes are for the test alone: nothing is printed or written.
enum QuietReports {
    static let areOn: Void = {
        ShouldGoAway.configuration.isOn = .on
        ShouldGoAway.configuration.printsReports = false
        ShouldGoAway.configuration.outputFolder = nil
    }()
}
