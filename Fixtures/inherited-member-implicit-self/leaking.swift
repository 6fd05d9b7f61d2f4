// The closure lists `self` and uses nothing of it but a method that the class inherits from a class of the library.

import Foundation

final class Export: Operation, @unchecked Sendable {
    var onLowSpace: (() -> Void)?

    func watchSpace() {
        onLowSpace = { [self] in
        // ^ closure-capture
            cancel()
            // ^ closure-capture
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
