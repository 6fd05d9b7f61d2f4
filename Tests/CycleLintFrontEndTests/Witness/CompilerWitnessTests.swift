import CycleLintFrontEnd
import CycleLintWitnesses
import Foundation
import Testing

/// Wherever the compiler parses a file without error, so do we, and see the same declarations, statements and expressions.
/// The full comparison is `Tests/Witnesses/compare.py`.
@Suite(.enabled(if: CompilerParse.compiler != nil, "swiftc is not in PATH: the parser cannot be held against the compiler"))
struct CompilerWitnessTests {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ["Sources", "Tests", "Fixtures"])
    func agreesWithTheCompiler(folder: String) throws {
        let files = Self.swiftFiles(in: Self.package.appendingPathComponent(folder))
        let complaints = Self.complaints(about: files)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    }

    private static func swiftFiles(in folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    /// One line for each file on which we differ. The compiler runs in as many processes as there are processors.
    private static func complaints(about files: [URL]) -> [String] {
        let work = Work(files)
        let done = DispatchSemaphore(value: 0)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        for _ in 0..<workers {
            let thread = Thread {
                while let file = work.next() {
                    if let complaint = complaint(about: file) { work.add(complaint) }
                }
                done.signal()
            }
            // A debug build takes more stack than the 512 KiB of a thread.
            thread.stackSize = 1 << 26
            thread.start()
        }
        for _ in 0..<workers { done.wait() }
        return work.found.sorted()
    }

    private static func complaint(about file: URL) -> String? {
        do {
            let bytes = [UInt8](try Data(contentsOf: file))
            let tree = parse(SourceFile(path: file.path, bytes: bytes))
            switch try CompilerParse(of: file) {
            case .rejected: return nil
            case .unusable(let reason): return "\(file.path): compiler: \(reason)"
            case .outline(let theirs):
                if let problem = tree.problems.first { return "\(file.path): offset \(problem.offset): \(problem.message)" }
                return firstDifference(TreeOutline.lines(of: tree), theirs).map { "\(file.path): \($0)" }
            }
        } catch {
            return "\(file.path): \(error)"
        }
    }

    private static func firstDifference(_ ours: [UInt8], _ theirs: [UInt8]) -> String? {
        if ours == theirs { return nil }
        let newline = UInt8(ascii: "\n")
        let ourLines = ours.split(separator: newline), theirLines = theirs.split(separator: newline)
        let index = zip(ourLines, theirLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(ourLines.count, theirLines.count)
        func text(_ lines: [ArraySlice<UInt8>]) -> String {
            index < lines.count ? String(decoding: lines[index], as: UTF8.self) : "(nothing)"
        }
        return "line \(index + 1) of the outline: ours \(text(ourLines)), theirs \(text(theirLines))"
    }
}

/// Files to look at, and what was found, for several threads.
private final class Work: @unchecked Sendable {
    private let lock = NSLock()
    private var files: ArraySlice<URL>
    private(set) var found: [String] = []

    init(_ files: [URL]) { self.files = files[...] }

    func next() -> URL? { lock.withLock { files.popFirst() } }

    func add(_ complaint: String) { lock.withLock { found.append(complaint) } }
}
