/// A Swift file to analyse.
package struct DiscoveredFile: Hashable, Sendable {
    /// Absolute.
    package var path: String
    /// As reports show it: relative to the working folder, if it lies in there.
    package var shownPath: String
    /// Name of the module that the file is compiled into, as far as its place tells.
    package var module: String
}

/// Turns the files and folders that were asked for into the list of Swift files to analyse.
///
/// A file that is named is taken whatever it is called. In folders, `.swift` files are: hidden folders and what `.gitignore`
/// excludes are not entered; links are followed, but not upwards. Each file comes once, and the list has one order, whatever
/// the order of the arguments.
package struct FileDiscovery {
    /// Sorted by the bytes of `shownPath`.
    package private(set) var files: [DiscoveredFile] = []
    package private(set) var messages: [RunMessage] = []

    private let workingFolder: String
    private var modules = ModuleNames()
    private var fileOfRealPath: [String: DiscoveredFile] = [:]

    package init(paths: [String], workingFolder: String) {
        self.workingFolder = workingFolder
        // A folder comes before what lies in it.
        let arguments = paths.map { (given: $0, path: Self.resolved($0, in: workingFolder)) }
        for argument in arguments.sorted(by: { FileSystem.precedes($0.path, $1.path) }) {
            add(argument.path, given: argument.given)
        }
        messages = messages.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        files = fileOfRealPath.values.sorted { FileSystem.precedes($0.shownPath, $1.shownPath) }
    }

    private static func resolved(_ argument: String, in workingFolder: String) -> String {
        let path = PathName.absolute(argument, in: workingFolder)
        // Only the file system knows what is above a folder: the folder may be a link.
        return path.split(separator: "/").contains("..") ? FileSystem.realPath(path) ?? path : path
    }

    private mutating func add(_ path: String, given argument: String) {
        switch FileSystem.kind(at: path) {
        case nil:
            messages.append(.error("\(argument): no such file or folder; check the path"))
        case .folder:
            let walk = FolderWalk(root: path)
            if walk.files.isEmpty, walk.failures.isEmpty {
                messages.append(.error("\(argument): no Swift files in this folder\(walk.hint); name another one"))
            }
            for failure in walk.failures {
                let shown = PathName.shown(failure.path, from: workingFolder)
                messages.append(.error("\(shown): cannot be read (\(failure.reason))"))
            }
            for file in walk.files { addFile(file.path, realPath: file.realPath, folder: path) }
        default:
            addFile(path, realPath: FileSystem.realPath(path) ?? path, folder: PathName.parent(path) ?? "/")
        }
    }

    /// Of several ways to the same file the one that sorts first stays. Its module may depend on the folder given; where two
    /// given folders contain the file, the outer one counts.
    private mutating func addFile(_ path: String, realPath: String, folder: String) {
        let shown = PathName.shown(path, from: workingFolder)
        let module = modules.module(ofFile: path, given: folder)
        let file = DiscoveredFile(path: path, shownPath: shown, module: module)
        if let other = fileOfRealPath[realPath], !FileSystem.precedes(shown, other.shownPath) { return }
        fileOfRealPath[realPath] = file
    }
}
