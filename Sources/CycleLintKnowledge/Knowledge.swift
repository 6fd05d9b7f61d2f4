import CycleLintFrontEnd
import Foundation

/// What libraries keep: the files of `Rules/Knowledge`, and what a project adds to them.
///
/// For the analysis it is the facts of sources that stand for the libraries' own.
package struct Knowledge: Sendable {
    private let additions: [Framework]

    /// Of an addition with the title of a built-in framework, each type and call takes the place of the one that it declares again.
    package init(additions: [Framework] = []) { self.additions = additions }

    /// A framework in the binary.
    package struct Embedded: Sendable {
        package var title: String
        package var modules: [String]
        package var json: String
        package var standIn: String

        /// Unchecked: a test has checked it.
        fileprivate var decoded: Framework? { try? JSONDecoder().decode(Framework.self, from: Data(json.utf8)) }

        package var framework: Framework? { KnowledgeReader(framework: Data(json.utf8)).frameworks.first }
    }

    /// Of the libraries that the files import, and of properties of which nothing is known. `untilFinished`: what lives as long as the process keeps
    /// also what it lets go of by itself soon, as a dispatch queue does.
    package func facts(for files: [FileFacts], untilFinished: Bool = false) -> [FileFacts] {
        var imports: Set<String> = ["Swift"]
        for file in files { for name in file.imports { imports.insert(file.names[Int(name)]) } }
        var known: [FileFacts] = []
        for embedded in Self.embedded {
            guard let module = embedded.modules.first(where: imports.contains) else { continue }
            let own = additions.filter { $0.title == embedded.title }
            if own.isEmpty {
                known.append(Self.cache.facts(of: embedded, module: module, untilFinished: untilFinished))
            } else if let framework = embedded.framework {
                known.append(Self.facts(of: StandIn(own.reduce(framework) { $0.overridden(by: $1) }, untilFinished: untilFinished).text(), embedded.title, module: module))
            }
        }
        for addition in additions where !Self.embedded.contains(where: { $0.title == addition.title }) {
            guard let module = addition.modules.first(where: imports.contains) else { continue }
            known.append(Self.facts(of: StandIn(addition, untilFinished: untilFinished).text(), addition.title, module: module))
        }
        if let unknown = UnknownProperties(in: files).text() { known.append(Self.facts(of: unknown, "Unknown", module: "Unknown")) }
        return known
    }

    private static let cache = FactsCache()

    fileprivate static func facts(of text: String, _ title: String, module: String) -> FileFacts {
        CycleLintFrontEnd.facts(of: SourceFile(path: title, bytes: Array(text.utf8)), module: module)
    }
}

/// The facts of the built-in frameworks, which are the same for all programs of a process.
private final class FactsCache: @unchecked Sendable {
    private let lock = NSLock()
    /// Behind the lock.
    private var known: [String: FileFacts] = [:]

    func facts(of embedded: Knowledge.Embedded, module: String, untilFinished: Bool) -> FileFacts {
        lock.withLock {
            let key = embedded.title + " " + module + (untilFinished ? " until finished" : "")
            if let facts = known[key] { return facts }
            let text = untilFinished ? embedded.decoded.map { StandIn($0, untilFinished: true).text() } : nil
            let facts = Knowledge.facts(of: text ?? embedded.standIn, embedded.title, module: module)
            known[key] = facts
            return facts
        }
    }
}

extension Framework {
    /// The attributes that say what a body cannot: see `LibraryMark`.
    package static let marks: Set<String> = ["Contained", "ShowsSenders", "OnReuse", "WhileItRuns", "AnyReceiver", "Endless", "Finite", "Completes", "KeepsWaiter", "Waits", "SharedOnly", "EndsWhenDropped", "AtOnce", "InScope", "Begun", "Cold", "OnCancellation", "Tracks", "Pending", "Promised", "Fulfills", "EndsReceiver", "CallsReceiver", "Subject"]

    /// With another's types and calls, in place of one's own where they declare the same.
    package func overridden(by other: Framework) -> Framework {
        var result = self
        result.modules += other.modules.filter { !modules.contains($0) }
        result.types.removeAll { type in other.types.contains { $0.name == type.name } }
        result.types += other.types
        let replaced = Dictionary(grouping: other.calls, by: \.name)
        result.calls = calls.compactMap { known in
            guard let same = replaced[known.name] else { return known }
            if known.types.isEmpty { return same.contains(where: \.types.isEmpty) ? nil : known }
            var known = known
            known.types.removeAll { type in same.contains { $0.types.contains(type) } }
            return known.types.isEmpty ? nil : known
        }
        result.calls += other.calls
        return result
    }
}

extension KnownCall {
    /// `sink(receiveValue:)`; the declaration where it is none.
    package var name: String { CallDeclaration(declaration)?.signature ?? declaration }
}
