// The progress object that keeps the closure over the exporter is stored on the exporter.

final class ProgressReporter {
    var onStep: ((Int) -> Void)?
    private var done = 0

    func step() {
        done += 1
        onStep?(done)
    }
}

final class VideoExporter {
    private(set) var percent = 0
    private var reporter: ProgressReporter?
    let frames: Int

    init(frames: Int) {
        self.frames = frames
    }

    func export() {
        let reporter = ProgressReporter()
        reporter.onStep = { done in
        // ^ closure-capture
            self.percent = done * 100 / self.frames
            // ^ closure-capture
        }
        self.reporter = reporter
        // ^ closure-capture
        for _ in 0..<frames { reporter.step() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let exporter = VideoExporter(frames: 24)
    exporter.export()
    precondition(exporter.percent == 100)
    watch(exporter)
}
