// The closure in the list captures the number of its entries.

final class Canvas {
    private(set) var output: [String] = []
    func draw(_ text: String) { output.append(text) }
}

func render(_ titles: [String], on canvas: Canvas) {
    var jobs: [() -> Void] = []
    for (index, title) in titles.enumerated() {
        jobs.append { [count = titles.count] in
            canvas.draw("\(index + 1)/\(count) \(title)")
        }
    }
    for job in jobs { job() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let canvas = Canvas()
    render(["Intro", "Verse"], on: canvas)
    precondition(canvas.output == ["1/2 Intro", "2/2 Verse"])
    watch(canvas)
}
