import Foundation
import Testing

@testable import ShouldGoAway

@Suite("Report files")
struct ReportFilesTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouldgoaway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test("one of each kind a signature, in a folder that is made, whole, and nothing left aside")
    func write() throws {
        try withFolder { folder in
            let output = folder.appending(path: "a/b").path()
            ReportFiles.write(.example, to: output)
            ReportFiles.write(.example, to: output)
            let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
            #expect(names == ["0123456789abcdef.dot", "0123456789abcdef.json"])
            #expect(try String(contentsOfFile: output + "/0123456789abcdef.json", encoding: .utf8) == LeakReport.example.json)
        }
    }

    @Test("a file where the folder should be stops nothing")
    func fileInTheWay() throws {
        try withFolder { folder in
            let file = folder.appending(path: "file")
            try Data().write(to: file)
            ReportFiles.write(.example, to: file.path())
            ReportFiles.write(.example, to: file.path() + "/inner")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["file"])
        }
    }

    @Test("a full disk leaves no part of a file", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func full() throws {
        try withFolder { folder in
            // What is written aside goes to a device that is always full.
            let aside = folder.appending(path: "0123456789abcdef.json.\(getpid()).partial").path()
            try FileManager.default.createSymbolicLink(atPath: aside, withDestinationPath: "/dev/full")
            ReportFiles.write(.example, to: folder.path())
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".json") }.isEmpty)
        }
    }
}
