import CycleLintFrontEnd
import CycleLintRules

/// A part of the work, with all that goes before it: what one more stage costs is a difference.
struct Stage: Sendable {
    let name: String
    /// Goes over all files once. Returns a number that depends on the result, so that nothing is optimised away.
    let run: @Sendable ([String]) -> Int
}

let stages = [
    Stage(name: "reading") { files in
        forEachSource(files) { $0.bytes.count }
    },
    Stage(name: "reading, lexing") { files in
        var frontEnd = FrontEnd()
        return forEachSource(files) { frontEnd.lex($0).tokens.count }
    },
    Stage(name: "reading, lexing, parsing") { files in
        var frontEnd = FrontEnd()
        return forEachSource(files) { frontEnd.parse($0).nodes.count }
    },
    Stage(name: "... to facts") { files in
        allFacts(of: files).count
    },
]

/// Takes far longer than the other stages, and is linear in neither bytes nor files: only where it is asked for.
let analysisStage = Stage(name: "... to findings") { files in
    findings(in: allFacts(of: files)).count
}

private func allFacts(of files: [String]) -> [FileFacts] {
    var frontEnd = FrontEnd()
    var all: [FileFacts] = []
    forEachSource(files) { source in
        all.append(facts(of: frontEnd.parse(source), module: moduleName(source.path)))
        return 0
    }
    return all
}

/// The folder behind the last `Sources` or `Tests`, otherwise the file's folder: near enough to what a real run does.
func moduleName(_ path: String) -> String {
    let folders = path.split(separator: "/").dropLast()
    if let index = folders.lastIndex(where: { $0 == "Sources" || $0 == "Tests" }), index + 1 < folders.endIndex {
        return String(folders[index + 1])
    }
    return folders.last.map(String.init) ?? ""
}

@discardableResult
func forEachSource(_ files: [String], _ work: (SourceFile) -> Int) -> Int {
    var reader = FileReader()
    var source = SourceFile(path: "", bytes: [])
    var sum = 0
    for path in files {
        guard reader.read(path, into: &source.bytes) else { continue }
        source.path = path
        sum &+= work(source)
    }
    return sum
}
