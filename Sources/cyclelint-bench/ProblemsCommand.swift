import CycleLintFrontEnd
import Foundation

/// `problems FOLDER...`: one line a problem, `path:line:column: message` (one-based; columns in UTF-8 bytes), then a count.
/// Status 1 where there is one.
func printProblems(_ arguments: [String]) throws -> Int32 {
    let files = try swiftFiles(under: try expandLists(arguments))
    var frontEnd = FrontEnd()
    var reader = FileReader()
    var problems = 0
    var filesWithProblems = 0
    for path in files {
        var bytes: [UInt8] = []
        guard reader.read(path, into: &bytes) else { throw UsageError(message: "cannot read \(path)") }
        let tree = frontEnd.parse(SourceFile(path: path, bytes: bytes))
        if tree.problems.isEmpty { continue }
        filesWithProblems += 1
        problems += tree.problems.count
        for problem in tree.problems {
            let before = bytes.prefix(problem.offset)
            let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
            let column = 1 + problem.offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
            print("\(path):\(line):\(column): \(problem.message)")
        }
    }
    print("\(files.count) files, \(problems) problems in \(filesWithProblems) files")
    return problems == 0 ? 0 : 1
}
