// The property is overwritten with a harmless closure in the same method.

final class Loader {
    var progress: ((Int) -> Void)?
    var seen = 0
    func load() {
        progress = { self.seen = $0 }
        for i in 1...3 { progress?(i) }
        progress = { _ in }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let l = Loader()
    l.load()
    watch(l)
}
