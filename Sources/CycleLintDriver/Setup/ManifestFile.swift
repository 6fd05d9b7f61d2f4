import CycleLintFrontEnd
import CycleLintProbes

/// A manifest of a package on disk: `Package.swift`, or `Package@swift-6.1.swift` for the compilers from that version on.
struct ManifestFile {
    let path: String
    let source: SourceFile

    /// All manifests of a package, in the order of their names.
    static func all(in root: String, workingFolder: String) throws(FileSystem.Failure) -> [ManifestFile] {
        var files: [ManifestFile] = []
        for entry in try FileSystem.entries(of: root) where entry.name.wholeMatch(of: /Package(@swift-\d+(\.\d+)*)?\.swift/) != nil {
            let path = PathName.join(root, entry.name)
            var reader = FileReader()
            var bytes: [UInt8] = []
            try reader.read(path, into: &bytes)
            files.append(ManifestFile(path: path, source: SourceFile(path: PathName.shown(path, from: workingFolder), bytes: bytes)))
        }
        return files
    }

    func write(_ edits: [TextEdit]) throws(FileSystem.Failure) {
        try FileReplacement.replace(path, holding: source.bytes, with: edits.applied(to: source.bytes))
    }
}
