import CycleLintProbes

/// Links the library of the probes to the targets of a package that import it, or takes that out again.
package struct ProbeSetup {
    /// What was done, a line each.
    package private(set) var done: [String] = []
    package private(set) var messages: [RunMessage] = []
    private let options: SetupOptions
    /// Absolute path of the folder with the manifest.
    private let root: String

    package var hasErrors: Bool { messages.contains { $0.kind == .error } }

    private init(_ options: SetupOptions) {
        self.options = options
        let path = PathName.absolute(options.folder, in: options.workingFolder)
        root = path.split(separator: "/").contains("..") ? FileSystem.realPath(path) ?? path : path
    }

    package init(_ options: SetupOptions, linkingFrom source: SetupOptions.Source) {
        self.init(options)
        guard let manifests = manifests(), let origin = origin(of: source) else { return }
        let importing = ImportingTargets(ofPackage: root, workingFolder: options.workingFolder)
        messages += importing.messages
        guard !importing.libraries.isEmpty else {
            if !hasErrors { fail("\(options.folder): no file imports ShouldGoAway; run cyclelint --fix first") }
            return
        }
        let words = "links " + [LibraryOrigin.library, LibraryOrigin.testingLibrary].compactMap { library in
            let targets = importing.libraries.filter { $0.value.contains(library) }.keys.map(\.name).sorted(by: FileSystem.precedes)
            return targets.isEmpty ? nil : "\(library) to \(targets.joined(separator: ", "))"
        }.joined(separator: " and ")
        change(manifests, saying: words, otherwise: words + " already") { block throws(ManifestBlock.Failure) in
            try block.edits(linking: importing.libraries, from: origin)
        }
    }

    package init(removing options: SetupOptions) {
        self.init(options)
        guard let manifests = manifests() else { return }
        change(manifests, saying: "links the library no more", otherwise: "has nothing of cyclelint probes setup") { block in block.removal ?? [] }
    }

    private mutating func manifests() -> [ManifestFile]? {
        do {
            let manifests = try ManifestFile.all(in: root, workingFolder: options.workingFolder)
            if !manifests.isEmpty { return manifests }
            fail("\(options.folder): no Package.swift; name the folder of a package. In an Xcode project, add the package of cyclelint and link its library ShouldGoAway to the targets with probes")
        } catch {
            fail("\(options.folder): cannot be read (\(error.reason))")
        }
        return nil
    }

    private mutating func origin(of source: SetupOptions.Source) -> LibraryOrigin? {
        switch source {
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

    /// All manifests, or, where one of them cannot be changed, none.
    private mutating func change(
        _ manifests: [ManifestFile], saying words: String, otherwise: String, by edits: (ManifestBlock) throws(ManifestBlock.Failure) -> [TextEdit]
    ) {
        var changes: [(ManifestFile, [TextEdit])] = []
        for manifest in manifests {
            do {
                changes.append((manifest, try edits(ManifestBlock(in: manifest.source))))
            } catch {
                return fail("\(manifest.source.path): \(Self.reason(error)); nothing was written")
            }
        }
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
            }
        }
    }

    private static func reason(_ failure: ManifestBlock.Failure) -> String {
        switch failure {
        case .unreadable: "cannot be parsed"
        case .noPackage: "no `let package = Package(…)` at its top; add the dependency by hand"
        case .linkedByHand: "names ShouldGoAway already, outside of what cyclelint probes setup writes; add it to the other targets there"
        case .spoiled: "would not be the same manifest with the lines added; this is a bug of cyclelint, please report it"
        }
    }

    private mutating func fail(_ text: String) { messages.append(.error(text)) }
}
