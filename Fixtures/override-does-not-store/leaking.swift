// The stage owns a recorder whose override of `attach` calls the closure, and stores it like its base class.

class Recorder {
    fileprivate var source: (() -> Int)?

    func attach(_ source: @escaping () -> Int) {
        self.source = source
    }

    func record() -> Int { source?() ?? 0 }
}

final class SnapshotRecorder: Recorder {
    private var snapshot = 0

    override func attach(_ source: @escaping () -> Int) {
        snapshot = source()
        super.attach(source)
    }

    override func record() -> Int { max(snapshot, super.record()) }
}

final class Stage {
    private let recorder = SnapshotRecorder()
    private var actors = 4

    func rehearse() -> Int {
        recorder.attach {
        // ^ closure-capture
            self.actors
            // ^ closure-capture
        }
        return recorder.record()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stage = Stage()
    precondition(stage.rehearse() == 4)
    watch(stage)
}
