// The enumerator is a local of the method that walks through it.

import Foundation

final class FileIndexer {
    private(set) var failures: [URL] = []
    private(set) var found = 0

    func index(_ folder: URL) {
        let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: []) { url, _ in
            self.failures.append(url)
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
