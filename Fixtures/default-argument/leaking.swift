// The spinner stores its handler, and the page passes one that captures the page.

final class Spinner {
    private let stopped: (Int) -> Void
    private var turns = 0

    init(stopped: @escaping (Int) -> Void = { _ in }) {
        self.stopped = stopped
    }

    func turn() { turns += 1 }
    func stop() { stopped(turns) }
}

final class ResultsPage {
    private var spinner: Spinner?
    private(set) var status = "idle"

    func search(_ query: String) {
        status = "searching \(query)"
        spinner = Spinner { turns in
        // ^ closure-capture
            self.status = "done after \(turns)"
            // ^ closure-capture
        }
    }

    func advance() { spinner?.turn() }
    func finish() { spinner?.stop() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let page = ResultsPage()
    page.search("tea")
    page.advance()
    page.finish()
    precondition(page.status != "idle")
    watch(page)
}
