import Foundation

/// The questions that the driver asks the file system, by absolute path. Nothing is cached.
enum FileSystem {
    enum Kind { case file, folder, link, other }

    struct Entry {
        var name: String
        var kind: Kind
    }

    /// Why a call failed, in the words of the system: `Permission denied`.
    struct Failure: Error {
        var reason: String
        static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
    }

    /// What stands at the path, links followed; nil if nothing does.
    static func kind(at path: String) -> Kind? {
        var status = stat()
        return SystemName.withBytes(of: path) { stat($0, &status) } == 0 ? kind(ofMode: status.st_mode) : nil
    }

    /// Entries of a folder without `.` and `..`, sorted by the bytes of their names.
    static func entries(of folder: String) throws(Failure) -> [Entry] {
        guard let stream = SystemName.withBytes(of: folder, { opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let record = readdir(stream) {
            let name = withUnsafePointer(to: &record.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { SystemName.text($0) }
            }
            if name == "." || name == ".." { continue }
            entries.append(Entry(name: name, kind: kind(of: record.pointee.d_type, at: folder + "/" + name)))
        }
        return entries.sorted { precedes($0.name, $1.name) }
    }

    /// Makes a folder and those above it, where they are not there.
    static func makeFolder(_ path: String) throws(Failure) {
        if kind(at: path) == .folder { return }
        if let parent = PathName.parent(path) { try makeFolder(parent) }
        guard SystemName.withBytes(of: path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw .last }
    }

    /// The path without links, `.` and `..`; nil if nothing is there.
    static func realPath(_ path: String) -> String? {
        guard let resolved = SystemName.withBytes(of: path, { realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return SystemName.text(resolved)
    }

    /// The working folder of the process.
    static func workingFolder() -> String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return SystemName.text(path)
    }

    /// Order of the UTF-8 bytes, the same in every locale.
    static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func kind(of type: UInt8, at path: String) -> Kind {
        switch Int32(type) {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        case Int32(DT_UNKNOWN):
            var status = stat()
            return SystemName.withBytes(of: path) { lstat($0, &status) } == 0 ? kind(ofMode: status.st_mode) : .other
        default: return .other
        }
    }

    private static func kind(ofMode mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
