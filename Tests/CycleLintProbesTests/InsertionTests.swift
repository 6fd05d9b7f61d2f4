import CycleLintOwnership
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

    @Test("also where a number is returned that is made of the object")
    func returnedNumber() {
        let text = "func show() -> Int {\n    let feed = Feed()\n    return count(feed)\n}\n"
        #expect(Probing.inserted(text, for: "feed").contains("defer { shouldGoAway(feed"))
    }

    @Test("without a `defer` where nothing follows, and before a variable is set to nil")
    func lastStatementAndVariable() {
        let last = "import ShouldGoAway\nfunc show() {\n    let feed = Feed()\n}\n"
        #expect(Probing.inserted(last, for: "feed") == last.replacing("Feed()\n", with: "Feed()\n    shouldGoAway(feed, \"Feed · 3f9a2c\")\n"))
        let variable = "import ShouldGoAway\nfunc show() {\n    var feed: Feed? = Feed()\n    feed?.start()\n    feed = nil\n    wait()\n}\n"
        let probed = Probing.inserted(variable, for: "feed")
        #expect(probed.contains("    defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n    feed?.start()\n    shouldGoAway(feed, \"Feed · 3f9a2c\")\n    feed = nil"))
        #expect(Probing.inserted(probed, for: "feed") == probed)
        #expect(Probing.removed(probed) == variable)
    }

    @Test("as of something that may hold an object, where the variable is written to be of any type")
    func anyType() {
        let text = "func show() {\n    let feed: Any = Feed()\n    print(feed)\n}\n"
        #expect(Probing.inserted(text, for: "feed").contains("defer { shouldGoAway(ifObject: feed, \"Feed · 3f9a2c\") }"))
    }

    @Test("for each of several constants of one declaration")
    func severalConstants() {
        let text = "import ShouldGoAway\nfunc show() {\n    let feed = Feed(), other = Feed()\n    feed.next = other\n}\n"
        let probes = "    defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n    defer { shouldGoAway(other, \"Feed · 3f9a2c\") }\n"
        let probed = Probing.inserted(text, for: "feed", "other")
        #expect(probed == text.replacing("other = Feed()\n", with: "other = Feed()\n" + probes))
        #expect(Probing.inserted(probed, for: "feed", "other") == probed)
    }

    @Test("in a closure that a function of the toolchain runs as it is", arguments: ["MainActor.assumeIsolated", "queue.sync", "lists.forEach", "Task<Void, Never>", "withLock(of: queue, execute:)"])
    func closures(callee: String) {
        let text = "import ShouldGoAway\nfunc show() {\n    \(callee) {\n        let feed = Feed()\n        feed.start()\n    }\n}\n"
        let probed = Probing.inserted(text, for: "feed")
        guard !callee.hasPrefix("with") else { return #expect(probed == text) }
        #expect(probed == text.replacing("Feed()\n", with: "Feed()\n        defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }\n"))
        #expect(Probing.removed(probed) == text)
    }

    @Test("once: a second time nothing is changed")
    func once() {
        let text = "func show() {\n    let feed = Feed()\n    feed.start()\n}\n"
        let probed = Probing.inserted(text, for: "feed")
        #expect(probed != text)
        #expect(Probing.inserted(probed, for: "feed") == probed)
    }

    @Test("not where it would change what the program does, or not compile", arguments: [
        "a declaration that shares its line": "func show() { let feed = Feed(); feed.start() }\n",
        "a variable without a value": "func show() {\n    let feed: Feed\n    feed = Feed()\n}\n",
        "a closure": "let show = {\n    let feed = Feed()\n    feed.start()\n}\n",
        "a closure that may be a result builder's": "func show() {\n    list {\n        let feed = Feed()\n        Row(feed)\n    }\n}\n",
        "a closure that returns what may hold it": "func show() {\n    queue.sync {\n        let feed = Feed()\n        feed.start()\n        return hub.with(feed)\n    }\n}\n",
        "a result builder": "@ListBuilder func show() -> [Row] {\n    let feed = Feed()\n    Row(feed)\n}\n",
        "a view's body": "struct V: View {\n    var body: some View {\n        let feed = Feed()\n        Text(feed.title)\n    }\n}\n",
        "a constant that is consumed": "func show() {\n    let feed = Feed()\n    take(consume feed)\n}\n",
        "a weak copy that is read": "func show() {\n    let feed = Feed()\n    weak var copy = feed\n    print(copy as Any)\n}\n",
        "an object that is returned": "func show() -> Feed {\n    var feed: Feed! = Feed()\n    feed.start()\n    return feed!\n}\n",
        "an object in what is returned": "func show() -> Future<Feed> {\n    let feed = Feed()\n    feed.start()\n    return loop.succeeded(with: feed)\n}\n",
        "an object that is sent away": "func show() async {\n    let feed = Feed()\n    await store.take(feed)\n}\n",
        "an object that only a task has from then on": "func show() {\n    let feed = Feed()\n    Task { feed.start() }\n    wait()\n}\n",
        "a variable that may hold an optional": "func show() {\n    let feed: Feed?? = Feed()\n    print(feed as Any)\n}\n",
        "code that may be inactive": "func show() {\n    #if DEBUG\n    let feed = Feed()\n    feed.start()\n    #endif\n}\n",
        "a script": "let feed = Feed()\nfeed.start()\n",
        "a file with problems": "func show() {\n    let feed = Feed()\n    feed.start(\n}\n",
    ])
    func refused(_ why: String, _ text: String) {
        #expect(Probing.inserted(text, for: "feed") == text, "\(why)")
    }
}

