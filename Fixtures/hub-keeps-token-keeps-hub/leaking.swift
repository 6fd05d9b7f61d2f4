// Hub stores the tokens whose cancel closures capture the hub.

final class Hub {
    private var tokens: [Tok] = []
    private(set) var count = 0
    func observe() {
        count += 1
        tokens.append(Tok { self.count -= 1 })
        // ^ closure-capture
    }
}
final class Tok { let c: () -> Void; init(_ c: @escaping () -> Void) { self.c = c } }
func scenario(_ watch: (AnyObject) -> Void) {
    let h = Hub()
    h.observe()
    watch(h)
}
