import CycleLintProbes

/// The library as sources in the project itself.
extension ProbeSetup {
    static let vendoredName = LibraryOrigin.library

    /// The library for tests lies beside it.
    private static func testingFolder(of folder: String) -> String { folder + LibraryOrigin.testingSuffix }

    func vendoredFolders(of manifests: [ManifestFile]) -> Set<String> { Set(manifests.compactMap { ManifestBlock(in: $0.source).vendoredFolder }) }

    /// Whether the sources of the libraries are there now.
    @discardableResult
    mutating func vendor(into folder: String, withTesting: Bool) -> Bool {
        let testing = Self.testingFolder(of: folder)
        guard vendor(VendoredFolder(path: folder, root: root), LibraryOrigin.library, "the targets with probes") else { return false }
        if withTesting { return vendor(VendoredFolder(path: testing, root: root, files: VendoredLibrary.testingFiles), LibraryOrigin.testingLibrary, "ShouldGoAway and the tests with probes") }
        remove(testing)
        return true
    }

    private mutating func vendor(_ folder: VendoredFolder, _ library: String, _ users: String) -> Bool {
        let shown = PathName.shown(folder.path, from: options.workingFolder)
        do {
            let count = try folder.write()
            let isInProject = FileSystem.kind(at: PathName.join(root, "Package.swift")) == nil
            done.append(
                "\(shown) holds the sources of \(library)\(count == 0 ? " already" : ", \(count) files written")"
                    + (isInProject ? "; make a target \(library) of them, and link it to \(users)" : ""))
            return true
        } catch {
            fail("\(PathName.shown(error.path, from: options.workingFolder)): \(error.reason)")
            return false
        }
    }

    mutating func unvendor(_ folder: String) {
        remove(folder)
        remove(Self.testingFolder(of: folder))
    }

    private mutating func remove(_ folder: String) {
        do {
            let count = try VendoredFolder(path: folder, root: root).remove()
            if count > 0 { done.append("\(PathName.shown(folder, from: options.workingFolder)): \(count) files deleted") }
        } catch {
            fail("\(PathName.shown(error.path, from: options.workingFolder)): \(error.reason)")
        }
    }

    /// A folder that belongs to no other target.
    mutating func vendoredTarget(in given: String?, _ manifests: [ManifestFile]) -> LibraryOrigin? {
        var names = ModuleNames()
        let before = vendoredFolders(of: manifests)
        let candidates = given.map { [$0] } ?? Array(before) + ["Sources/\(Self.vendoredName)", Self.vendoredName]
        var reason = "lies outside of the package"
        for candidate in candidates {
            let folder = PathName.absolute(candidate, in: root)
            guard PathName.isInside(folder, root), folder != root, !candidate.split(separator: "/").contains("..") else { continue }
            let shown = PathName.shown(folder, from: root)
            let target = before.contains(shown) ? nil : names.target(ofFile: PathName.join(folder, "Probe.swift"), inPackage: root)
            if target == nil || target?.folder == shown { return .target(folder: shown) }
            reason = "lies in the folder of the target \(target?.name ?? "")"
        }
        fail("\(candidates.last ?? ""): \(reason); name another folder of the package with --vendor")
        return nil
    }
}
