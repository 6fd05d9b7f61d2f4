import CycleLintProbes

/// Links the library of the probes to the targets of a package that import it, or takes that out again.
package struct ProbeSetup {
    /// What was done, a line each.
    package internal(set) var done: [String] = []
    package private(set) var messages: [RunMessage] = []
    let options: SetupOptions
    /// Absolute path of the folder with the manifest.
    let root: String

    package var hasErrors: Bool { messages.contains { $0.kind == .error } }

    private init(_ options: SetupOptions) {
        self.options = options
        let path = PathName.absolute(options.folder, in: options.workingFolder)
        root = path.split(separator: "/").contains("..") ? FileSystem.realPath(path) ?? path : path
    }

    package init(_ options: SetupOptions, linkingFrom source: SetupOptions.Source) {
        self.init(options)
        guard let manifests = manifests(needed: !source.isVendored) else { return }
        if case .vendored(let folder) = source, manifests.isEmpty {
            let imported = ImportingTargets(ofPackage: root, workingFolder: options.workingFolder).imported
            vendor(into: PathName.join(root, folder ?? Self.vendoredName), withTesting: imported.contains(LibraryOrigin.testingLibrary))
            return
        }
        guard let origin = origin(of: source, manifests) else { return }
        let importing = ImportingTargets(ofPackage: root, workingFolder: options.workingFolder)
        messages += importing.messages
        guard !importing.libraries.isEmpty else {
            if !hasErrors { fail("\(options.folder): no file imports ShouldGoAway; run cyclelint --fix first") }
            return
        }
        let changes = changes(of: manifests) { block throws(ManifestBlock.Failure) in try block.edits(linking: importing.libraries, from: origin) }
        guard let changes else { return }
        let old = vendoredFolders(of: manifests)
        let hasTesting = importing.libraries.values.contains { $0.contains(LibraryOrigin.testingLibrary) }
        if case .target(let folder) = origin, !vendor(into: PathName.join(root, folder), withTesting: hasTesting) { return }
        let words = Self.words(for: importing.libraries)
        guard write(changes, saying: words, otherwise: words + " already") else { return }
        for folder in old where .target(folder: folder) != origin { unvendor(PathName.join(root, folder)) }
    }

    private static func words(for libraries: [ImportingTarget: Set<String>]) -> String {
        "links " + [LibraryOrigin.library, LibraryOrigin.testingLibrary].compactMap { library in
            let targets = libraries.filter { $0.value.contains(library) }.keys.map(\.name).sorted(by: FileSystem.precedes)
            return targets.isEmpty ? nil : "\(library) to \(targets.joined(separator: ", "))"
        }.joined(separator: " and ")
    }

    /// `vendored` is the folder of the library's sources where no manifest tells it.
    package init(removing options: SetupOptions, vendored: String? = nil) {
        self.init(options)
        let folder = PathName.join(root, vendored ?? Self.vendoredName)
        guard let manifests = manifests(needed: !VendoredFolder(path: folder, root: root).isThere) else { return }
        let folders = vendoredFolders(of: manifests).map { PathName.join(root, $0) } + (vendored != nil || manifests.isEmpty ? [folder] : [])
        let changes = changes(of: manifests) { block throws(ManifestBlock.Failure) in try block.removal() }
        guard let changes, write(changes, saying: "links the library no more", otherwise: "has nothing of cyclelint probes setup") else { return }
        for folder in Set(folders).sorted() { unvendor(folder) }
    }

    /// Nil where there are none and `needed` says that there have to be.
    private mutating func manifests(needed: Bool) -> [ManifestFile]? {
        do {
            let manifests = try ManifestFile.all(in: root, workingFolder: options.workingFolder)
            if !manifests.isEmpty || !needed { return manifests }
            fail("\(options.folder): no Package.swift; name the folder of a package. In an Xcode project, add the package of cyclelint and link its library ShouldGoAway to the targets with probes, or write its sources there with --vendor")
        } catch {
            fail("\(options.folder): cannot be read (\(error.reason))")
        }
        return nil
    }

    private mutating func origin(of source: SetupOptions.Source, _ manifests: [ManifestFile]) -> LibraryOrigin? {
        switch source {
        case .vendored(let folder): return vendoredTarget(in: folder, manifests)
        case .repository(let url, let revision): return .repository(url: url, revision)
        case .folder(let folder):
            let path = PathName.absolute(folder, in: options.workingFolder)
            guard let real = FileSystem.realPath(path), let manifest = try? ManifestFile.all(in: real, workingFolder: "").first(where: { PathName.last($0.path) == "Package.swift" }),
                String(decoding: manifest.source.bytes, as: UTF8.self).contains(".library(name: \"\(LibraryOrigin.library)\"")
            else {
                fail("\(folder): no package with the library ShouldGoAway; name the folder of a checkout of cyclelint")
                return nil
            }
            return .folder(folder.hasPrefix("/") ? path : PathName.relative(real, to: FileSystem.realPath(root) ?? root))
        }
    }

    /// The edits of all manifests; nil where one of them cannot be changed.
    private mutating func changes(
        of manifests: [ManifestFile], by edits: (ManifestBlock) throws(ManifestBlock.Failure) -> [TextEdit]
    ) -> [(ManifestFile, [TextEdit])]? {
        var changes: [(ManifestFile, [TextEdit])] = []
        for manifest in manifests {
            do {
                changes.append((manifest, try edits(ManifestBlock(in: manifest.source))))
            } catch {
                fail("\(manifest.source.path): \(Self.reason(error)); nothing was written")
                return nil
            }
        }
        return changes
    }

    /// Whether all could be written.
    private mutating func write(_ changes: [(ManifestFile, [TextEdit])], saying words: String, otherwise: String) -> Bool {
        for (manifest, edits) in changes {
            if edits.isEmpty {
                done.append("\(manifest.source.path) \(otherwise)")
                continue
            }
            do {
                try manifest.write(edits)
                done.append("\(manifest.source.path) \(words)")
            } catch {
                fail("\(manifest.source.path): cannot be written (\(error.reason)); it is as it was")
                return false
            }
        }
        return true
    }

    private static func reason(_ failure: ManifestBlock.Failure) -> String {
        switch failure {
        case .unreadable: "cannot be parsed"
        case .noPackage: "no `let package = Package(…)` at its top; add the dependency by hand"
        case .linkedByHand: "names ShouldGoAway already, outside of what cyclelint probes setup writes; add it to the other targets there"
        case .spoiled: "would not be the same manifest with the lines added; this is a bug of cyclelint, please report it"
        }
    }

    mutating func fail(_ text: String) { messages.append(.error(text)) }
}