@Suite("A probe watches")
struct AccessTests {
    private static func probed(_ declaration: String, _ access: ObjectAccess) -> String {
        Probing.inserted("import ShouldGoAway\nfunc show() {\n    \(declaration)\n    start()\n}\n", for: "feed", as: access)
    }

    @Test("what the variable leads to, without doing anything", arguments: [
        ("let feed = maker.feed()", ObjectAccess(form: .object), "defer { shouldGoAway(ifObject: feed, \"Feed · 3f9a2c\") }"),
        ("let feed: any Source = Feed()", ObjectAccess(form: .valueWithObject), "defer { shouldGoAway(ifObject: feed, \"Feed · 3f9a2c\") }"),
        ("let feed = Row()", ObjectAccess(path: ["model", "feed"], form: .object, variableType: "Row"), "defer { shouldGoAway(feed.model.feed, \"Feed · 3f9a2c\") }"),
        ("var feed: Row?", ObjectAccess(path: ["model"], form: .object, variableType: "Row"), "defer { shouldGoAway(feed?.model, \"Feed · 3f9a2c\") }"),
        ("let feed: Kit.Row<Int> = row()", ObjectAccess(path: ["model"], form: .object, variableType: "Row"), "defer { shouldGoAway(feed.model, \"Feed · 3f9a2c\") }"),
        ("var feed = [Feed(), Feed()]", ObjectAccess(form: .elements), "defer { for object in feed { shouldGoAway(object, \"Feed · 3f9a2c\") } }"),
        ("let feed: [String: Feed] = make()", ObjectAccess(form: .values), "defer { for object in feed.values { shouldGoAway(object, \"Feed · 3f9a2c\") } }"),
        ("let feed = (0..<3).map { Feed($0) }", ObjectAccess(form: .elements), "defer { for object in feed { shouldGoAway(object, \"Feed · 3f9a2c\") } }"),
        ("let feed: () -> Void = { start() }", ObjectAccess(form: .closure), "defer { shouldGoAway(closure: feed, \"Feed · 3f9a2c\") }"),
        ("var feed: [() -> Void] = []", ObjectAccess(form: .storage), "defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }"),
        ("var feed: Feed?", ObjectAccess(form: .object), "defer { shouldGoAway(feed, \"Feed · 3f9a2c\") }"),
    ])
    func forms(_ declaration: String, _ access: ObjectAccess, _ probe: String) {
        let probed = Self.probed(declaration, access)
        #expect(probed.contains("    \(declaration)\n    \(probe)\n    start()"), "\(probed)")
        #expect(!Probing.removed(probed).contains("shouldGoAway"))
    }

    @Test("no sequence that could be gone through only once", arguments: ["let feed = source.items", "let feed = makeFeeds()", "let feed: AnySequence<Feed> = make()", "let feed = zip(a, b)", "let feed = cursor.map { Feed($0) }"])
    func sequences(_ declaration: String) {
        #expect(!Self.probed(declaration, ObjectAccess(form: .elements)).contains("shouldGoAway"))
    }

    @Test("no property that the written type of the variable may not have", arguments: [("any Rows", ObjectAccess.Form.object), ("Row?", .elements), ("[Row]", .object)])
    func properties(_ type: String, _ form: ObjectAccess.Form) {
        #expect(!Self.probed("var feed: \(type) = make()", ObjectAccess(path: ["model"], form: form, variableType: "Row")).contains("shouldGoAway"))
    }

    @Test("a list that a function of the file returns")
    func returnedList() {
        let text = "import ShouldGoAway\nfunc make() -> [Feed] { [] }\nfunc show() {\n    let feed = make()\n    start()\n}\n"
        #expect(Probing.inserted(text, for: "feed", as: ObjectAccess(form: .elements)).contains("for object in feed {"))
    }
}

