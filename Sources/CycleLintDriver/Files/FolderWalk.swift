/// All Swift files below one folder that neither a `.gitignore` nor a leading dot hides.
struct FolderWalk {
    struct File {
        /// Below the root folder, by way of links where there are some.
        var path: String
        var realPath: String
    }

    struct Unreadable {
        var path: String
        var reason: String
    }

    private(set) var files: [File] = []
    private(set) var failures: [Unreadable] = []
    /// Whether a folder or a Swift file was left out because of a `.gitignore`.
    private var hasIgnored = false
    private let realRoot: String
    /// Real paths of all folders that were entered or are about to be.
    private var entered: Set<String> = []
    /// Links to folders wait until all real folders have been entered, so that a file is found by its own path first.
    private var links: [(path: String, scope: IgnoreScope?)] = []
    private var reader = FileReader()

    init(root: String) {
        realRoot = FileSystem.realPath(root) ?? root
        let scope = scopeAbove(root)
        // What is asked for by name is meant, even if it is ignored.
        enter(root, realPath: realRoot, scope: scope?.ignores(root, isFolder: true) == true ? nil : scope)
        var next = 0
        while next < links.count {
            follow(links[next].path, scope: links[next].scope)
            next += 1
        }
    }

    /// A remark for the message that there are no Swift files.
    var hint: String {
        hasIgnored ? " apart from what .gitignore excludes" : ""
    }

    private mutating func enter(_ folder: String, realPath: String, scope: IgnoreScope?) {
        guard entered.insert(realPath).inserted else { return }
        let entries: [FileSystem.Entry]
        do {
            entries = try FileSystem.entries(of: folder)
        } catch {
            failures.append(Unreadable(path: folder, reason: error.reason))
            return
        }
        let hasOwnRules = entries.contains { $0.name == ".gitignore" }
        let scope = hasOwnRules ? self.scope(of: folder, under: scope) : scope

        for entry in entries where !entry.name.hasPrefix(".") && !Self.isCatalog(entry) {
            let path = PathName.join(folder, entry.name)
            let isSwift = entry.name.hasSuffix(".swift")
            guard entry.kind != .other, entry.kind != .file || isSwift else { continue }
            if scope?.ignores(path, isFolder: entry.kind == .folder) == true {
                hasIgnored = true
                continue
            }
            switch entry.kind {
            case .folder: enter(path, realPath: PathName.join(realPath, entry.name), scope: scope)
            case .file: files.append(File(path: path, realPath: PathName.join(realPath, entry.name)))
            default: links.append((path, scope))
            }
        }
    }

    /// The code in a documentation catalog is shown, and not compiled.
    private static func isCatalog(_ entry: FileSystem.Entry) -> Bool { entry.kind == .folder && entry.name.hasSuffix(".docc") }

    private mutating func follow(_ link: String, scope: IgnoreScope?) {
        guard let target = FileSystem.realPath(link), let kind = FileSystem.kind(at: target) else {
            if link.hasSuffix(".swift") { failures.append(Unreadable(path: link, reason: "the link leads nowhere")) }
            return
        }
        switch kind {
        case .file where link.hasSuffix(".swift"): files.append(File(path: link, realPath: target))
        // A link upwards would take in what nobody asked for.
        case .folder where !PathName.isInside(realRoot, target): enter(link, realPath: target, scope: scope)
        default: break
        }
    }

    /// The rules of the folders above `folder`, up to the root of the repository that it lies in; none outside of a repository.
    private mutating func scopeAbove(_ folder: String) -> IgnoreScope? {
        if FileSystem.kind(at: PathName.join(folder, ".git")) != nil { return nil }
        var above: [String] = []
        var current = folder
        while let parent = PathName.parent(current) {
            above.append(parent)
            if FileSystem.kind(at: PathName.join(parent, ".git")) != nil {
                return above.reversed().reduce(nil) { self.scope(of: $1, under: $0) }
            }
            current = parent
        }
        return nil
    }

    private mutating func scope(of folder: String, under parent: IgnoreScope?) -> IgnoreScope? {
        var content: [UInt8] = []
        guard (try? reader.read(PathName.join(folder, ".gitignore"), into: &content)) != nil else { return parent }
        return IgnoreScope(folder: folder, content: content, parent: parent)
    }
}
