/// Tells which module a file belongs to, from where it lies. Package manifests are read and not run.
///
/// In a package it is the target that names the file's folder, else `Sources/NAME/…` or `Tests/NAME/…` is the module NAME. Any
/// other file belongs to the module of the folder that was asked for; where that is the root of a package or of an Xcode
/// project, the module has that one's name, which is the same in every clone, as the folder's name is not. If that is the name of a target
/// with a folder of its own, the file is not part of it, and the module is the folder at the top.
struct ModuleNames {
    private static let targetFolders: Set<Substring> = ["Sources", "Source", "Tests", "Plugins"]
    private static let defaultFolders: Set<Substring> = ["Sources", "Source", "src", "srcs", "Tests"]

    private var packageRootOfFolder: [String: String?] = [:]
    private var manifestOfRoot: [String: PackageManifest] = [:]
    private var projectOfFolder: [String: String] = [:]
    private var reader = FileReader()

    /// `path` and `given` are absolute; `given` is the folder, asked for by name, that the file was found in.
    mutating func module(ofFile path: String, given: String) -> String {
        let folder = PathName.parent(path) ?? "/"
        let root = packageRoot(of: folder)
        if let root, let target = manifest(at: root).target(ofFile: PathName.shown(path, from: root)) {
            return Self.identifier(target)
        }
        let parts = folder.dropFirst(root?.count ?? 0).split(separator: "/")
        if root != nil, parts.count > 1, Self.targetFolders.contains(parts[0]) { return Self.identifier(parts[1]) }
        if let index = parts.dropLast().lastIndex(where: Self.targetFolders.contains) {
            return Self.identifier(parts[index + 1])
        }
        let project = project(at: given)
        // An example application beside the library is not the library.
        if let root, let first = parts.first, manifest(at: root).targets.contains(where: { Self.identifier($0.name) == project }) { return Self.identifier(first) }
        return project
    }

    /// The name of the target of a package that a file in it belongs to, as SwiftPM has it; nil where the file's place and the text of the manifest do not
    /// tell. `folder` is given where the name is only that of the folder.
    mutating func target(ofFile path: String, inPackage root: String) -> (name: String, folder: String?)? {
        let manifest = manifest(at: root)
        let shown = PathName.shown(path, from: root)
        if let target = manifest.target(ofFile: shown) { return (target, nil) }
        let parts = shown.split(separator: "/").dropLast()
        guard let first = parts.first, Self.defaultFolders.contains(first) else { return nil }
        let names = first == "Tests" ? manifest.plainTargets.tests : manifest.plainTargets.sources
        if parts.count > 1, names.contains(String(parts[1])) { return (String(parts[1]), nil) }
        // The only target of its kind may lie in the folder itself.
        if names.count == 1, FileSystem.kind(at: PathName.join(root, first + "/" + names[0])) != .folder { return (names[0], nil) }
        return parts.count > 1 ? (String(parts[1]), first + "/" + parts[1]) : nil
    }

    /// The nearest folder, upwards from this one, that holds a package manifest.
    mutating func packageRoot(of folder: String) -> String? {
        if let known = packageRootOfFolder[folder] { return known }
        let root: String?
        if FileSystem.kind(at: PathName.join(folder, "Package.swift")) == .file {
            root = folder
        } else {
            root = PathName.parent(folder).flatMap { packageRoot(of: $0) }
        }
        packageRootOfFolder[folder] = .some(root)
        return root
    }

    private mutating func manifest(at root: String) -> PackageManifest {
        if let known = manifestOfRoot[root] { return known }
        var bytes: [UInt8] = []
        try? reader.read(PathName.join(root, "Package.swift"), into: &bytes)
        let manifest = PackageManifest(String(decoding: bytes, as: UTF8.self))
        manifestOfRoot[root] = manifest
        return manifest
    }

    private mutating func project(at folder: String) -> String {
        if let known = projectOfFolder[folder] { return known }
        let name = manifest(at: folder).name ?? xcodeProjectName(at: folder) ?? PathName.last(folder)
        let module = Self.identifier(name)
        projectOfFolder[folder] = module
        return module
    }

    private func xcodeProjectName(at folder: String) -> String? {
        let entries = (try? FileSystem.entries(of: folder)) ?? []
        return entries.first { $0.name.hasSuffix(".xcodeproj") }.map { String($0.name.dropLast(".xcodeproj".count)) }
    }

    /// As SwiftPM and Xcode make a module name of a target name: what cannot stand in an identifier becomes `_`.
    private static func identifier(_ name: some StringProtocol) -> String {
        let letters = name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" }
        guard let first = letters.first else { return "Main" }
        return first.isNumber ? "_" + String(letters) : String(letters)
    }
}
