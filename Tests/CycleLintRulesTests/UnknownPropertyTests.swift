import CycleLintFrontEnd
import CycleLintRules
import Testing

/// Closures that are assigned to properties of which nothing is known, of objects of libraries.
@Suite("Unknown properties")
struct UnknownPropertyTests {
    private func screen(_ body: String, property: String = "let player: Player") -> String {
        """
        final class Screen {
            \(property)
            var count = 0
            init(_ player: Player) { self.player = player }
            func show() { \(body) }
            func step() { count += 1 }
        }
        """
    }

    @Test("keep what is assigned to them", arguments: [
        "player.onEnd = { self.count += 1 }",
        "player.onEnd = { [self] in count += 1 }",
        "self.player.onEnd = { self.step() }",
        "player.output.onEnd = { _ = self }; player.onEnd = { self.step() }",
    ])
    func keeps(body: String) throws {
        let finding = try #require(likelyFindings(in: screen(body)).first)
        #expect(finding.rule == "closure-capture")
        #expect(finding.confidence == .likely)
        #expect(finding.signature == "App.Screen.player -> Player.onEnd -> closure(App.Screen.show)")
        #expect(finding.ring.contains { $0.description == "`Player.onEnd` keeps the closure" })
    }

    @Test("let go where they are emptied, or where nothing leads back", arguments: [
        "player.onEnd = { [weak self] in self?.step() }",
        "player.onEnd = { print(1) }",
        "player.onEnd = { self.step(); self.player.onEnd = nil }",
        "let other = Player(); other.onEnd = { self.step() }",
        "player.volume = 1",
    ])
    func letsGo(body: String) { #expect(likelyFindings(in: screen(body)).isEmpty) }

    @Test("of an object that is referred to weakly are not kept by it") func weak() {
        #expect(likelyFindings(in: screen("player?.onEnd = { self.step() }", property: "weak var player: Player?")).isEmpty)
    }

    @Test("The object that a closure in it captures keeps itself") func itself() throws {
        let finding = try #require(likelyFindings(in: "func make(_ view: ChartView) { view.onTap = { view.reload() } }").first)
        #expect(finding.signature == "ChartView.onTap -> closure(App.make)")
    }

    @Test("What the program declares itself is known") func known() {
        let source = """
            final class Player { var onEnd: (() -> Void)? { get { nil } set { newValue?() } } }
            \(screen("player.onEnd = { self.step() }"))
            """
        #expect(likelyFindings(in: source).isEmpty)
    }
}
