import CycleLintFrontEnd
import CycleLintProbes

/// Edits one file as a whole or not at all.
enum SourceEditing {
    struct Failure: Error {
        var message: RunMessage
    }

    static func read(_ file: DiscoveredFile) throws(FileSystem.Failure) -> SourceFile {
        var reader = FileReader()
        var bytes: [UInt8] = []
        try reader.read(file.path, into: &bytes)
        return SourceFile(path: file.shownPath, bytes: bytes)
    }

    /// The change as a diff, if it is not to be written. `what` the edits are stands in the report of a bug: "the probes".
    static func change(_ file: DiscoveredFile, _ source: SourceFile, _ edits: [TextEdit], writes: Bool, what: String) throws(Failure) -> [UInt8] {
        guard saysTheSame(source, edits) else {
            throw Failure(message: .error("\(file.shownPath): \(what) would change more than they should, so nothing was written; this is a bug of cyclelint, please report it"))
        }
        guard writes else { return UnifiedDiff(source, edits).text }
        do {
            try FileReplacement.replace(file.path, holding: source.bytes, with: edits.applied(to: source.bytes))
            return []
        } catch {
            throw Failure(message: .error("\(file.shownPath): cannot be written (\(error.reason)); it is as it was"))
        }
    }
}
