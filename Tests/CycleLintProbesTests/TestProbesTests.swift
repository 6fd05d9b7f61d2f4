import CycleLintOwnership
import CycleLintProbes
import Testing

@Suite("In a test that is to fail, of XCTest")
struct XCTestProbesTests {
    private static let text = "import XCTest\nfinal class FeedTests: XCTestCase {\n    func testStart() {\n        let feed = Feed()\n        feed.start()\n    }\n}\n"
    private static let probe = "        defer { expectToGoAway(shouldGoAway(feed, \"Feed · 3f9a2c\")) }\n"

    @Test("the object is expected to be gone at its end, and the library for tests is imported")
    func expectation() {
        let probed = Probing.inserted(Self.text, inTestCaseFor: "feed")
        #expect(probed == Self.text.replacing("XCTest\n", with: "XCTest\nimport ShouldGoAwayTesting  // for the probes of cyclelint --fix\n").replacing("Feed()\n", with: "Feed()\n" + Self.probe))
        #expect(Probing.inserted(probed, inTestCaseFor: "feed") == probed)
        #expect(Probing.removed(probed) == Self.text)
    }

    @Test("the same in an asynchronous one, in its loops and branches, and before a variable is set to nil", arguments: [
        "func testStart() async throws {\n    let feed = Feed()\n    try await feed.start()\n}\n",
        "func testStart() {\n    for _ in 0..<3 {\n        let feed = Feed()\n        feed.start()\n    }\n}\n",
        "@MainActor func testStart() throws {\n    var feed: Feed? = Feed()\n    try feed?.start()\n    feed = nil\n    wait()\n}\n",
    ])
    func bodies(_ method: String) {
        let text = "import XCTest\nextension FeedTests {\n\(method)}\n"
        let probed = Probing.inserted(text, inTestCaseFor: "feed")
        #expect(!probed.replacing("expectToGoAway(shouldGoAway(feed", with: "").contains("shouldGoAway"))
        #expect(Probing.inserted(probed, inTestCaseFor: "feed") == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("only where the method is a test", arguments: [
        "func makeFeed() {\n    let feed = Feed()\n    feed.start()\n}\n",
        "func testStart(_ count: Int) {\n    let feed = Feed()\n    feed.start()\n}\n",
        "static func testStart() {\n    let feed = Feed()\n    feed.start()\n}\n",
        "func testStart() {\n    func start() {\n        let feed = Feed()\n        feed.start()\n    }\n    start()\n}\n",
        "override func tearDown() {\n    let feed = Feed()\n    feed.start()\n}\n",
    ])
    func others(_ method: String) {
        let probed = Probing.inserted("import XCTest\nfinal class FeedTests: XCTestCase {\n\(method)}\n", inTestCaseFor: "feed")
        #expect(probed.contains("defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }") && probed.contains("import ShouldGoAway  //"))
    }

    @Test("of a finding in the code of tests, the object is expected to be gone in the test that the finding is about, and only reported in others")
    func otherTest() {
        func probed(_ expectation: ProbeWish.Expectation) -> String {
            let offset = Self.text.utf8.distance(from: Self.text.startIndex, to: Self.text.firstRange(of: "feed =")!.lowerBound)
            var wish = Probing.wish(at: offset)
            wish.place.isInTestCase = true
            wish.expectation = expectation
            return Probing.inserted(Self.text, [wish])
        }
        for line in 3...6 { #expect(probed(.around(line: line)).contains(Self.probe)) }
        for expectation in [.around(line: 2), .around(line: 7), ProbeWish.Expectation.nowhere] { #expect(probed(expectation).contains("defer { shouldGoAway(feed")) }
    }

    @Test("an object is only reported that nothing is found of, that a global holds, or that code has which is not in sight")
    func reported() {
        let plain = Self.probe.replacing("expectToGoAway(", with: "").replacing("))", with: ")")
        #expect(Probing.inserted(Self.text, inTestCaseFor: "feed", fingerprint: nil).contains(plain.replacing("3f9a2c", with: "000000")))
        #expect(Probing.inserted(Self.text, inTestCaseFor: "feed", isInGlobal: true).contains(plain))
        let given = Self.text.replacing("start()", with: "close()").replacing("feed.close", with: "wait()\n        feed.close")
        #expect(Probing.inserted(given, inTestCaseFor: "feed", isGivenAway: true).contains("        feed.close()\n        shouldGoAway(feed, \"Feed · 3f9a2c\")\n"))
    }
}

@Suite("In a test that is to fail, of Swift Testing")
struct SwiftTestingProbesTests {
    private static func text(_ attribute: String) -> String {
        "import Testing\n\n\(attribute)\nfunc starts() async {\n    let feed = Feed(), other = Feed()\n    await start()\n}\n"
    }

    @Test("the test gets the trait that waits for its objects", arguments: [
        "@Test": "@Test(.expectToGoAway(\"Feed · 3f9a2c\"))",
        "@Test(\"starts\")": "@Test(\"starts\", .expectToGoAway(\"Feed · 3f9a2c\"))",
        "@Test(\"starts\", .serialized, arguments: [1, 2])": "@Test(\"starts\", .expectToGoAway(\"Feed · 3f9a2c\"), .serialized, arguments: [1, 2])",
        "@Test(.serialized)": "@Test(.expectToGoAway(\"Feed · 3f9a2c\"), .serialized)",
        "@Test(arguments: [1, 2])": "@Test(.expectToGoAway(\"Feed · 3f9a2c\"), arguments: [1, 2])",
        "@MainActor @Test(\n    \"starts\",\n    arguments: [1]\n)": "@MainActor @Test(\n    \"starts\", .expectToGoAway(\"Feed · 3f9a2c\"),\n    arguments: [1]\n)",
    ])
    func trait(_ attribute: String, _ expected: String) {
        let text = Self.text(attribute)
        let probed = Probing.inserted(text, for: "feed", "other")
        let probes = ["feed", "other"].map { "    defer { expectToGoAway(shouldGoAway(\($0), \"Feed · 3f9a2c\")) }\n" }.joined()
        #expect(probed == Self.text(expected).replacing("Testing\n", with: "Testing\nimport ShouldGoAwayTesting  // for the probes of cyclelint --fix\n").replacing("other = Feed()\n", with: "other = Feed()\n" + probes))
        #expect(Probing.inserted(probed, for: "feed", "other") == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("which is taken out again where a formatter has broken the line")
    func reformatted() {
        let text = "import Testing\n@Test(\n    \"starts\",\n    .expectToGoAway(\n        \"Feed · 3f9a2c\"\n    ), .serialized\n)\nfunc starts() {}\n"
        #expect(Probing.removed(text) == "import Testing\n@Test(\n    \"starts\", .serialized\n)\nfunc starts() {}\n")
    }

    @Test("but not one that somebody wrote", arguments: ["@Test(.expectToGoAway())", "@Test(.expectToGoAway(\"a reason\"))", "@Test(.expectToGoAway(comment))"])
    func byHand(_ attribute: String) {
        let text = Self.text(attribute).replacing("import Testing\n", with: "import ShouldGoAwayTesting\nimport Testing\n")
        #expect(Probing.removed(text) == text)
        let probed = Probing.inserted(text, for: "feed")
        #expect(probed.contains(attribute + "\n") && probed.contains("expectToGoAway(shouldGoAway(feed"))
        #expect(Probing.removed(probed) == text)
    }

    @Test("the object is only reported where the attribute leaves no room, or is not that of Swift Testing")
    func reported() {
        let probe = "    defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n"
        #expect(Probing.inserted(Self.text("@Test()"), for: "feed").contains(probe))
        #expect(Probing.inserted(Self.text("@Test(name)"), for: "feed").contains(probe))
        #expect(Probing.inserted(Self.text("@Test").replacing("import Testing", with: "import Tests"), for: "feed").contains(probe))
    }
}

@Suite("Two libraries to import")
struct TestImportTests {
    private static let text = "import XCTest\n\nfinal class FeedTests: XCTestCase {\n    func testStart() {\n        let feed = Feed()\n        feed.start()\n    }\n}\n"

    @Test("the one for tests suffices, also where probes for programs come later")
    func one() {
        let text = Self.text.replacing("}\n}\n", with: "}\n    func helper() {\n        let other = Feed()\n        other.start()\n    }\n}\n")
        let probed = Probing.inserted(Probing.inserted(text, inTestCaseFor: "feed"), inTestCaseFor: "other")
        #expect(probed.contains("        defer { shouldGoAway(other") && !probed.contains("import ShouldGoAway "))
        #expect(Probing.removed(probed) == text)
        let other = Probing.inserted(Probing.inserted(text, inTestCaseFor: "other"), inTestCaseFor: "feed")
        #expect(other.contains("import ShouldGoAway ") && other.contains("import ShouldGoAwayTesting "))
        #expect(Probing.removed(other) == text)
    }

    @Test("what somebody else imported and uses stays")
    func byHand() {
        let text = Self.text.replacing("XCTest\n", with: "XCTest\nimport ShouldGoAway\n").replacing("feed.start()", with: "shouldGoAway(feed, \"by hand\")")
        let probed = Probing.inserted(text, inTestCaseFor: "feed")
        #expect(probed.contains("import ShouldGoAwayTesting"))
        #expect(Probing.removed(probed) == text)
    }
}
