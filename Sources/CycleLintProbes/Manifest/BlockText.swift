/// The statements of a manifest's block.
struct BlockText {
    /// The variable that holds the package.
    let package: String
    let toolsVersion: ToolsVersion
    /// Names of libraries by target.
    let imports: [ImportingTarget: Set<String>]
    let origin: LibraryOrigin

    var lines: [String] {
        declarations + [LibraryOrigin.library, LibraryOrigin.testingLibrary].flatMap { library in
            let targets = imports.filter { $0.value.contains(library) }.keys
            guard !targets.isEmpty else { return [String]() }
            return [
                "for target in \(package).targets where \(condition(for: targets)) {",
                "    target.dependencies.append(\(dependency(on: library)))",
                "}",
            ]
        }
    }

    private func condition(for targets: some Collection<ImportingTarget>) -> String {
        let byName = "[\(Self.list(targets.map(\.name)))].contains(target.name)"
        let folders = targets.compactMap(\.folder)
        return folders.isEmpty ? byName : byName + " || [\(Self.list(folders))].contains(target.path)"
    }

    private static func list(_ names: [String]) -> String {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(literal).joined(separator: ", ")
    }

    private var declarations: [String] {
        switch origin {
        case .folder(let folder): return ["\(package).dependencies.append(.package(path: \(Self.literal(folder))))"]
        case .repository(let url, let revision): return ["\(package).dependencies.append(.package(url: \(Self.literal(url)), \(requirement(revision))))"]
        case .target(let folder):
            let library = "\(package).targets.append(.target(name: \(Self.literal(LibraryOrigin.library)), path: \(Self.literal(folder))))"
            guard imports.values.contains(where: { $0.contains(LibraryOrigin.testingLibrary) }) else { return [library] }
            let name = Self.literal(LibraryOrigin.testingLibrary)
            let path = Self.literal(folder + LibraryOrigin.testingSuffix)
            return [library, "\(package).targets.append(.target(name: \(name), dependencies: [.target(name: \(Self.literal(LibraryOrigin.library)))], path: \(path)))"]
        }
    }

    private func requirement(_ revision: LibraryOrigin.Revision) -> String {
        let hasLabels = toolsVersion >= ToolsVersion(5, 5)
        return switch revision {
        case .version(let version): "from: \(Self.literal(version))"
        case .branch(let name): hasLabels ? "branch: \(Self.literal(name))" : ".branch(\(Self.literal(name)))"
        case .commit(let hash): hasLabels ? "revision: \(Self.literal(hash))" : ".revision(\(Self.literal(hash)))"
        }
    }

    private func dependency(on library: String) -> String {
        guard let name = origin.packageName else { return ".target(name: \(Self.literal(library)))" }
        return ".product(name: \(Self.literal(library)), package: \(Self.literal(name)))"
    }

    private static func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\", "\"": "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\u{\(String(scalar.value, radix: 16))}"
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
