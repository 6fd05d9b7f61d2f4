import CycleLintFrontEnd
import CycleLintProbes

/// Which targets of a package have files that import the libraries of the probes.
struct ImportingTargets {
    /// Names of libraries by target.
    private(set) var libraries: [ImportingTarget: Set<String>] = [:]
    private(set) var messages: [RunMessage] = []
    /// Names of all libraries that are imported, by whichever target.
    private(set) var imported: Set<String> = []

    /// `root` is the absolute path of the folder with the manifest.
    init(ofPackage root: String, workingFolder: String) {
        let discovery = FileDiscovery(paths: [root], workingFolder: workingFolder)
        messages = discovery.messages
        var names = ModuleNames()
        var reader = FileReader()
        var source = SourceFile(path: "", bytes: [])
        var otherPackages: Set<String> = []
        for file in discovery.files {
            source.path = file.shownPath
            // What cannot be read has no probe either.
            guard (try? reader.read(file.path, into: &source.bytes)) != nil, source.bytes.contains(LibraryOrigin.library.utf8), !VendoredLibrary.isPart(source.bytes) else { continue }
            let imported = importedProbeLibraries(in: source)
            if imported.isEmpty { continue }
            self.imported.formUnion(imported)
            if let inner = names.packageRoot(of: PathName.parent(file.path) ?? "/"), inner != root {
                otherPackages.insert(PathName.shown(inner, from: workingFolder))
            } else if let target = names.target(ofFile: file.path, inPackage: root) {
                libraries[ImportingTarget(name: target.name, folder: target.folder), default: []].formUnion(imported)
            } else {
                messages.append(.error("\(file.shownPath): which target it belongs to cannot be told from Package.swift; add \(imported.sorted().joined(separator: " and ")) to its dependencies by hand"))
            }
        }
        for other in otherPackages.sorted() {
            messages.append(.note("\(other): imports the library, too, and is a package of its own; run cyclelint probes setup \(other)"))
        }
    }
}
