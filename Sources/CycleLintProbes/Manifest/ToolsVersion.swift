/// The version of the manifest's language, from its first line: `// swift-tools-version: 6.1`.
struct ToolsVersion: Comparable {
    var major: Int
    var minor: Int

    init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// SwiftPM takes a manifest that says nothing for one of version 3.1.
    init(_ manifest: [UInt8]) {
        let text = String(decoding: manifest.prefix(1 << 12), as: UTF8.self)
        let match = text.firstMatch(of: /swift-tools-version:\s*(\d+)(?:\.(\d+))?/.ignoresCase())
        self.init(match.flatMap { Int($0.1) } ?? 3, match.flatMap { $0.2 }.flatMap { Int($0) } ?? (match == nil ? 1 : 0))
    }

    static func < (a: ToolsVersion, b: ToolsVersion) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
