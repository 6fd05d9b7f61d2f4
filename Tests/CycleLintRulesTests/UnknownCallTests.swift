import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Closures that are given to calls of which nothing is known: neither a body in sight nor an entry of the knowledge.
@Suite("Unknown calls")
struct UnknownCallTests {
    private func findings(in body: String, suspecting: Bool = true) -> [Finding] {
        let source = """
            final class Screen {
                var name = ""
                let client: Client
                init(client: Client) { self.client = client }
                func reset() {}
                func now(_ work: () -> Void) { work() }
                func forward(_ work: @escaping () -> Void) { later { work() } }
                func pass(_ work: (() -> Void)?) { client.run(work) }
                func use(_ work: () -> Void) { client.run(work) }
                func load(ids: [Int]) { \(body) }
            }
            """
        return Analysis(of: [facts(of: SourceFile(path: "App/Screen.swift", bytes: Array(source.utf8)), module: "App")], suspectsUnknownCalls: suspecting).findings
    }

    @Test("are reported as possible where their closure captures self", arguments: [
        "client.fetch(id: 1) { self.name = $0 }",
        "client.fetch(id: 1) { [self] in name = $0 }",
        "client.other.fetch { self.name = $0 }",
        "later { self.name = String() }",
        "let request = Request { self.name = $0 }",
        "client.on(event: reset)",
        "forward { self.reset() }",
        "pass { self.reset() }",
        "pass(reset)",
        "later { [weak self] in guard let self else { return }; later { self.reset() } }",
    ])
    func reported(body: String) throws {
        let finding = try #require(findings(in: body).first)
        #expect(finding.rule == "closure-capture")
        #expect(finding.confidence == .possible)
        #expect(finding.severity == .note)
        #expect(finding.classes == ["App.Screen"])
        #expect(findings(in: body, suspecting: false).isEmpty)
    }

    @Test("are not reported where nothing can be kept", arguments: [
        "client.fetch(id: 1) { [weak self] in self?.name = $0 }",
        "client.fetch(id: 1) { [unowned self] in self.name = $0 }",
        "client.fetch(id: 1) { [name] in print(name) }",
        "now { self.name = String() }",
        "use { self.name = String() }",
        "forward { [weak self] in self?.reset() }",
        "ids.forEach { self.name = String($0) }",
        "client.things.forEach { self.name = $0 }",
        "client.things.sorted { a, b in self.name == a }",
        "{ self.name = String() }()",
        "print({ self.name }())",
    ])
    func notReported(body: String) { #expect(findings(in: body).isEmpty) }

    @Test("Two closures for one function are two findings") func twice() {
        #expect(findings(in: "client.fetch { self.reset() }\n client.fetch { self.name = String() }").map(\.location.line).count == 2)
    }

    @Test("Each is another finding, by the name of what is called") func names() {
        let both = findings(in: "client.fetch { self.reset() }\n client.watch { self.reset() }")
        #expect(Set(both.map(\.signature)) == ["closure(App.Screen.load) -> unknown(fetch)", "closure(App.Screen.load) -> unknown(watch)"])
        #expect(both.first?.message == "this closure keeps `self` alive for as long as `fetch` keeps it, of which nothing is known")
    }
}
