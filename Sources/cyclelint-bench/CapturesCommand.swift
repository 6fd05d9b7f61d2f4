import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation

/// `captures [--against LIST] FILE...`
func captures(_ arguments: [String]) throws -> Int32 {
    var files = arguments
    var list: String?
    if files.first == "--against", files.count > 1 {
        list = files[1]
        files.removeFirst(2)
    }
    files = try expandLists(files)
    var frontEnd = FrontEnd()
    var lineTables: [String: LineTable] = [:]
    var facts: [FileFacts] = []
    forEachSource(files) { source in
        lineTables[source.path] = LineTable(source.bytes)
        facts.append(CycleLintFrontEnd.facts(of: frontEnd.parse(source), module: moduleName(source.path)))
        return 0
    }
    let ours = zip(facts, AnalysedClosures.records(of: facts))
    guard let list else {
        for (file, records) in ours {
            print("file \(file.path)")
            for record in records { print(record.line) }
        }
        return 0
    }
    var dumps = CompilerDumps(lists: try expandLists(["@" + list]))
    for (file, records) in ours {
        guard let lines = lineTables[file.path], let dump = dumps.of(file.path) else { continue }
        guard let theirs = dump.typed else {
            print("unusable\t\(file.path)")
            continue
        }
        show(CaptureComparison(ours: records, theirs: theirs, lowered: dump.lowered, path: file.path, lines: lines), file.path, lines)
    }
    return 0
}

/// `difference PATH LINE KIND TEXT` for each, and `counts PATH …`, tab separated.
private func show(_ comparison: CaptureComparison, _ path: String, _ lines: LineTable) {
    for difference in comparison.differences {
        print(["difference", path, "\(lines.position(of: difference.offset).line)", difference.kind, difference.text].joined(separator: "\t"))
    }
    let counts = [
        "closures=\(comparison.closures)", "functions=\(comparison.functions)", "modes=\(comparison.withModes)", "inactive=\(comparison.inactive)",
        "inMacros=\(comparison.inMacros)",
    ]
    print((["counts", path] + counts).joined(separator: "\t"))
}

/// What the compiler said, read when it is asked for; the SIL of a module, which is large, once.
private struct CompilerDumps {
    private var paths: [String: (ast: String, sil: String)] = [:]
    private var lowered: [String: LoweredClosures] = [:]
    private let keys = JSONKeys()

    init(lists: [String]) {
        for line in lists {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 3 { paths[parts[0]] = (parts[1], parts[2]) }
        }
    }

    mutating func of(_ source: String) -> (typed: [ClosureRecord]?, lowered: LoweredClosures)? {
        guard let (ast, sil) = paths[source] else { return nil }
        if lowered[sil] == nil { lowered[sil] = LoweredClosures(Self.bytes(sil)) }
        return (TypedClosures.records(of: Self.bytes(ast), keys: keys), lowered[sil]!)
    }

    private static func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [] }
}
