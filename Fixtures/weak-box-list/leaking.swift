// Generic box with strong or weak content.

struct Ref<T: AnyObject> {
    var value: T?
    init(_ value: T) { self.value = value }
}
final class Room {
    var guests: [Ref<Guest>] = []
    func enter(_ g: Guest) { guests.append(Ref(g)); g.room = self }
}
final class Guest {
    var room: Room?
    // ^ strong-back-reference
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Room(), g = Guest()
    r.enter(g)
    watch(r); watch(g)
}
