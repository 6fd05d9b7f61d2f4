// The NSMutableArray of the folder keeps files that refer to the folder.

import Foundation

final class Folder {
    private let files = NSMutableArray()
    // ^ strong-back-reference

    func add(named name: String) {
        files.add(File(name: name, folder: self))
        // ^ strong-back-reference
    }

    func empty() {
        files.sort(using: [])
    }

    var count: Int { files.count }
}

final class File {
    let name: String
    private let folder: Folder
    // ^ strong-back-reference

    init(name: String, folder: Folder) {
        self.name = name
        self.folder = folder
        // ^ strong-back-reference
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let folder = Folder()
    folder.add(named: "a.txt")
    precondition(folder.count == 1)
    folder.empty()
    watch(folder)
}
