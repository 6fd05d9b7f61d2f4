import CycleLintFrontEnd
import CycleLintRules
import CycleLintWitnesses
import Foundation

/// `fuzz [--seconds N] [--cases N] [--seed N] [--keep FILE] FOLDER...`: parses and analyses spoilt sources until time is up.
///
/// A trap ends the process; the source that it happened on is in the file of `--keep`, which is removed otherwise. Status 1
/// where the parser broke an invariant, or a case took longer than `limit`.
func fuzz(_ arguments: [String]) throws -> Int32 {
    var options = FuzzOptions()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
        func number() throws -> Int {
            guard let number = rest.popFirst().flatMap(Int.init), number > 0 else { throw UsageError(message: "\(argument) needs a number") }
            return number
        }
        switch argument {
        case "--seconds": options.seconds = try number()
        case "--cases": options.cases = try number()
        case "--seed": options.seed = try number()
        case "--keep":
            guard let file = rest.popFirst() else { throw UsageError(message: "--keep needs a file") }
            options.kept = file
        case _ where argument.hasPrefix("-"): throw UsageError(message: "unknown option \(argument)")
        default: options.folders.append(argument)
        }
    }
    let files = try swiftFiles(under: options.folders)
    guard !files.isEmpty else { throw UsageError(message: "no Swift files to spoil") }
    return Fuzzer(files: files, options: options).run()
}

struct FuzzOptions {
    var seconds = 60
    var cases = Int.max
    var seed = 1
    var kept = NSTemporaryDirectory() + "cyclelint-fuzz.swift"
    var folders: [String] = []
}

/// Makes cases, runs them, and tells what took long. Sendable because one thread waits while the other works.
private final class Fuzzer: @unchecked Sendable {
    #if DEBUG
    static let stackSize = 16 << 20
    /// Seconds a case may take.
    static let limit = 60.0
    #else
    static let stackSize = 512 << 10
    static let limit = 10.0
    #endif

    let files: [String]
    let options: FuzzOptions
    private var mutation: Mutation
    private var frontEnd = FrontEnd()
    private var facts: FileFacts?
    private var failures = 0
    private var slowest = (seconds: 0.0, name: "")

    init(files: [String], options: FuzzOptions) {
        self.files = files
        self.options = options
        mutation = Mutation(files: files, seed: UInt64(options.seed))
    }

    func run() -> Int32 {
        let start = ContinuousClock.now
        var cases = 0
        var recent: [FileFacts] = []
        while ContinuousClock.now - start < .seconds(options.seconds), cases < options.cases {
            cases += 1
            let spoilt = mutation.next()
            _ = FileManager.default.createFile(atPath: options.kept, contents: Data(spoilt.bytes))
            let before = threadSeconds()
            let source = SourceFile(path: "A\(cases % 3).swift", bytes: spoilt.bytes)
            // With what came before: files that know each other.
            recent = Array((recent + [facts(of: source, module: "A\(cases % 2)", name: spoilt.name)].compactMap { $0 }).suffix(3))
            _ = findings(in: recent)
            let seconds = threadSeconds() - before
            if seconds > slowest.seconds { slowest = (seconds, spoilt.name) }
            if seconds > Self.limit { fail("\(fixed(seconds, 1)) s for \(spoilt.bytes.count) bytes: \(spoilt.name)") }
        }
        try? FileManager.default.removeItem(atPath: options.kept)
        print("\(cases) cases, \(failures) failures; the slowest took \(fixed(slowest.seconds, 2)) s: \(slowest.name)")
        return failures == 0 ? 0 : 1
    }

    /// Keeps a copy of the case beside the kept file.
    private func fail(_ text: String) {
        failures += 1
        print(text)
        let copy = "\(options.kept).\(failures)"
        try? FileManager.default.removeItem(atPath: copy)
        try? FileManager.default.copyItem(atPath: options.kept, toPath: copy)
    }

    /// Parses on a thread with as little stack as a caller may have, and waits for it.
    private func facts(of source: SourceFile, module: String, name: String) -> FileFacts? {
        let done = DispatchSemaphore(value: 0)
        let thread = Thread { [self] in
            let tree = frontEnd.parse(source)
            if let violation = violations(of: tree) { fail("\(violation): \(name)") }
            facts = CycleLintFrontEnd.facts(of: tree, module: module)
            done.signal()
        }
        thread.stackSize = Self.stackSize
        thread.start()
        done.wait()
        return facts
    }
}
