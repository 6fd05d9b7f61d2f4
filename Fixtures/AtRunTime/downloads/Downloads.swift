/// Everything that is being fetched. Lives as long as the program.
final class Downloads: @unchecked Sendable {
    static let shared = Downloads()
    private var active: [String: Download] = [:]

    func start(_ name: String, then finished: @escaping () -> Void) {
        active[name] = Download(finished)
    }

    func complete(_ name: String) {
        // It is told, and stays.
        active[name]?.finished()
    }
}

final class Download {
    let finished: () -> Void
    init(_ finished: @escaping () -> Void) { self.finished = finished }
}

/// Shows one download.
final class DownloadScreen: @unchecked Sendable {
    private(set) var isDone = false
    private(set) var ticks = 0

    func open(_ name: String) {
        Downloads.shared.start(name) { self.isDone = true }
    }

    func animate() {
        Task.detached {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(10))
                self.ticks += 1
            }
        }
    }
}
