import Foundation

/// One program of the `Fixtures` folder: a file `PATTERN/leaking.swift`, or a folder `PATTERN/leaking` of several files.
/// Its label is the first word of that name, so `clean-unowned.swift` is a second clean twin.
struct Fixture: Sendable, CustomStringConvertible {
    enum Label: String, Sendable {
        case leaking
        case clean
    }

    /// `PATTERN/NAME`, without the extension.
    let name: String
    let label: Label
    /// Sorted, absolute.
    let files: [URL]

    var description: String { name }

    var pattern: String { String(name.prefix { $0 != "/" }) }

    /// Why the tool does not find the leak; nil where it does.
    var gap: String? {
        let head = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.flatMap { $0.split(separator: "\n").prefix(6) }
        return head.first { $0.hasPrefix("// Not found yet: ") }.map { String($0.dropFirst("// Not found yet: ".count)) }
    }

    /// A module name that no other fixture has.
    var moduleName: String {
        "Fixture_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The path that a finding in this file is compared by: relative to `Fixtures`.
    func relativePath(of file: URL) -> String {
        String(file.path.dropFirst(Fixture.folder.path.count + 1))
    }
}

extension Fixture {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    /// Every fixture that can be run, sorted by name. Folders without a `leaking` or `clean` program (the demo) are not fixtures.
    static let all = fixtures(in: folder)

    /// Those that need Apple's frameworks: their labels rest on documentation, and no run has confirmed them.
    static let appleOnly = fixtures(in: folder.appendingPathComponent("AppleOnly"))

    /// Those that need the packages they are about (OpenCombine in place of Combine, SwiftNIO): `Tests/Witnesses/libraries.sh` runs them.
    static let libraries = fixtures(in: folder.appendingPathComponent("Libraries"))

    private static func fixtures(in folder: URL) -> [Fixture] {
        contents(of: folder)
            .flatMap { pattern in contents(of: pattern).compactMap { program(at: $0, pattern: pattern) } }
            .sorted { $0.name < $1.name }
    }

    private static func program(at url: URL, pattern: URL) -> Fixture? {
        let stem = url.deletingPathExtension().lastPathComponent
        guard let label = Label(rawValue: String(stem.prefix { $0 != "-" })) else { return nil }
        let files = url.pathExtension == "swift" ? [url] : swiftFiles(in: url)
        guard !files.isEmpty else { return nil }
        return Fixture(name: "\(pattern.lastPathComponent)/\(stem)", label: label, files: files)
    }

    static func swiftFiles(in folder: URL) -> [URL] {
        contents(of: folder).filter { $0.pathExtension == "swift" }
    }

    private static func contents(of folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appendingPathComponent($0) }
    }
}

extension Fixture {
    /// The same fixture in a folder of its own.
    func copied(to folder: URL) throws -> (fixture: Fixture, folder: URL) {
        let home = folder.appendingPathComponent(moduleName)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let copies = try files.map { file in
            let copy = home.appendingPathComponent(file.lastPathComponent)
            try FileManager.default.copyItem(at: file, to: copy)
            return copy
        }
        return (Fixture(name: name, label: label, files: copies), home)
    }
}
