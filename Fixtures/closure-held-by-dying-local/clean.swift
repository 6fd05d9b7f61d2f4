// The progress object that keeps the closure over the exporter is a local, and dies with the call.

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
    let frames: Int

    init(frames: Int) {
        self.frames = frames
    }

    func export() {
        let reporter = ProgressReporter()
        reporter.onStep = { done in
            self.percent = done * 100 / self.frames
        }
        for _ in 0..<frames { reporter.step() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let exporter = VideoExporter(frames: 24)
    exporter.export()
    precondition(exporter.percent == 100)
    watch(exporter)
}
