// The enumerator that the indexer keeps has an error handler that captures the indexer.

import Foundation

final class FileIndexer {
    private var walker: FileManager.DirectoryEnumerator?
    // ^ closure-capture
    private(set) var failures: [URL] = []
    private(set) var found = 0

    func index(_ folder: URL) {
        walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: []) { url, _ in
        // ^ closure-capture
            self.failures.append(url)
            // ^ closure-capture
            return true
        }
        while walker?.nextObject() != nil { found += 1 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let indexer = FileIndexer()
    indexer.index(URL(fileURLWithPath: "/etc/does-not-exist"))
    watch(indexer)
}
