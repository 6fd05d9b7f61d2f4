import CycleLintProbes

/// What `probes setup` and `probes remove` are asked for. A value: nothing in it has been checked against the file system.
package struct SetupOptions: Sendable, Equatable {
    /// Where the library comes from. Paths are as given.
    package enum Source: Sendable, Equatable {
        /// A folder with the package of cyclelint.
        case folder(String)
        case repository(url: String, LibraryOrigin.Revision)
        /// Its sources are written into this folder of the package.
        case vendored(folder: String?)

        var isVendored: Bool { if case .vendored = self { true } else { false } }
    }

    /// Folder with the manifest, as given.
    package var folder: String
    /// Absolute path of the folder that relative paths are relative to.
    package var workingFolder: String

    package init(folder: String = ".", workingFolder: String) {
        self.folder = folder
        self.workingFolder = workingFolder
    }
}
