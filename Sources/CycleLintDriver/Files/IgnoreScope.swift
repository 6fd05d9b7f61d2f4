/// The `.gitignore` files that are in force in a folder: its own, and those of the folders above it.
final class IgnoreScope {
    private let parent: IgnoreScope?
    /// Absolute path of the folder that the patterns are relative to.
    private let folder: String
    private let patterns: [IgnorePattern]

    /// `content` is that of `folder`'s own `.gitignore`.
    init(folder: String, content: [UInt8], parent: IgnoreScope?) {
        self.folder = folder
        self.parent = parent
        let text = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content[...]
        patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { IgnorePattern(line: $0) }
    }

    /// The last line that matches decides; the file nearest to `path` comes last. `path` is absolute and lies below `folder`.
    func ignores(_ path: String, isFolder: Bool) -> Bool {
        let relative = Array(path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1))
        for pattern in patterns.reversed() where pattern.matches(relative, isFolder: isFolder) {
            return !pattern.isNegated
        }
        return parent?.ignores(path, isFolder: isFolder) ?? false
    }
}
