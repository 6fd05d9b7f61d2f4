#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// `SHOULD_GO_AWAY` and the variables whose names begin so.
enum Environment {
    static func configuration(_ variable: (String) -> String? = variable) -> Configuration {
        var configuration = Configuration()
        if let value = variable("SHOULD_GO_AWAY"), let isOn = flag("SHOULD_GO_AWAY", value) { configuration.isOn = isOn ? .on : .off }
        if let folder = variable("SHOULD_GO_AWAY_OUTPUT") { configuration.outputFolder = folder.isEmpty ? nil : folder }
        if let value = variable("SHOULD_GO_AWAY_DELAY") {
            if let seconds = Double(value), seconds >= 0, seconds <= 86_400 {
                configuration.delay = .nanoseconds(Int64(seconds * 1e9))
            } else {
                warn("SHOULD_GO_AWAY_DELAY is to be a number of seconds up to 86400, not '\(value)'")
            }
        }
        if let limit = number("SHOULD_GO_AWAY_PER_MINUTE", variable) { configuration.graphsPerMinute = limit }
        if let limit = number("SHOULD_GO_AWAY_PER_SIGNATURE", variable) { configuration.graphsPerSignature = limit }
        if let value = variable("SHOULD_GO_AWAY_PRINT"), let prints = flag("SHOULD_GO_AWAY_PRINT", value) { configuration.printsReports = prints }
        return configuration
    }

    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func flag(_ name: String, _ value: String) -> Bool? {
        if value == "on" { return true }
        if value == "off" { return false }
        if !value.isEmpty { warn("\(name) is to be on or off, not '\(value)'") }
        return nil
    }

    private static func number(_ name: String, _ variable: (String) -> String?) -> Int? {
        guard let value = variable(name) else { return nil }
        if let number = Int(value), number >= 0 { return number }
        warn("\(name) is to be a number, not '\(value)'")
        return nil
    }
}
