// The stage owns a recorder whose override of `attach` calls the closure and does not store it.

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
    }

    override func record() -> Int { max(snapshot, super.record()) }
}

final class Stage {
    private let recorder = SnapshotRecorder()
    private var actors = 4

    func rehearse() -> Int {
        recorder.attach {
            self.actors
        }
        return recorder.record()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stage = Stage()
    precondition(stage.rehearse() == 4)
    watch(stage)
}
