// Factory method returns closure capturing self; caller keeps it in object owned by self.

final class Ticker { var f: (() -> Int)? }
final class Market {
    let ticker = Ticker()
    var price = 4
    func quote() -> () -> Int { let p = price; return { p } }
    func open() { ticker.f = quote() }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let m = Market()
    m.open()
    precondition(m.ticker.f?() == 4)
    watch(m)
}
