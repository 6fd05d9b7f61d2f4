import CycleLintKnowledge
import CycleLintRules
import Foundation

/// What the file `.cyclelint.json` of the working folder adds.
package struct ProjectConfiguration {
    package static let fileName = ".cyclelint.json"

    package private(set) var additions: [Framework] = []
    /// Rules that are off by default, or `all`.
    package private(set) var enabledRules: [String] = []
    /// Errors: a file that is not understood would be believed to be.
    package private(set) var messages: [RunMessage] = []

    /// A folder without such a file adds nothing.
    package init(workingFolder: String) {
        let path = PathName.absolute(Self.fileName, in: workingFolder)
        guard FileSystem.kind(at: path) != nil else { return }
        guard let json = FileManager.default.contents(atPath: path) else {
            messages.append(.error("\(Self.fileName): cannot be read"))
            return
        }
        let reader = KnowledgeReader(configuration: json)
        additions = reader.frameworks
        enabledRules = reader.enabledRules.map(\.name)
        messages = reader.problems.map { .error("\(Self.fileName):\($0.text)") }
        for rule in reader.enabledRules {
            if let problem = RuleNames.problem(with: rule.name) { messages.append(.error("\(Self.fileName):\(rule.line): \(problem)")) }
        }
    }
}
