// The user info of the progress has the file of the download.

import Foundation

extension ProgressUserInfoKey {
    static let source = ProgressUserInfoKey("source")
}

final class FileDownload {
    let file: String
    let progress: Progress

    init(file: String, parent: Progress) {
        self.file = file
        progress = Progress(totalUnitCount: 10)
        parent.addChild(progress, withPendingUnitCount: 1)
        progress.setUserInfoObject(file, forKey: .source)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let all = Progress(totalUnitCount: 1)
    let download = FileDownload(file: "song.flac", parent: all)
    download.progress.completedUnitCount = 10
    precondition(all.fractionCompleted == 1)
    watch(download)
}
