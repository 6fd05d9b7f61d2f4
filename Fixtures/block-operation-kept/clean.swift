// The block of the kept operation has the export weakly.

import Foundation

final class VideoExport {
    private var encoding: BlockOperation?
    private(set) var frames = 0

    func prepare(frames count: Int) {
        encoding?.cancel()
        encoding = BlockOperation { [weak self] in
            self?.frames += count
        }
    }

    var isPrepared: Bool { encoding?.isReady == true }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let export = VideoExport()
    export.prepare(frames: 240)
    precondition(export.isPrepared)
    watch(export)
}
