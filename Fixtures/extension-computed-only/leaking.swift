// Computed property gives back the owner without storing it.

final class Registry {
    nonisolated(unsafe) static var map: [ObjectIdentifier: Weak] = [:]
    struct Weak { weak var o: Owner? }
}
final class Owner { var item: Item? }
final class Item {
    var stored: Owner?
    // ^ strong-back-reference
    var owner: Owner? {
        get { stored }
        set { stored = newValue }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let o = Owner(), i = Item()
    o.item = i
    i.owner = o
    watch(o); watch(i)
}
