import CycleLintProbes
import Foundation

/// The folder of a project that holds the sources of a library.
struct VendoredFolder {
    /// Absolute.
    let path: String
    /// The folder of the project; absolute.
    let root: String
    /// What it is to hold.
    var files = VendoredLibrary.files

    /// Why something was left as it is: which file, and what is the matter.
    struct Failure: Error {
        var path: String
        var reason: String
    }

    /// Whether a file of the library lies there.
    var isThere: Bool { ((try? parts()) ?? []).contains(where: \.isPart) }

    /// Writes all files, over those of an earlier call. Other files are left alone. The number of files that were not there in this form.
    func write() throws(Failure) -> Int {
        let present = try parts()
        if let other = present.first(where: { !$0.isPart }) { throw Failure(path: other.path, reason: "is not a file of the library; name another folder with --vendor") }
        if let changed = present.first(where: { !VendoredLibrary.isUnchangedPart($0.bytes) }) { throw Failure(path: changed.path, reason: Self.hasChanged) }
        var contents = Dictionary(uniqueKeysWithValues: present.map { ($0.path, $0.bytes) })
        var count = 0
        for file in files {
            let target = PathName.join(path, file.path)
            let old = contents.removeValue(forKey: target)
            let new = Array(file.text.utf8)
            if old == new { continue }
            count += 1
            do {
                try FileSystem.makeFolder(PathName.parent(target) ?? "/")
                if let old { try FileReplacement.replace(target, holding: old, with: new) } else { try FileReplacement.create(target, with: new) }
            } catch {
                throw Failure(path: target, reason: "cannot be written (\(error.reason))")
            }
        }
        // What an older version had, and this one has not.
        for path in contents.keys { try delete(path) }
        return count
    }

    /// Deletes all files that are as they were written, and the folders that are empty then. How many files that were.
    func remove() throws(Failure) -> Int {
        let present = try parts().filter(\.isPart)
        if let changed = present.first(where: { !VendoredLibrary.isUnchangedPart($0.bytes) }) { throw Failure(path: changed.path, reason: Self.hasChanged) }
        for part in present { try delete(part.path) }
        var folders = Set(present.compactMap { PathName.parent($0.path) })
        for var folder in folders {
            while folder != root, let parent = PathName.parent(folder) {
                folders.insert(folder)
                folder = parent
            }
        }
        // Inner ones first; those that hold something else stay.
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { _ = SystemName.withBytes(of: folder) { rmdir($0) } }
        return present.count
    }

    private static let hasChanged = "has been changed since cyclelint wrote it; delete it or put it back"

    private func delete(_ path: String) throws(Failure) {
        guard SystemName.withBytes(of: path, { unlink($0) }) == 0 else { throw Failure(path: path, reason: "cannot be deleted (\(FileSystem.Failure.last.reason))") }
    }

    private struct Part {
        var path: String
        var bytes: [UInt8]
        var isPart: Bool { VendoredLibrary.isPart(bytes) }
    }

    /// All Swift files in the folder.
    private func parts() throws(Failure) -> [Part] {
        guard FileSystem.kind(at: path) != nil else { return [] }
        var parts: [Part] = []
        var reader = FileReader()
        var folders = [path]
        while let folder = folders.popLast() {
            do {
                for entry in try FileSystem.entries(of: folder) {
                    let inner = PathName.join(folder, entry.name)
                    if entry.kind == .folder { folders.append(inner) }
                    guard entry.kind == .file, entry.name.hasSuffix(".swift") else { continue }
                    var bytes: [UInt8] = []
                    try reader.read(inner, into: &bytes)
                    parts.append(Part(path: inner, bytes: bytes))
                }
            } catch {
                throw Failure(path: folder, reason: "cannot be read (\(error.reason))")
            }
        }
        return parts.sorted { FileSystem.precedes($0.path, $1.path) }
    }
}
