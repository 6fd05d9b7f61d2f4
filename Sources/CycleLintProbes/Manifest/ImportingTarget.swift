/// A target of a package, some files of which import the library of the probes.
package struct ImportingTarget: Hashable, Sendable {
    package var name: String
    /// Relative to the manifest, where that does not name the target in so many words: its name may be another one than that of its folder.
    package var folder: String?

    package init(name: String, folder: String? = nil) {
        self.name = name
        self.folder = folder
    }
}
