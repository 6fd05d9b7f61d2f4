import CycleLintFrontEnd
import CycleLintProbes

/// What the parallel part of a run makes of one file.
struct FileOutcome {
    var file: DiscoveredFile
    /// Nil if the file could not be read.
    var facts: FileFacts?
    var directives: [Directive] = []
    var message: RunMessage?
}

/// Everything that concerns one file alone: read it, get its facts and its directives.
enum FileStage {
    /// Room for the parser to recurse in, in bytes, also in a debug build.
    static let stackSize = 16 << 20

    /// In the order of `files`.
    static func run(_ files: [DiscoveredFile], threads: Int) -> [FileOutcome] {
        parallelMap(count: files.count, threads: threads, stackSize: stackSize, state: { Reading() }) { reading, index in
            reading.outcome(of: files[index])
        }
    }

    /// The memory of one thread, used again for each of its files.
    private struct Reading {
        var reader = FileReader()
        var frontEnd = FrontEnd()
        let extractor = FactsExtractor()
        var source = SourceFile(path: "", bytes: [])

        mutating func outcome(of file: DiscoveredFile) -> FileOutcome {
            source.path = file.shownPath
            do {
                try reader.read(file.path, into: &source.bytes)
            } catch {
                let text = "\(file.shownPath): cannot be read (\(error.reason))"
                return FileOutcome(file: file, message: .error(text))
            }
            // The library of the probes is not what is looked into.
            if VendoredLibrary.isPart(source.bytes) { return FileOutcome(file: file) }
            let tree = frontEnd.parse(source)
            return FileOutcome(
                file: file, facts: extractor.facts(of: tree, module: file.module), directives: directives(in: tree),
                message: remark(on: tree))
        }

        /// What is nested too deeply is no part of the analysis, and nobody could tell otherwise.
        private func remark(on tree: SyntaxTree) -> RunMessage? {
            guard let problem = tree.problems.first(where: { $0.message == Problem.tooDeep }) else { return nil }
            let line = LineTable(source.bytes).position(of: problem.offset).line
            return .note("\(source.path):\(line): \(Problem.tooDeep); that part of the file is left out")
        }
    }
}
