// The closure uses a method that the class inherits from a class of the library, by an unowned `self`.

import Foundation

final class Export: Operation, @unchecked Sendable {
    var onLowSpace: (() -> Void)?

    func watchSpace() {
        onLowSpace = { [unowned self] in
            cancel()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let export = Export()
    export.watchSpace()
    export.onLowSpace?()
    precondition(export.isCancelled)
    watch(export)
}
