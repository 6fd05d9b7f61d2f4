// The files are removed from the NSMutableArray.

import Foundation

final class Folder {
    private let files = NSMutableArray()

    func add(named name: String) {
        files.add(File(name: name, folder: self))
    }

    func empty() {
        files.removeAllObjects()
    }

    var count: Int { files.count }
}

final class File {
    let name: String
    private let folder: Folder

    init(name: String, folder: Folder) {
        self.name = name
        self.folder = folder
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let folder = Folder()
    folder.add(named: "a.txt")
    precondition(folder.count == 1)
    folder.empty()
    watch(folder)
}
