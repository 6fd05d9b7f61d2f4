// Typealias of an optional generic closure escapes without a mark.

typealias Completion<T> = ((Result<T, Error>) -> Void)?
final class Fetcher {
    private var done: Completion<Int> = nil
    func fetch(_ then: Completion<Int>) { done = then }
    func finish() { done?(.success(2)) }
}
final class Feed {
    private let fetcher = Fetcher()
    var last = 0
    func load() {
        fetcher.fetch { self.last = (try? $0.get()) ?? 0 }
        // ^ closure-capture
        fetcher.finish()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = Feed()
    f.load()
    precondition(f.last > 0)
    watch(f)
}