@Suite("Where an owner lets go of its objects")
struct ReleaseTests {
    @Test("there is a probe before that", arguments: [
        ("feed = nil", ObjectAccess.Form.object, "shouldGoAway(feed, \"Feed · 3f9a2c\")"),
        ("self.feed = Feed()", .object, "shouldGoAway(self.feed, \"Feed · 3f9a2c\")"),
        ("feed = []", .elements, "for object in feed { shouldGoAway(object, \"Feed · 3f9a2c\") }"),
        ("feed.removeAll()", .elements, "for object in feed { shouldGoAway(object, \"Feed · 3f9a2c\") }"),
        ("self.feed.removeAll(keepingCapacity: true)", .values, "for object in self.feed.values { shouldGoAway(object, \"Feed · 3f9a2c\") }"),
        ("feed.removeLast()", .elements, "shouldGoAway(feed.last, \"Feed · 3f9a2c\")"),
        ("feed.remove(at: index)", .elements, "shouldGoAway(feed[index], \"Feed · 3f9a2c\")"),
        ("feed[key] = nil", .values, "shouldGoAway(feed[key], \"Feed · 3f9a2c\")"),
        ("feed.removeValue(forKey: key)", .values, "shouldGoAway(feed[key], \"Feed · 3f9a2c\")"),
    ])
    func releases(_ statement: String, _ form: ObjectAccess.Form, _ probe: String) {
        let text = "import ShouldGoAway\nextension Outer.Player {\n\tfunc stop() {\n\t\tpause()\n\t\t\(statement)\n\t}\n}\n"
        let probed = Probing.inserted(text, property: "feed", of: "Outer.Player", form: form)
        #expect(probed == text.replacing("\t\t\(statement)", with: "\t\t\(probe)\n\t\t\(statement)"))
        #expect(Probing.inserted(probed, property: "feed", of: "Outer.Player", form: form) == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("none where another object may be meant, or an expression would run twice", arguments: [
        "another type": "class Reader {\n    func stop() {\n        feed = nil\n    }\n}\n",
        "a variable of that name": "class Player {\n    func stop() {\n        var feed: Feed? = other\n        feed = nil\n    }\n}\n",
        "a parameter of that name": "class Player {\n    func stop(feed: Feed?) {\n        feed = nil\n    }\n}\n",
        "an initializer": "class Player {\n    init() {\n        feed = nil\n    }\n}\n",
        "the value itself": "class Player {\n    func stop() {\n        feed = feed ?? Feed()\n    }\n}\n",
        "a function that returns it": "class Player {\n    func take() -> Feed? {\n        let old = feed\n        feed = nil\n        return old\n    }\n}\n",
        "another object's property": "class Player {\n    func stop() {\n        other.feed = nil\n    }\n}\n",
        "a closure": "class Player {\n    func stop() {\n        queue.async {\n            self.feed = nil\n        }\n    }\n}\n",
        "a nested type": "class Player {\n    struct Part {\n        mutating func stop() {\n            feed = nil\n        }\n    }\n}\n",
    ])
    func refused(_ why: String, _ text: String) {
        #expect(Probing.inserted(text, property: "feed", of: "Player") == text, "\(why)")
    }

    @Test("there is one as the first statement of a case, too")
    func inCase() {
        let text = "import ShouldGoAway\nclass Player {\n    func stop() {\n        switch mode {\n        case .off:\n            feed = nil\n            show()\n        default: break\n        }\n    }\n}\n"
        let probed = Probing.inserted(text, property: "feed", of: "Player")
        #expect(probed == text.replacing("            feed = nil", with: "            shouldGoAway(feed, \"Feed · 3f9a2c\")\n            feed = nil"))
        #expect(Probing.removed(probed) == text)
    }

    @Test("none where others than the property refer to it")
    func shared() {
        let text = "class Player {\n    func stop() {\n        feed = nil\n    }\n}\n"
        #expect(Probing.inserted(text, property: "feed", of: "Player", isAlone: false) == text)
    }

    @Test("an expression that would run twice is left alone", arguments: ["feed[next()] = nil", "feed.removeValue(forKey: next())"])
    func effects(_ statement: String) {
        let text = "class Player {\n    func stop() {\n        \(statement)\n    }\n}\n"
        #expect(Probing.inserted(text, property: "feed", of: "Player", form: .values) == text)
    }
}

