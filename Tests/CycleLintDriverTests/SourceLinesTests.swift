import Testing

@testable import CycleLintDriver

@Suite("A line of a source file")
struct SourceLinesTests {
    private func lines(_ content: String, _ numbers: ClosedRange<Int>) throws -> [String?] {
        let folder = try TemporaryFolder(["a.swift": content])
        let source = SourceLines(workingFolder: folder.path)
        return numbers.map { source.line($0, of: "a.swift").map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test("ends at LF, CR LF or CR, counted from one")
    func endings() throws {
        #expect(try lines("a\nb\r\nc\rd\n\ne", 0...7) == [nil, "a", "b", "c", "d", "", "e", nil])
    }

    @Test("is not there if the file is not")
    func missing() {
        #expect(SourceLines(workingFolder: "/").line(1, of: "no/such/file.swift") == nil)
    }
}
