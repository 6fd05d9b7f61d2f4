import CycleLintRules
import Foundation

/// Reads what ShouldGoAway wrote in runs of the program: reports of leaks (`.json`) and what became of each probe (`.probes`).
struct RuntimeReports {
    private(set) var observations = RunObservations()
    private(set) var messages: [RunMessage] = []
    private static let schema = 1

    private struct Header: Decodable {
        var schema: Int
    }
    private struct Tally: Decodable {
        var probes: [RunObservations.Probe]
    }

    /// Files, and folders with all that is in them.
    init(_ paths: [String], workingFolder: String) {
        for path in paths {
            let absolute = PathName.absolute(path, in: workingFolder)
            guard let kind = FileSystem.kind(at: absolute) else {
                messages.append(.error("\(path): no such file or folder; run the program with SHOULD_GO_AWAY=on SHOULD_GO_AWAY_OUTPUT=\(path)"))
                continue
            }
            guard kind == .folder else {
                if !read(absolute, shown: path) { messages.append(.error("\(path): not a report of ShouldGoAway")) }
                continue
            }
            let names = (FileManager.default.enumerator(atPath: absolute)?.allObjects as? [String] ?? []).sorted().filter { $0.hasSuffix(".json") || $0.hasSuffix(".probes") }
            var count = 0
            for name in names {
                if read(absolute + "/" + name, shown: path + "/" + name) {
                    count += 1
                } else {
                    messages.append(.note("\(path)/\(name): not a report of ShouldGoAway; left out"))
                }
            }
            if count == 0 { messages.append(.error("\(path): no reports in it; run the program with its probes and SHOULD_GO_AWAY=on SHOULD_GO_AWAY_OUTPUT=\(path)")) }
        }
    }

    /// Whether it is a report. What cannot be read is told.
    private mutating func read(_ path: String, shown: String) -> Bool {
        var reader = FileReader()
        var bytes: [UInt8] = []
        do {
            try reader.read(path, into: &bytes)
        } catch {
            messages.append(.error("\(shown): cannot be read (\(error.reason))"))
            return true
        }
        let decoder = JSONDecoder()
        let data = Data(bytes)
        guard let header = try? decoder.decode(Header.self, from: data) else { return false }
        guard header.schema == Self.schema else {
            messages.append(.error("\(shown): report of schema \(header.schema), and this cyclelint knows \(Self.schema); use versions of both that belong together"))
            return true
        }
        if let leak = try? decoder.decode(RunObservations.Leak.self, from: data) {
            observations.leaks.append(leak)
        } else if let tally = try? decoder.decode(Tally.self, from: data) {
            observations.probes += tally.probes
        } else {
            return false
        }
        return true
    }
}
