import ShouldGoAway

final class Feed { var onUpdate: (() -> Void)?; var name = "x"; func start() { onUpdate = { self.tick() } }; func tick() { name += "y" } }
final class Parent { var children: [Child] = [] }
final class Child { var parent: Parent?; init(_ p: Parent) { parent = p } }
final class Store { nonisolated(unsafe) static let shared = Store(); var items: [String: Feed] = [:] }
func run() {
  let f = Feed(); f.start(); shouldGoAway(f, "feed")
  let p = Parent(); p.children = (0..<5).map { _ in Child(p) }; shouldGoAway(p, "parent")
  let g = Feed(); Store.shared.items["g"] = g; shouldGoAway(g, "stored")
  let h = Feed(); shouldGoAway(h, "fine")
}
ShouldGoAway.configuration.isOn = .on
run()
print(ShouldGoAway.finish().count)
