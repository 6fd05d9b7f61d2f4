import Testing

@testable import CycleLintReports

@Suite("The report for programs")
struct JSONReportTests {
    @Test("has these keys, in this form")
    func whole() {
        let content = ReportContent(findings: [feedFinding], filesAnalysed: 3, seconds: 0.5)
        #expect(
            JSONReport().text(of: content) == """
                {
                  "findings" : [
                    {
                      "advice" : "capture self weakly: { [weak self] in self?.reload() }",
                      "column" : 16,
                      "confidence" : "certain",
                      "fingerprint" : "0123456789abcdef",
                      "line" : 4,
                      "message" : "the closure kept in Feed.onUpdate captures self strongly",
                      "path" : "Sources/App/Feed.swift",
                      "ring" : [
                        {
                          "column" : 3,
                          "description" : "Feed.onUpdate keeps the closure",
                          "line" : 4,
                          "path" : "Sources/App/Feed.swift"
                        },
                        {
                          "column" : 16,
                          "description" : "the closure captures self",
                          "line" : 4,
                          "path" : "Sources/App/Feed.swift"
                        }
                      ],
                      "rule" : "closure-capture",
                      "severity" : "error",
                      "signature" : "App.Feed.onUpdate -> closure(App.Feed.start)"
                    }
                  ],
                  "schemaVersion" : 1
                }

                """)
    }

    @Test("is valid without findings")
    func nothing() {
        let text = JSONReport().text(of: ReportContent(findings: [], filesAnalysed: 3))
        #expect(text == "{\n  \"findings\" : [\n\n  ],\n  \"schemaVersion\" : 1\n}\n")
    }
}