@Suite("In the deinit of an owner")
struct OwnerDeinitTests {
    @Test("there is a probe before its first statement")
    func written() {
        let text = "import ShouldGoAway\nclass Player {\n    var feed: Feed\n    deinit {\n        // Stops.\n        feed.stop()\n    }\n}\n"
        let probed = Probing.inserted(text, property: "feed", of: "Player")
        #expect(probed == text.replacing("        feed.stop()", with: "        shouldGoAway(feed, \"Feed · 3f9a2c\")\n        feed.stop()"))
        #expect(Probing.inserted(probed, property: "feed", of: "Player") == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("one is written where there is none, and taken out again")
    func added() {
        let text = "import ShouldGoAway\nclass Player {\n  var feed: Feed\n\n  func play() {}\n}\n"
        let probed = Probing.inserted(text, property: "feed", of: "Player", mayAddDeinit: true)
        #expect(probed == text.replacing("play() {}\n", with: "play() {}\n  deinit { shouldGoAway(feed, \"Feed · 3f9a2c\") }  // for the probes of cyclelint --fix\n"))
        #expect(Probing.inserted(probed, property: "feed", of: "Player", mayAddDeinit: true) == probed)
        #expect(Probing.removed(probed) == text)
        let broken = probed.replacing("deinit { shouldGoAway(feed, \"Feed · 3f9a2c\") }", with: "deinit {\n    shouldGoAway(feed, \"Feed · 3f9a2c\")\n  }")
        #expect(Probing.removed(broken) == text)
    }

    @Test("none is written where that may not compile, and an empty one stays", arguments: [
        "@Actor class Player {\n    var feed: Feed\n}\n", "class Player { var feed: Feed }\n", "class Player {\n    var feed: Feed\n    deinit {}\n}\n", "extension Player {\n    func play() {}\n}\n",
    ])
    func refused(_ text: String) {
        #expect(Probing.inserted(text, property: "feed", of: "Player", mayAddDeinit: true) == text)
    }
}

@Suite("Where an object ends itself")
struct EndingTests {
    private static let condition = "if isBeingDismissed || isMovingFromParent || navigationController?.isBeingDismissed == true"

    @Test("a method says so, in its first statement", arguments: [
        (Ending.Kind.handlerRemoved, "handlerRemoved", "shouldGoAway(self, \"Feed · 3f9a2c\")"),
        (.teardown, "close", "shouldGoAway(self, \"Feed · 3f9a2c\")"),
        (.viewDidDisappear, "viewDidDisappear", "\(condition) { shouldGoAway(self, \"Feed · 3f9a2c\", within: .seconds(5)) }"),
    ])
    func methods(_ kind: Ending.Kind, _ name: String, _ probe: String) {
        let text = "import ShouldGoAway\nclass Feed {\n    func \(name)(_ x: Int) {\n        leave()\n    }\n}\n"
        let probed = Probing.inserted(text, ending: kind, method: name)
        #expect(probed == text.replacing("        leave()", with: "        \(probe)\n        leave()"))
        #expect(Probing.inserted(probed, ending: kind, method: name) == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("a view controller without such a method gets one")
    func addedMethod() {
        let text = "import ShouldGoAway\nopen class Feed: UIViewController {\n\tvar onClose: (() -> Void)?\n}\n"
        let probed = Probing.inserted(text, ending: .viewDidDisappear, method: "viewDidDisappear")
        let method = "\tpublic override func viewDidDisappear(_ animated: Bool) {  // for the probes of cyclelint --fix\n\t\tsuper.viewDidDisappear(animated)\n"
            + "\t\t\(Self.condition) { shouldGoAway(self, \"Feed · 3f9a2c\", within: .seconds(5)) }\n\t}\n"
        #expect(probed == text.replacing("?\n}", with: "?\n\(method)}"))
        #expect(Probing.inserted(probed, ending: .viewDidDisappear, method: "viewDidDisappear") == probed)
        #expect(Probing.removed(probed) == text)
    }

    @Test("an object that was given away is watched behind a last call that ends it")
    func ended() {
        let text = "import ShouldGoAway\nfunc show() {\n    let feed = Feed()\n    hub.add(feed)\n    feed.close()\n    wait()\n}\n"
        let probed = Probing.inserted(text, for: "feed", isGivenAway: true)
        #expect(probed == text.replacing("feed.close()\n", with: "feed.close()\n    shouldGoAway(feed, \"Feed · 3f9a2c\")\n"))
        #expect(Probing.inserted(probed, for: "feed", isGivenAway: true) == probed)
        #expect(Probing.removed(probed) == text)
        let used = text.replacing("wait()", with: "show(feed)")
        #expect(Probing.inserted(used, for: "feed", isGivenAway: true) == used)
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
        "// Header\n// of two lines\n\n/// Shows.\n": "// Header\n// of two lines\n\n|\n/// Shows.\n",
        "/// Shows.\n": "|\n/// Shows.\n",
        "/* Header\n\n /* of */ four\n\n lines. */\n": "|\n/* Header",
        "// Header /*\n\n/**\n Shows.\n\n Twice.\n */\n": "// Header /*\n\n|\n/**",
        "#!/usr/bin/swift\n": "#!/usr/bin/swift\n|\n",
        "\u{FEFF}": "\u{FEFF}|\n",
        "": "|\n",
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
