import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation

/// `outline [--compiler|--details] FILE...`
func printOutlines(_ arguments: [String]) throws -> Int32 {
    var outline = SyntaxOutline.lines
    var files = arguments
    if files.first == "--compiler" {
        outline = TreeOutline.lines
        files.removeFirst()
    } else if files.first == "--details" {
        outline = DetailOutline.lines
        files.removeFirst()
    }
    var frontEnd = FrontEnd()
    return printEach(try expandLists(files)) { path, bytes in outline(frontEnd.parse(SourceFile(path: path, bytes: bytes))) }
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
