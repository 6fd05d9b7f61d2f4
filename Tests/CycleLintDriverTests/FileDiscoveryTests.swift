import Foundation
import Testing

@testable import CycleLintDriver

@Suite("Which files are analysed")
struct FileDiscoveryTests {
    private func discover(_ paths: [String], in folder: TemporaryFolder, from sub: String = "") -> FileDiscovery {
        FileDiscovery(paths: paths, workingFolder: sub.isEmpty ? folder.path : folder.path + "/" + sub)
    }

    @Test("the Swift files of a folder, at any depth, sorted, relative to the working folder")
    func folder() throws {
        let folder = try TemporaryFolder(["b.swift": "", "a/z.swift": "", "a/b/c.swift": "", "a/readme.md": "", "B.swift": ""])
        #expect(discover(["."], in: folder).files.map(\.shownPath) == ["B.swift", "a/b/c.swift", "a/z.swift", "b.swift"])
        #expect(discover(["."], in: folder).messages.isEmpty)
    }

    @Test("each file once, in one order, however the paths are given")
    func order() throws {
        let folder = try TemporaryFolder(["a/x.swift": "", "b/y.swift": ""])
        let expected = ["a/x.swift", "b/y.swift"]
        #expect(discover(["b", "a"], in: folder).files.map(\.shownPath) == expected)
        #expect(discover(["b/y.swift", "./a/", "a", ".", "b/../a"], in: folder).files.map(\.shownPath) == expected)
        #expect(discover([folder.path + "/b", "a"], in: folder).files.map(\.shownPath) == expected)
    }

    @Test("files outside of the working folder are shown by their absolute path")
    func outside() throws {
        let folder = try TemporaryFolder(["a/x.swift": "", "b/y.swift": ""])
        #expect(discover(["../a"], in: folder, from: "b").files.map(\.shownPath) == [folder.path + "/a/x.swift"])
    }

    @Test("a file that is named, whatever it is called")
    func namedFile() throws {
        let folder = try TemporaryFolder(["script": "", ".hidden.swift": ""])
        #expect(
            discover(["script", ".hidden.swift"], in: folder).files.map(\.shownPath) == [".hidden.swift", "script"])
    }

    @Test("nothing hidden, unless it is named")
    func hidden() throws {
        let folder = try TemporaryFolder([".build/x.swift": "", ".build-2/x.swift": "", ".git/y.swift": "", "a.swift": ""])
        #expect(discover(["."], in: folder).files.map(\.shownPath) == ["a.swift"])
        #expect(discover([".build"], in: folder).files.map(\.shownPath) == [".build/x.swift"])
    }

    @Test("nothing in a documentation catalog, which is not compiled, unless it is named")
    func catalogs() throws {
        let folder = try TemporaryFolder(["App/a.swift": "", "App/App.docc/Resources/step.swift": ""])
        #expect(discover(["App"], in: folder).files.map(\.shownPath) == ["App/a.swift"])
        #expect(discover(["App/App.docc"], in: folder).files.map(\.shownPath) == ["App/App.docc/Resources/step.swift"])
    }

    @Test("links to files and folders are followed, and a file is shown by its own path")
    func links() throws {
        let folder = try TemporaryFolder(["Sources/App/a.swift": "", "Shared/s.swift": "", "Sources/z.swift": ""])
        try folder.link("Sources/Shared", to: "../Shared")
        try folder.link("Sources/App/another.swift", to: "a.swift")
        try folder.link("Sources/App/outside.swift", to: "../../Shared/s.swift")
        #expect(
            discover(["Sources"], in: folder).files.map(\.shownPath)
                == ["Sources/App/a.swift", "Sources/App/outside.swift", "Sources/z.swift"])
        #expect(
            discover(["."], in: folder).files.map(\.shownPath)
                == ["Shared/s.swift", "Sources/App/a.swift", "Sources/z.swift"])
    }

    @Test("links in a circle end", .timeLimit(.minutes(20)))
    func circles() throws {
        let folder = try TemporaryFolder(["a/b/x.swift": "", "c/y.swift": ""])
        try folder.link("a/b/up", to: "../..")
        try folder.link("a/b/self", to: ".")
        try folder.link("a/c", to: "../c")
        try folder.link("c/a", to: "../a")
        try folder.link("c/loop.swift", to: "loop.swift")
        #expect(discover(["a"], in: folder).files.map(\.shownPath) == ["a/b/x.swift", "a/c/y.swift"])
    }

    @Test("a file belongs to the module of the outermost folder that was given")
    func overlapping() throws {
        let folder = try TemporaryFolder(["-x/a.swift": "", "b/c/d.swift": ""])
        for paths in [["b/c", "b"], ["b", "b/c"], [folder.path + "/b/c", "./b/"]] {
            #expect(discover(paths, in: folder).files.map(\.module) == ["b"])
        }
        let modules = Set(discover(["-x", ".", "b/c"], in: folder).files.map(\.module))
        #expect(modules == [String(folder.path.split(separator: "/").last!.replacing("-", with: "_"))])
    }

    @Suite("What cannot be analysed is an error, and the rest still is")
    struct Errors {
        @Test("a path that is not there")
        func missing() throws {
            let folder = try TemporaryFolder(["a.swift": ""])
            let discovery = FileDiscovery(paths: ["nope", "a.swift"], workingFolder: folder.path)
            #expect(discovery.files.map(\.shownPath) == ["a.swift"])
            #expect(discovery.messages == [.error("nope: no such file or folder; check the path")])
        }

        @Test("a folder without Swift files")
        func empty() throws {
            let folder = try TemporaryFolder(["docs/a.md": "", "a.swift": ""])
            let discovery = FileDiscovery(paths: ["docs", "a.swift"], workingFolder: folder.path)
            #expect(discovery.files.count == 1)
            #expect(discovery.messages == [.error("docs: no Swift files in this folder; name another one")])
        }

        @Test("a folder whose Swift files are all ignored")
        func ignored() throws {
            let folder = try TemporaryFolder(["x/gen/a.swift": "", "x/.gitignore": "gen/\n"])
            let discovery = FileDiscovery(paths: ["x"], workingFolder: folder.path)
            #expect(
                discovery.messages == [
                    .error("x: no Swift files in this folder apart from what .gitignore excludes; name another one")
                ])
        }

        @Test("a link that leads nowhere")
        func danglingLink() throws {
            let folder = try TemporaryFolder(["a.swift": ""])
            try folder.link("b.swift", to: "gone.swift")
            let discovery = FileDiscovery(paths: ["."], workingFolder: folder.path)
            #expect(discovery.files.map(\.shownPath) == ["a.swift"])
            #expect(
                discovery.messages == [.error("b.swift: cannot be read (the link leads nowhere)")])
        }
    }
}
