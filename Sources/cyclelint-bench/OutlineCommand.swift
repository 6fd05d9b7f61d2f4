import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation

/// `outline [--compiler] FILE...`
func printOutlines(_ arguments: [String]) throws -> Int32 {
    let forCompiler = arguments.contains("--compiler")
    let files = try expandLists(arguments.filter { $0 != "--compiler" })
    var frontEnd = FrontEnd()
    return printEach(files) { path, bytes in
        let tree = frontEnd.parse(SourceFile(path: path, bytes: bytes))
        return forCompiler ? TreeOutline.lines(of: tree) : SyntaxOutline.lines(of: tree)
    }
}

/// `compiler-outline FILE...`
func printCompilerOutlines(_ arguments: [String]) throws -> Int32 {
    let keys = JSONKeys()
    return printEach(try expandLists(arguments)) { _, bytes in
        JSONOutline.lines(of: bytes, keys: keys) ?? Array("not JSON\n".utf8)
    }
}

/// Prints `file PATH` and what `outline` says of each file. Status 2 where a file could not be read.
private func printEach(_ files: [String], _ outline: (String, [UInt8]) -> [UInt8]) -> Int32 {
    var reader = FileReader()
    var status: Int32 = 0
    for path in files {
        var bytes: [UInt8] = []
        guard reader.read(path, into: &bytes) else {
            FileHandle.standardOutput.write(Data("file \(path)\nunreadable\n".utf8))
            status = 2
            continue
        }
        FileHandle.standardOutput.write(Data(Array("file \(path)\n".utf8) + outline(path, bytes)))
    }
    return status
}
