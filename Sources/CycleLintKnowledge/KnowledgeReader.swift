import CycleLintFrontEnd
import Foundation

/// What is wrong with a file of knowledge, and where.
package struct KnowledgeProblem: Error, Equatable, Sendable {
    /// One-based.
    package var line: Int
    /// The path of the entry in the file (`calls[3]`); empty for the whole file.
    package var entry: String
    package var message: String

    /// `12: calls[3]: …`
    package var text: String { "\(line): " + (entry.isEmpty ? "" : "\(entry): ") + message }
}

/// Reads what frameworks keep from JSON, and checks it.
package struct KnowledgeReader {
    package private(set) var frameworks: [Framework] = []
    package private(set) var problems: [KnowledgeProblem] = []
    /// Of a configuration: the list under its key `enable`, with the one-based line of each name.
    package private(set) var enabledRules: [(name: String, line: Int)] = []

    /// The file of one framework, as in `Rules/Knowledge`.
    package init(framework json: Data) {
        if let problem = Self.syntaxProblem(in: json) {
            problems = [problem]
            return
        }
        let places = JSONPlaces(json)
        frameworks = decode(places) { [try JSONDecoder().decode(Framework.self, from: json)] }
        check(places) { _ in "" }
    }

    /// A project's `.cyclelint.json`: the lists under its keys `knowledge` and `enable`.
    package init(configuration json: Data) {
        if let problem = Self.syntaxProblem(in: json) {
            problems = [problem]
            return
        }
        let places = JSONPlaces(json)
        var enabled: [String] = []
        frameworks = decode(places) {
            let configuration = try JSONDecoder().decode(Configuration.self, from: json)
            enabled = configuration.enable ?? []
            return configuration.knowledge ?? []
        }
        enabledRules = enabled.indices.map { (enabled[$0], places.line(of: "enable[\($0)]")) }
        check(places) { "knowledge[\($0)]." }
    }

    private struct Configuration: Decodable {
        var knowledge: [Framework]?
        var enable: [String]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            knowledge = try container.decodeIfPresent([Framework].self, forKey: .knowledge)
            enable = try container.decodeIfPresent([String].self, forKey: .enable)
            let names = try decoder.singleValueContainer().decode([String: Anything].self).keys
            if let unknown = names.filter({ Key(rawValue: $0) == nil }).min() {
                throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "there is no key `\(unknown)` here; the keys are `enable`, `knowledge`"))
            }
        }

        enum Key: String, CodingKey { case knowledge, enable }
        struct Anything: Decodable { init(from decoder: any Decoder) {} }
    }

    private mutating func decode(_ places: JSONPlaces, _ body: () throws -> [Framework]) -> [Framework] {
        do {
            return try body()
        } catch let error as DecodingError {
            let (path, message) = Self.explanation(of: error)
            problems.append(KnowledgeProblem(line: places.line(of: path), entry: path, message: message))
        } catch {
            problems.append(KnowledgeProblem(line: 1, entry: "", message: "\(error)"))
        }
        return []
    }

    /// A text that is no JSON at all. The decoder does not say where that is.
    private static func syntaxProblem(in json: Data) -> KnowledgeProblem? {
        do {
            _ = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
            return nil
        } catch {
            let text = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "\(error)"
            let position = text.split { !$0.isNumber }.last.flatMap { Int($0) } ?? 0
            let line = json.prefix(position).count { $0 == UInt8(ascii: "\n") } + 1
            return KnowledgeProblem(line: line, entry: "", message: "this is no JSON: \(text)")
        }
    }

    private static func explanation(of error: DecodingError) -> (path: String, message: String) {
        switch error {
        case .dataCorrupted(let context):
            return (path(context.codingPath), context.debugDescription)
        case .typeMismatch(let type, let context):
            return (path(context.codingPath), "something else was expected here: \(expected(type))")
        case .valueNotFound(let type, let context): return (path(context.codingPath), "`null` stands where \(expected(type)) was expected")
        case .keyNotFound(let key, let context): return (path(context.codingPath), "the key `\(key.stringValue)` is missing")
        @unknown default: return ("", "\(error)")
        }
    }

    private static func expected(_ type: Any.Type) -> String {
        if type == String.self { return "a string" }
        return "\(type)".hasPrefix("Array") ? "a list" : "\(type)".hasPrefix("Dictionary") ? "an object" : "\(type)"
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue { path += "[\(index)]" } else { path += (path.isEmpty ? "" : ".") + key.stringValue }
        }
    }

    /// What the format cannot say: that declarations parse, and that names in them are there.
    private mutating func check(_ places: JSONPlaces, prefix: (Int) -> String) {
        for (number, framework) in frameworks.enumerated() {
            func note(_ path: String, _ message: String) {
                problems.append(KnowledgeProblem(line: places.line(of: prefix(number) + path), entry: prefix(number) + path, message: message))
            }
            for problem in StandIn(framework).problems {
                guard case .call(let index) = problem.place else { continue }
                note("calls[\(index)]", problem.message)
            }
            for (index, type) in framework.types.enumerated() {
                for mark in type.marks where !Framework.marks.contains(mark) { note("types[\(index)]", Self.unknown(mark)) }
                if type.name.isEmpty { note("types[\(index)]", "`\(type.type)` declares no type") }
                if let problem = Self.problem(in: type.type + " {\n" + type.properties.joined(separator: "\n") + "\n}") { note("types[\(index)]", problem) }
            }
            for (index, call) in framework.calls.enumerated() {
                for mark in call.marks where !Framework.marks.contains(mark) { note("calls[\(index)]", Self.unknown(mark)) }
                if let problem = Self.problem(in: "extension T {\n" + call.declaration + " {}\n}") { note("calls[\(index)]", problem) }
            }
        }
    }

    private static func unknown(_ mark: String) -> String { "there is no mark `\(mark)`; the marks are \(Framework.marks.sorted().joined(separator: ", "))" }

    private static func problem(in text: String) -> String? {
        let facts = facts(of: SourceFile(path: "", bytes: Array(text.utf8)), module: "M")
        return facts.problems.first.map { "this is not Swift: \($0.message)" }
    }
}
