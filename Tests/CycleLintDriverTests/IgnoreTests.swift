import Foundation
import Testing

@testable import CycleLintDriver

@Suite("What .gitignore excludes")
struct IgnoreTests {
    /// pattern lines, path, whether it is a folder, whether it is ignored
    static let table: [(String, String, Bool, Bool)] = [
        ("foo", "foo", false, true), ("foo", "a/b/foo", false, true), ("foo", "foobar", false, false),
        ("/foo", "foo", false, true), ("/foo", "a/foo", false, false),
        ("a/foo", "a/foo", false, true), ("a/foo", "b/a/foo", false, false),
        ("foo/", "foo", true, true), ("foo/", "foo", false, false), ("foo/", "a/foo", true, true),
        ("*.swift", "a/b.swift", false, true), ("a/*.swift", "a/b/c.swift", false, false), ("a*c", "abbbc", false, true),
        ("**/foo", "foo", false, true), ("**/foo", "a/b/foo", false, true), ("**/a/foo", "x/a/foo", false, true),
        ("a/**", "a/b/c", false, true), ("a/**", "a", true, false),
        ("a/**/b", "a/b", false, true), ("a/**/b", "a/x/y/b", false, true), ("a/**/b", "x/a/b", false, false),
        ("a**b", "axxb", false, true), ("a**/b", "ax/b", false, true),
        ("a**/b", "ax/y/b", false, true), ("?**/b", "ax/y/b", false, false),
        ("f?o", "fxo", false, true), ("f?o", "f/o", false, false),
        ("[a-c]x", "bx", false, true), ("[!a-c]x", "bx", false, false), ("[^a-c]x", "dx", false, true),
        ("[]x]y", "]y", false, true), ("[a", "[a", false, false), ("[[:digit:]]", "7", false, true),
        ("\\#a", "#a", false, true), ("#a", "#a", false, false), (#"\!a"#, "!a", false, true),
        ("a ", "a", false, true), (#"a\ "#, "a ", false, true), ("a\r", "a", false, true),
        ("*.a\n!keep.a", "keep.a", false, false), ("!keep.a\n*.a", "keep.a", false, true),
        ("*.a\n!/keep.a", "x/keep.a", false, true),
        ("", "a", false, false), ("/", "a", true, false), ("*", "a", false, true), ("**", "a/b", false, true),
        (#"a\"#, "a", false, false), ("ünter", "ünter", false, true), ("\u{FEFF}foo", "foo", false, true),
    ]

    @Test("is what git says", arguments: table)
    func patterns(lines: String, path: String, isFolder: Bool, isIgnored: Bool) {
        let scope = IgnoreScope(folder: "/repo", content: Array(lines.utf8), parent: nil)
        #expect(scope.ignores("/repo/" + path, isFolder: isFolder) == isIgnored)
    }

    @Test("does not take exponential time", .timeLimit(.minutes(20)))
    func backtracking() {
        let pattern = String(repeating: "*a", count: 40) + "b"
        let scope = IgnoreScope(folder: "/", content: Array(pattern.utf8), parent: nil)
        #expect(!scope.ignores("/" + String(repeating: "a", count: 4000), isFolder: false))
    }

    @Test("is decided by the file that is nearest")
    func nested() throws {
        let folder = try TemporaryFolder([
            ".gitignore": "*.gen.swift\nbuild/\n", "a.gen.swift": "", "x/b.gen.swift": "", "x/build/c.swift": "",
            "x/.gitignore": "!b.gen.swift\n/d.swift\n", "x/d.swift": "", "x/y/d.swift": "",
        ])
        let discovery = FileDiscovery(paths: ["."], workingFolder: folder.path)
        #expect(discovery.files.map(\.shownPath) == ["x/b.gen.swift", "x/y/d.swift"])
    }

    @Test("cannot be taken back below an excluded folder")
    func excludedFolder() throws {
        let folder = try TemporaryFolder([".gitignore": "gen/\n!gen/a.swift\n", "gen/a.swift": "", "b.swift": ""])
        #expect(FileDiscovery(paths: ["."], workingFolder: folder.path).files.map(\.shownPath) == ["b.swift"])
    }

    @Test("counts from the root of the repository, if a folder further in is given")
    func repositoryRoot() throws {
        let folder = try TemporaryFolder([
            ".gitignore": "outside.swift\n", "repo/.git/HEAD": "", "repo/.gitignore": "/Sources/gen\n*.tmp.swift\n",
            "repo/Sources/gen/a.swift": "", "repo/Sources/b.swift": "", "repo/Sources/c.tmp.swift": "",
            "repo/Sources/outside.swift": "",
        ])
        let discovery = FileDiscovery(paths: ["repo/Sources"], workingFolder: folder.path)
        #expect(discovery.files.map(\.shownPath) == ["repo/Sources/b.swift", "repo/Sources/outside.swift"])
    }

    @Test("is analysed all the same if it is given by name")
    func named() throws {
        let folder = try TemporaryFolder([
            ".git/HEAD": "", ".gitignore": "Vendor/**\n", "Vendor/Lib/a.swift": "", "b.swift": "",
        ])
        #expect(
            FileDiscovery(paths: ["Vendor/Lib"], workingFolder: folder.path).files.map(\.shownPath) == ["Vendor/Lib/a.swift"])
        #expect(FileDiscovery(paths: ["."], workingFolder: folder.path).files.map(\.shownPath) == ["b.swift"])
    }
}
