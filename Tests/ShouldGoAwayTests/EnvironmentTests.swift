import Testing

@testable import ShouldGoAway

@Suite("Environment")
struct EnvironmentTests {
    private func configuration(_ variables: [String: String]) -> Configuration {
        Environment.configuration { variables[$0] }
    }

    @Test("without variables: on when debugging, one second, the folder shouldgoaway")
    func defaults() {
        let configuration = configuration([:])
        #expect(configuration.isOn == .whenDebugging)
        #expect(configuration.delay == .seconds(1))
        #expect(configuration.outputFolder == "./shouldgoaway")
    }

    @Test("the variables")
    func variables() {
        let set = configuration([
            "SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_DELAY": "0.25", "SHOULD_GO_AWAY_OUTPUT": "/tmp/leaks", "SHOULD_GO_AWAY_PER_MINUTE": "7",
            "SHOULD_GO_AWAY_PER_SIGNATURE": "2", "SHOULD_GO_AWAY_PRINT": "off",
        ])
        #expect(set.isOn == .on)
        #expect(set.delay == .milliseconds(250))
        #expect(set.outputFolder == "/tmp/leaks")
        #expect(set.graphsPerMinute == 7)
        #expect(set.graphsPerSignature == 2)
        #expect(!set.printsReports)
        #expect(configuration(["SHOULD_GO_AWAY": "off"]).isOn == .off)
        #expect(configuration(["SHOULD_GO_AWAY_OUTPUT": ""]).outputFolder == nil)
    }

    @Test("what makes no sense changes nothing")
    func nonsense() {
        let set = configuration(["SHOULD_GO_AWAY": "maybe", "SHOULD_GO_AWAY_DELAY": "soon", "SHOULD_GO_AWAY_PER_MINUTE": "-1"])
        #expect(set.isOn == .whenDebugging)
        #expect(set.delay == .seconds(1))
        #expect(set.graphsPerMinute == Configuration().graphsPerMinute)
        #expect(configuration(["SHOULD_GO_AWAY_DELAY": "-3"]).delay == .seconds(1))
        #expect(configuration(["SHOULD_GO_AWAY_DELAY": "nan"]).delay == .seconds(1))
    }
}
