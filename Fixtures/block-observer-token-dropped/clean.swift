// The block whose token is dropped has the logger weakly.

import Foundation

final class CrashLogger {
    private(set) var notes: [String] = []

    func install(for names: [String]) {
        for name in names {
            _ = NotificationCenter.default.addObserver(forName: .init(name), object: nil, queue: .none) { [weak self] note in
                self?.notes.append(note.name.rawValue)
            }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let logger = CrashLogger()
    logger.install(for: ["low-memory", "low-disk"])
    NotificationCenter.default.post(name: .init("low-disk"), object: nil)
    precondition(logger.notes == ["low-disk"])
    watch(logger)
}
