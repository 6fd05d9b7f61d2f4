// Hashable token class carrying closure kept in Set.

final class Token: Hashable {
    let cancel: () -> Void
    init(_ c: @escaping () -> Void) { cancel = c }
    static func == (a: Token, b: Token) -> Bool { a === b }
    func hash(into h: inout Hasher) { h.combine(ObjectIdentifier(self)) }
}
final class Sub {
    var tokens = Set<Token>()
    var open = 1
    func listen() {
        tokens.insert(Token { [weak self] in self?.open -= 1 })
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Sub()
    s.listen()
    watch(s)
}
