import CycleLintKnowledge
import CycleLintOwnership
import Testing

/// The two modules must not know each other.
@Suite("The marks of what libraries keep")
struct LibraryMarkTests {
    @Test("are the same where they are read and where they are understood")
    func same() { #expect(Framework.marks == Set(LibraryMark.allCases.filter { $0 != .unknown }.map(\.rawValue))) }
}
