import Foundation

/// What a module declares, as `swift symbolgraph-extract` writes it down.
struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        var kind: Kind
        var identifier: Identifier
        var pathComponents: [String]
        var declarationFragments: [Fragment]?

        struct Kind: Decodable { var identifier: String }
        struct Identifier: Decodable { var precise: String }
        struct Fragment: Decodable { var spelling: String }

        var declaration: String { (declarationFragments ?? []).map(\.spelling).joined() }
        /// Empty of a global one.
        var type: String { pathComponents.dropLast().joined(separator: ".") }
        /// Written for a type, although it comes from a protocol.
        var isRepeated: Bool { identifier.precise.contains("::SYNTHESIZED::") }
    }

    var symbols: [Symbol]

    init(contentsOf file: URL) throws { self = try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file)) }

    /// Writes the graphs of modules into a folder. Those that the toolchain does not have are left out.
    static func extract(_ modules: [String], by swiftc: URL, into folder: URL) throws {
        let target = try JSONDecoder().decode(TargetInfo.self, from: output(of: swiftc, ["-print-target-info"])).target.unversionedTriple
        let sdk = ProcessInfo.processInfo.environment["SDKROOT"].map { ["-sdk", $0] } ?? []
        let tool = swiftc.deletingLastPathComponent().appendingPathComponent("swift-symbolgraph-extract")
        for module in modules { _ = try output(of: tool, ["-module-name", module, "-target", target, "-output-dir", folder.path] + sdk) }
    }

    private struct TargetInfo: Decodable {
        var target: Target
        struct Target: Decodable { var unversionedTriple: String }
    }

    private static func output(of program: URL, _ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}

extension SymbolGraph.Symbol {
    /// Whether it can keep a closure: it has one for a parameter that escapes, or is a property that one can be assigned to.
    ///
    /// `aliases`: other names of closure types. Such a closure escapes where it is optional.
    func takesEscapingClosure(aliases: Set<String>) -> Bool {
        let text = declaration
        if kind.identifier.hasSuffix("property") || kind.identifier == "swift.var" {
            guard let colon = text.firstRange(of: ": "), text.contains("var "), !text.hasSuffix("{ get }") else { return false }
            return text[colon.upperBound...].contains("->")
        }
        let isCall = ["func", "method", "init", "subscript", "func.op"].contains { kind.identifier.hasSuffix("." + $0) }
        guard isCall, let parameters = CallShape(text)?.parameters else { return false }
        return parameters.contains { Self.escapes($0.type, aliases) }
    }

    private static func escapes(_ type: Substring, _ aliases: Set<String>) -> Bool {
        if type.contains("@escaping") { return true }
        guard type.contains("->") else { return type.hasSuffix("?") && aliases.contains(String(type.dropLast())) }
        return type.hasPrefix("[") || type.hasSuffix("...") || type.hasPrefix("(") && (type.hasSuffix(")?") || type.hasSuffix(")!")) && isWhole(type.dropLast())
    }

    /// Whether the first parenthesis is closed by the last one.
    private static func isWhole(_ type: Substring) -> Bool {
        var depth = 0
        for index in type.indices {
            if type[index] == "(" { depth += 1 }
            if type[index] == ")" { depth -= 1 }
            if depth == 0 { return type.index(after: index) == type.endIndex }
        }
        return false
    }
}
