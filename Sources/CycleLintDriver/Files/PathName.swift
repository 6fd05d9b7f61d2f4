/// Arithmetic on path names with `/`. Asks the file system nothing.
enum PathName {
    /// `path` itself if it is absolute, else `folder/path`; without empty parts and `.`. A `..` stays what it is.
    static func absolute(_ path: String, in folder: String) -> String {
        let whole = path.hasPrefix("/") ? path : folder + "/" + path
        return "/" + whole.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    /// Without the leading `folder/` if it lies below that folder; `.` for the folder itself; else unchanged.
    static func shown(_ path: String, from folder: String) -> String {
        if path == folder { return "." }
        let prefix = folder == "/" ? "/" : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// The way from a folder to a path, both absolute and without links: `../b` from `/x/a` to `/x/b`.
    static func relative(_ path: String, to folder: String) -> String {
        let parts = path.split(separator: "/"), base = folder.split(separator: "/")
        let shared = zip(parts, base).prefix { $0 == $1 }.count
        let way = base.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared)
        return way.isEmpty ? "." : way.joined(separator: "/")
    }

    static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder == "/" ? "/" + name : folder + "/" + name
    }

    /// `/a/b` of `/a/b/c`; nil for the root folder.
    static func parent(_ path: String) -> String? {
        guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func last(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }
}
