import CycleLintRules
import Testing

@testable import CycleLintDriver

@Suite("A baseline")
struct BaselineTests {
    @Test("hides what it lists, and nothing else")
    func hides() {
        let split = Baseline([finding("a"), finding("b")]).split([finding("b"), finding("c", line: 9), finding("a", line: 7)])
        #expect(split.shown.map(\.fingerprint) == ["c"])
        #expect(split.hidden == 2)
    }

    @Test("counts: a second ring of the same shape is new")
    func counts() {
        let split = Baseline([finding("a"), finding("a")]).split([finding("a"), finding("a", line: 2), finding("a", line: 3)])
        #expect(split.shown.map(\.location.line) == [3])
        #expect(split.hidden == 2)
    }

    @Test("knows which of its entries no longer occur")
    func unmatched() {
        let entries = Baseline([finding("a"), finding("a"), finding("b")]).unmatched(by: [finding("a")])
        #expect(entries.map(\.fingerprint) == ["a", "b"])
    }

    @Test("is written sorted, one entry a finding, and reads back the same")
    func file() throws {
        let folder = try TemporaryFolder()
        let baseline = Baseline([finding("b", in: "z.swift"), finding("c"), finding("a", in: "z.swift")])
        try baseline.write(to: folder.path + "/base.json", shownPath: "base.json")
        #expect(
            try folder.read("base.json").hasPrefix(
                """
                {
                  "findings" : [
                    {
                      "fingerprint" : "c",
                      "message" : "message of c",
                      "path" : "a.swift",
                      "rule" : "closure-capture"
                    },
                    {
                      "fingerprint" : "a",
                """))
        #expect(try Baseline(readFrom: folder.path + "/base.json", shownPath: "base.json") == baseline)
    }

    @Test(
        "that cannot be used says why, and what to do",
        arguments: [
            (nil, "x.json: no such baseline file; make one with --write-baseline x.json"),
            ("[]", "x.json: not a baseline file of cyclelint; make one with --write-baseline x.json"),
            ("", "x.json: not a baseline file of cyclelint; make one with --write-baseline x.json"),
            ("{\"version\": 1}", "x.json: the baseline is damaged; write it anew with --write-baseline x.json"),
            (
                "{\"version\": 7}",
                "x.json: baseline version 7 is not known to this cyclelint (it knows 1); "
                    + "update cyclelint or write the baseline anew"
            ),
        ])
    func failures(content: String?, message: String) throws {
        let folder = try TemporaryFolder()
        if let content { try folder.write(content, to: "x.json") }
        #expect(throws: BaselineFailure(text: message)) {
            try Baseline(readFrom: folder.path + "/x.json", shownPath: "x.json")
        }
    }

    @Test("that cannot be written says why")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: BaselineFailure.self) {
            try Baseline([]).write(to: folder.path + "/none/x.json", shownPath: "none/x.json")
        }
    }
}
