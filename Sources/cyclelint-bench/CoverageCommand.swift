import CycleLintGenerator
import Foundation

/// `coverage [--symbols FOLDER] KNOWLEDGE`: which public calls that take an escaping closure have an entry in the files of a folder.
///
/// Status 1 where one has none. `--symbols`: the graphs are there already, as `swift symbolgraph-extract` writes them.
func coverage(_ arguments: [String]) throws -> Int32 {
    var symbols: URL?
    var rest = arguments[...]
    if rest.first == "--symbols" {
        guard rest.count > 1 else { throw UsageError(message: "--symbols needs a folder") }
        symbols = URL(fileURLWithPath: rest[1])
        rest = rest.dropFirst(2)
    }
    guard rest.count == 1, let knowledge = rest.first else { throw UsageError(message: "coverage needs one folder") }
    if let symbols { return try KnowledgeCoverage(knowledge: URL(fileURLWithPath: knowledge), symbols: symbols).report() }
    guard let swiftc = TruthRun.swiftc else { throw UsageError(message: "swiftc is not on the PATH") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cyclelint-symbols-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try SymbolGraph.extract(KnowledgeCoverage.libraries.flatMap(\.modules), by: swiftc, into: folder)
    return try KnowledgeCoverage(knowledge: URL(fileURLWithPath: knowledge), symbols: folder).report()
}

private struct KnowledgeCoverage {
    static let libraries: [(title: String, modules: [String])] = [
        ("Swift", ["Swift", "_Concurrency", "Synchronization"]),
        ("Foundation", ["Foundation", "FoundationEssentials", "FoundationInternationalization", "FoundationNetworking", "FoundationXML"]),
        ("Dispatch", ["Dispatch"]),
        ("Observation", ["Observation"]),
    ]

    /// What the analysis knows of them by itself: that they keep their closures.
    private static let builtIn: Set<String> = ["AnyIterator", "AnySequence", "LazySequenceProtocol", "LazyMapSequence", "LazyFilterSequence"]
    private static let builtInFunctions: Set<String> = ["sequence(first:next:)", "sequence(state:next:)"]

    let knowledge: URL
    let symbols: URL
    /// By type and name.
    private var calls: [String: [CallShape]] = [:]
    private var properties: Set<String> = []

    init(knowledge: URL, symbols: URL) throws {
        self.knowledge = knowledge
        self.symbols = symbols
        for library in Self.libraries {
            let file = knowledge.appendingPathComponent("\(library.title).json")
            note(try JSONDecoder().decode(Entries.self, from: Data(contentsOf: file)))
        }
    }

    private struct Entries: Decodable {
        var types: [KnownType]?
        var calls: [Call]?
        struct KnownType: Decodable {
            var type: String
            var properties: [String]?
        }
        struct Call: Decodable {
            var of: Types?
            var call: String
        }
        /// One, or a list.
        struct Types: Decodable {
            var all: [String]
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let one = try? container.decode(String.self) { all = [one] } else { all = try container.decode([String].self) }
            }
        }
    }

    private mutating func note(_ entries: Entries) {
        for type in entries.types ?? [] {
            let words = type.type.split { " :<".contains($0) }
            let keyword = words.firstIndex { ["class", "struct", "enum", "protocol", "extension"].contains($0) }
            guard let keyword, keyword + 1 < words.count else { continue }
            for property in (type.properties ?? []).compactMap(CallShape.init) { properties.insert("\(words[keyword + 1]).\(property.name)") }
        }
        for call in entries.calls ?? [] {
            guard let shape = CallShape(call.call) else { continue }
            for type in call.of?.all ?? [""] { calls["\(type).\(shape.name)", default: []].append(shape) }
        }
    }

    private func hasEntry(_ symbol: SymbolGraph.Symbol) -> Bool {
        guard let shape = CallShape(symbol.declaration) else { return true }
        if Self.builtIn.contains(symbol.type) || Self.builtInFunctions.contains(symbol.pathComponents.joined(separator: ".")) { return true }
        let name = "\(symbol.type).\(shape.name)"
        return shape.parameters == nil ? properties.contains(name) : calls[name, default: []].contains { $0.covers(shape) }
    }

    func report() throws -> Int32 {
        var status: Int32 = 0
        for library in Self.libraries {
            let all = try takingClosures(library.modules)
            let missing = all.filter { !hasEntry($0) }
            print("\(library.title): \(all.count - missing.count) of \(all.count)")
            for symbol in missing { print("  \(symbol.type.isEmpty ? "" : symbol.type + ": ")\(symbol.declaration)") }
            if all.isEmpty || !missing.isEmpty { status = 1 }
        }
        return status
    }

    /// In the graphs of some modules and of what these add to others, without repetitions.
    private func takingClosures(_ modules: [String]) throws -> [SymbolGraph.Symbol] {
        let files = try FileManager.default.contentsOfDirectory(atPath: symbols.path).sorted().filter { file in
            file.hasSuffix(".symbols.json") && modules.contains(String(file.prefix { $0 != "." && $0 != "@" }))
        }
        var seen: Set<String> = []
        var found: [SymbolGraph.Symbol] = []
        for file in files {
            let all = try SymbolGraph(contentsOf: symbols.appendingPathComponent(file)).symbols
            let aliases = all.filter { $0.kind.identifier == "swift.typealias" && $0.declaration.contains("->") }.map { $0.pathComponents.joined(separator: ".") }
            for symbol in all where !symbol.isRepeated && symbol.takesEscapingClosure(aliases: Set(aliases)) {
                if seen.insert(symbol.type + " " + symbol.declaration).inserted { found.append(symbol) }
            }
        }
        return found
    }
}
