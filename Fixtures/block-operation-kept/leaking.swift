// The export keeps the operation whose block captures the export, and does not start it.

import Foundation

final class VideoExport {
    private var encoding: BlockOperation?
    // ^ closure-capture
    private(set) var frames = 0

    func prepare(frames count: Int) {
        encoding?.cancel()
        encoding = BlockOperation {
        // ^ closure-capture
            self.frames += count
            // ^ closure-capture
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
