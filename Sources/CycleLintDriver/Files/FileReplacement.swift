import Foundation

/// Puts new content in the place of a file in one step: whoever reads the file sees the old content or the new one, also if this process is killed.
enum FileReplacement {
    /// `old` is what the file is known to hold; a file that holds something else by now is left alone. Permissions stay. A symbolic link stays
    /// one: the file behind it is replaced.
    static func replace(_ path: String, holding old: [UInt8], with new: [UInt8]) throws(FileSystem.Failure) {
        let target = SystemName.withBytes(of: path) { realpath($0, nil) }
        guard let target else { throw .last }
        defer { free(target) }
        var status = stat()
        guard stat(target, &status) == 0 else { throw .last }
        // Replacing takes a folder that can be written to; that the file itself may be is asked here.
        guard access(target, W_OK) == 0 else { throw .last }
        var temporary = Array(UnsafeBufferPointer(start: target, count: strlen(target))) + Array(".cyclelint-XXXXXX".utf8CString)
        let file = mkstemp(&temporary)
        guard file >= 0 else { throw .last }
        var isDone = false
        defer {
            close(file)
            if !isDone { unlink(temporary) }
        }
        guard fchmod(file, status.st_mode & 0o7777) == 0 else { throw .last }
        // Only the owner may give a file away; the group often can be kept.
        _ = fchown(file, status.st_uid, status.st_gid)
        try write(new, to: file)
        guard fsync(file) == 0 else { throw .last }
        var reader = FileReader()
        var current: [UInt8] = []
        try reader.read(SystemName.text(target), into: &current)
        guard current == old else { throw FileSystem.Failure(reason: "it has changed since it was read; run cyclelint again") }
        guard rename(temporary, target) == 0 else { throw .last }
        isDone = true
    }

    /// Writes a file where none is, in one step. Folders above it have to be there.
    static func create(_ path: String, with bytes: [UInt8]) throws(FileSystem.Failure) {
        let target = SystemName.withBytes(of: path) { strdup($0) }
        guard let target else { throw .last }
        defer { free(target) }
        var temporary = Array(UnsafeBufferPointer(start: target, count: strlen(target))) + Array(".cyclelint-XXXXXX".utf8CString)
        let file = mkstemp(&temporary)
        guard file >= 0 else { throw .last }
        defer {
            close(file)
            unlink(temporary)
        }
        let mask = umask(0)
        umask(mask)
        guard fchmod(file, 0o666 & ~mask) == 0 else { throw .last }
        try write(bytes, to: file)
        guard fsync(file) == 0 else { throw .last }
        // Unlike `rename`, this fails where a file is by now.
        guard link(temporary, target) == 0 else { throw .last }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws(FileSystem.Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last }
            rest = rest.dropFirst(count)
        }
    }
}
