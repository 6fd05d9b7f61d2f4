// The property is overwritten with a harmless closure in the same method.

final class Loader {
    var progress: ((Int) -> Void)?
    var seen = 0
    func load() {
        progress = { self.seen = $0 }
        // ^ closure-capture
        for i in 1...3 { progress?(i) }
        progress?(0)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let l = Loader()
    l.load()
    watch(l)
}
