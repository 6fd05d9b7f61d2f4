import CycleLintFrontEnd
import CycleLintProbes
import Testing

@Suite("Probes are taken out")
struct RemovalTests {
    @Test("also after a formatter has broken their lines")
    func reformatted() {
        let text = "func show() {\n  let feed = Feed()\n  defer {\n    shouldGoAway(\n      feed, \"Feed · 3f9a2c\")\n  }\n  feed.start()\n}\n"
        #expect(Probing.removed(text) == "func show() {\n  let feed = Feed()\n  feed.start()\n}\n")
    }

    @Test("but not those that somebody wrote", arguments: [
        "defer { shouldGoAway(feed, \"the feed\") }", "shouldGoAway(feed, \"Feed 3f9a2c\")", "defer { shouldGoAway(feed) }", "defer { shouldGoAway(feed, \"Feed · 3F9A2C\") }",
        "let probe = shouldGoAway(feed, \"Feed · 3f9a2c\")", "deinit { feed.stop() }", "for object in feeds { show(object) }",
    ])
    func byHand(_ statement: String) {
        let text = "func show() {\n    let feed = Feed()\n    \(statement)\n    feed.start()\n}\n"
        #expect(Probing.removed(text) == text)
    }

    @Test("without the comment that somebody put behind one")
    func comment() {
        let text = "func show() {\n    let feed = Feed()\n    defer { shouldGoAway(feed, \"Feed · 3f9a2c\") } // why\n    feed.start()\n}\n"
        #expect(Probing.removed(text).contains("// why"))
    }
}

@Suite("A change is told from what it must not be")
struct SameTreeTests {
    @Test("an edit that says something else is noticed")
    func different() {
        let source = SourceFile(path: "A.swift", bytes: Array("func show() {\n    let feed = Feed()\n    start()\n}\n".utf8))
        let probed = ProbeInsertion([Probing.wish(at: 22, fingerprint: nil)], in: source)
        #expect(!probed.edits.isEmpty && saysTheSame(source, probed.edits))
        var broken = probed.edits
        broken[0].replacement = Array("} func other() {\n".utf8)
        #expect(!saysTheSame(source, broken))
        broken[0].replacement = Array("// shouldGoAway(feed)\n".utf8)
        #expect(!saysTheSame(source, broken))
        broken[0].replacement = Array("( \n".utf8)
        #expect(!saysTheSame(source, broken))
    }
}

@Suite("A diff")
struct UnifiedDiffTests {
    @Test("has three lines of context, joins what is near, and counts lines as patch does")
    func hunks() {
        let lines = (1...30).map { "line\($0)()\n" }
        let text = "func show() {\n    let feed = Feed()\n    a()\n    let other = Feed()\n    b()\n}\n" + lines.joined() + "func hide() {\n    let last = Feed()\n    c()\n}\n"
        let source = SourceFile(path: "Sources/A.swift", bytes: Array(text.utf8))
        let offsets = ["feed", "other", "last"].map { text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "let \($0)")!.lowerBound) + 4 }
        let insertion = ProbeInsertion(offsets.map { Probing.wish(at: $0) }, in: source)
        let diff = String(decoding: UnifiedDiff(source, insertion.edits).text, as: UTF8.self)
        let heads = diff.split(separator: "\n").filter { $0.hasPrefix("@@") }
        #expect(diff.hasPrefix("--- a/Sources/A.swift\n+++ b/Sources/A.swift\n@@"))
        #expect(heads == ["@@ -1,7 +1,11 @@", "@@ -36,5 +40,6 @@"])
        #expect(diff.split(separator: "\n").count { $0.hasPrefix("+") && !$0.hasPrefix("+++") } == 5)
        let absolute = UnifiedDiff(SourceFile(path: "/app/A.swift", bytes: source.bytes), insertion.edits)
        #expect(String(decoding: absolute.text, as: UTF8.self).hasPrefix("--- a/app/A.swift\n+++ b/app/A.swift\n"))
    }
}
