#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Runs every scenario in a process of its own, so that one that crashes hides no other.
enum ScenarioProcesses {
    private static let atOnce = 4

    /// Whether all ended well; prints which did not, and how many did.
    static func runAll() -> Bool {
        setenv("SHOULD_GO_AWAY_DELAY", "0.1", 0)
        var waiting = Scenario.all.map(\.name)[...]
        var running: [pid_t: String] = [:]
        var failed: [String] = []
        while !waiting.isEmpty || !running.isEmpty {
            while running.count < atOnce, let name = waiting.popFirst() {
                if let process = start(name) { running[process] = name } else { failed.append("\(name): not started") }
            }
            var status: Int32 = 0
            let process = wait(&status)
            guard process > 0, let name = running.removeValue(forKey: process) else { continue }
            if status != 0 { failed.append(status & 0x7f == 0 ? name : "\(name): ended by signal \(status & 0x7f)") }
        }
        for name in failed { print("FAILED: \(name)") }
        print("\(Scenario.all.count - failed.count) of \(Scenario.all.count) scenarios as expected")
        return failed.isEmpty
    }

    private static func start(_ name: String) -> pid_t? {
        let arguments = [CommandLine.arguments[0], "run", name]
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let path = CommandLine.arguments[0].contains("/") ? CommandLine.arguments[0] : "/proc/self/exe"
        return posix_spawn(&process, path, nil, nil, &pointers, environ) == 0 ? process : nil
    }
}

enum ProcessOptions {
    static var isStripped: Bool { getenv("SCENARIOS_STRIPPED") != nil }
    static var hasOtherAllocator: Bool { getenv("LD_PRELOAD").map { $0.pointee != 0 } ?? false }
}
