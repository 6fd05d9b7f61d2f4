import CycleLintRules
import Foundation

/// Reads what ShouldGoAway wrote in runs of the program: reports of leaks (`.json`) and what became of each probe (`.probes`).
struct RuntimeReports {
    private(set) var observations = RunObservations()
    private(set) var messages: [RunMessage] = []
    private static let schema = 1
    private var seen: Set<String> = []

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
            let errors = messages.count
            if readAll(in: absolute, shown: path) == 0, messages[errors...].allSatisfy({ $0.kind == .note }) { messages.append(.error("\(path): no reports in it; run the program with its probes and SHOULD_GO_AWAY=on SHOULD_GO_AWAY_OUTPUT=\(path)")) }
        }
    }

    /// How many reports are in a folder and in what lies in it. Links to folders are not followed.
    private mutating func readAll(in folder: String, shown: String) -> Int {
        var count = 0
        do {
            for entry in try FileSystem.entries(of: folder) {
                let path = PathName.join(folder, entry.name)
                let name = shown + "/" + entry.name
                if entry.kind == .folder {
                    count += readAll(in: path, shown: name)
                } else if entry.name.hasSuffix(".json") || entry.name.hasSuffix(".probes") {
                    if read(path, shown: name) { count += 1 } else { messages.append(.note("\(name): not a report of ShouldGoAway; left out")) }
                }
            }
        } catch {
            messages.append(.error("\(shown): cannot be read (\(error.reason))"))
        }
        return count
    }

    /// Whether it is a report, or one that was read before by another path. What cannot be read is told.
    private mutating func read(_ path: String, shown: String) -> Bool {
        guard seen.insert(FileSystem.realPath(path) ?? path).inserted else { return true }
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
