import Foundation

/// The Swift files under the folders (a file stands for itself), sorted by path. `.build` and hidden folders are left out.
func swiftFiles(under folders: [String]) throws -> [String] {
    var files: [String] = []
    for folder in folders {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw UsageError(message: "no such file or folder: \(folder)")
        }
        guard isFolder.boolValue else {
            files.append(folder)
            continue
        }
        guard let walk = FileManager.default.enumerator(atPath: folder) else { continue }
        while let path = walk.nextObject() as? String {
            if (path as NSString).lastPathComponent.hasPrefix(".") {
                if walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { walk.skipDescendants() }
                continue
            }
            if path.hasSuffix(".swift"), walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
                files.append(folder.hasSuffix("/") ? folder + path : folder + "/" + path)
            }
        }
    }
    return files.sorted()
}

/// The arguments with `@LIST` replaced by the lines of that file (`@-`: of standard input).
func expandLists(_ arguments: [String]) throws -> [String] {
    try arguments.flatMap { argument -> [String] in
        guard argument.hasPrefix("@") else { return [argument] }
        let name = String(argument.dropFirst())
        let data = name == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: name)
        guard let data else { throw UsageError(message: "cannot read \(name)") }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
