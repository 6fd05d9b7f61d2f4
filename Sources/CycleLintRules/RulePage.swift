/// What a person can read about a rule: a page of Markdown from the folder `Rules`.
package struct RulePage: Hashable, Sendable {
    /// As in findings and directives: `closure-capture`.
    package var name: String
    /// One sentence.
    package var summary: String
    /// The whole page.
    package var markdown: String

    package var isOffByDefault: Bool { RuleSelection.isOffByDefault(name) }
}
