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
        for path in Set(paths).sorted(by: FileSystem.precedes) { add(path) }
        files = fileOfRealPath.values.sorted { FileSystem.precedes($0.shownPath, $1.shownPath) }
    }

    private mutating func add(_ argument: String) {
        var path = PathName.absolute(argument, in: workingFolder)
        // Only the file system knows what is above a folder: the folder may be a link.
        if path.split(separator: "/").contains("..") { path = FileSystem.realPath(path) ?? path }
        switch FileSystem.kind(at: path) {
        case nil:
            messages.append(.error("\(argument): no such file or folder; check the path"))
        case .folder:
            let roots = FolderWalk(root: path)
            if roots.files.isEmpty, roots.failures.isEmpty {
                messages.append(.error("\(argument): no Swift files in this folder\(roots.hint); name another one"))
            }
            for failure in roots.failures {
                let shown = PathName.shown(failure.path, from: workingFolder)
                messages.append(.error("\(shown): cannot be read (\(failure.reason)); check its permissions"))
            }
            for file in roots.files { add(file.path, realPath: file.realPath, given: path) }
        default:
            add(path, realPath: FileSystem.realPath(path) ?? path, given: PathName.parent(path) ?? "/")
        }
    }

    /// Of several ways to the same file the one that sorts first stays. Its module may depend on the folder given; where two
    /// given folders contain the file, the outer one counts.
    private mutating func add(_ path: String, realPath: String, given: String) {
        let shown = PathName.shown(path, from: workingFolder)
        let module = modules.module(ofFile: path, given: given)
        let file = DiscoveredFile(path: path, shownPath: shown, module: module)
        if let other = fileOfRealPath[realPath], !FileSystem.precedes(shown, other.shownPath) { return }
        fileOfRealPath[realPath] = file
    }
}
