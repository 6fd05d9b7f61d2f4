import Testing

@Suite("A probe is inserted")
struct InsertionTests {
    @Test("behind the declaration, before early exits, with the indentation of its line")
    func behindDeclaration() {
        let text = "import ShouldGoAway\nfunc show(_ isShort: Bool) {\n\tlet feed = Feed()\n\tguard !isShort else { return }\n\tfeed.start()\n}\n"
        #expect(Probing.inserted(text, for: "feed") == text.replacing("Feed()\n", with: "Feed()\n\tdefer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n"))
    }

    @Test("inside the body of a loop, and behind a comment at the end of the line")
    func inLoop() {
        let text = "import ShouldGoAway\nfunc show() {\n    for _ in 0..<3 {\n        let feed: Feed = Feed()  // three\n        feed.start()\n    }\n}\n"
        #expect(Probing.inserted(text, for: "feed") == text.replacing("three\n", with: "three\n        defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n"))
    }

    @Test("with the line ends of the file")
    func lineEnds() {
        let text = "import ShouldGoAway\r\nfunc show() {\r\n  let feed = Feed()\r\n  feed.start()\r\n}\r\n"
        #expect(Probing.inserted(text, for: "feed").contains("Feed()\r\n  defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\r\n  feed"))
    }

    @Test("for each of several constants of one declaration")
    func severalConstants() {
        let text = "import ShouldGoAway\nfunc show() {\n    let feed = Feed(), other = Feed()\n    feed.next = other\n}\n"
        let probes = "    defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n    defer { shouldGoAway(other, \"Feed · 3f9a2c\") }\n"
        let probed = Probing.inserted(text, for: "feed", "other")
        #expect(probed == text.replacing("other = Feed()\n", with: "other = Feed()\n" + probes))
        #expect(Probing.inserted(probed, for: "feed", "other") == probed)
    }

    @Test("once: a second time nothing is changed")
    func once() {
        let text = "func show() {\n    let feed = Feed()\n    feed.start()\n}\n"
        let probed = Probing.inserted(text, for: "feed")
        #expect(probed != text)
        #expect(Probing.inserted(probed, for: "feed") == probed)
    }

    @Test("not where it would change what the program does, or not compile", arguments: [
        "the last statement": "func show() {\n    let feed = Feed()\n}\n",
        "a declaration that shares its line": "func show() { let feed = Feed(); feed.start() }\n",
        "a variable": "func show() {\n    var feed = Feed()\n    feed = Feed()\n}\n",
        "a protocol as its type": "func show() {\n    let feed: any Source = Feed()\n    feed.start()\n}\n",
        "a closure": "let show = {\n    let feed = Feed()\n    feed.start()\n}\n",
        "a result builder": "@ListBuilder func show() -> [Row] {\n    let feed = Feed()\n    Row(feed)\n}\n",
        "a view's body": "struct V: View {\n    var body: some View {\n        let feed = Feed()\n        Text(feed.title)\n    }\n}\n",
        "a constant that is consumed": "func show() {\n    let feed = Feed()\n    take(consume feed)\n}\n",
        "a weak copy that is read": "func show() {\n    let feed = Feed()\n    weak var copy = feed\n    print(copy as Any)\n}\n",
        "an object that is sent away": "func show() async {\n    let feed = Feed()\n    await store.take(feed)\n}\n",
        "code that may be inactive": "func show() {\n    #if DEBUG\n    let feed = Feed()\n    feed.start()\n    #endif\n}\n",
        "a script": "let feed = Feed()\nfeed.start()\n",
        "a file with problems": "func show() {\n    let feed = Feed()\n    feed.start(\n}\n",
    ])
    func refused(_ why: String, _ text: String) {
        #expect(Probing.inserted(text, for: "feed") == text, "\(why)")
    }
}

@Suite("The import of the library")
struct ImportTests {
    private static let line = "import ShouldGoAway  // for the probes of cyclelint --fix\n"
    private static let body = "func show() {\n    let feed = Feed()\n    feed.start()\n}\n"

    @Test("stands behind the last import, a condition around others left alone", arguments: [
        "import A\nimport B\n\n": "import A\nimport B\n|\n",
        "#if os(Linux)\nimport Glibc\n#endif\nimport A\n": "#if os(Linux)\nimport Glibc\n#endif\nimport A\n|",
        "@preconcurrency import A  // old\n": "@preconcurrency import A  // old\n|",
        "// Header\n// of two lines\n\n/// Shows.\n": "// Header\n// of two lines\n\n|/// Shows.\n",
        "/// Shows.\n": "|/// Shows.\n",
        "#!/usr/bin/swift\n": "#!/usr/bin/swift\n|",
        "\u{FEFF}": "\u{FEFF}|",
        "": "|",
    ])
    func place(_ head: String, _ expected: String) {
        let probed = Probing.inserted(head + Self.body, for: "feed")
        #expect(probed.hasPrefix(expected.replacing("|", with: Self.line)), "\(probed)")
        #expect(Probing.removed(probed) == head + Self.body)
    }

    @Test("is not written twice, and stays where somebody else wrote it or needs it")
    func existing() {
        let own = "import ShouldGoAway\n" + Self.body
        #expect(Probing.inserted(own, for: "feed").ranges(of: "import ShouldGoAway").count == 1)
        #expect(Probing.removed(Probing.inserted(own, for: "feed")) == own)
        let used = Self.line + "func f(_ feed: Feed) { shouldGoAway(feed, \"by hand\") }\n"
        #expect(Probing.removed(used) == used)
    }
}
