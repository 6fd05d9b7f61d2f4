// The download keeps a progress whose user info has the download.

import Foundation

extension ProgressUserInfoKey {
    static let source = ProgressUserInfoKey("source")
}

final class FileDownload {
    let file: String
    let progress: Progress
    // ^ strong-back-reference

    init(file: String, parent: Progress) {
        self.file = file
        progress = Progress(totalUnitCount: 10)
        parent.addChild(progress, withPendingUnitCount: 1)
        progress.setUserInfoObject(self, forKey: .source)
        // ^ strong-back-reference
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let all = Progress(totalUnitCount: 1)
    let download = FileDownload(file: "song.flac", parent: all)
    download.progress.completedUnitCount = 10
    precondition(all.fractionCompleted == 1)
    watch(download)
}
