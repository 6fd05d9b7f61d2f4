// `finish` opens the gate, which resumes all that wait.

import Dispatch
import Synchronization

final class Gate: Sendable {
    private let waiters = Mutex<[CheckedContinuation<Void, Never>]>([])
    let hasWaiter = DispatchSemaphore(value: 0)

    func pass() async {
        await withCheckedContinuation { continuation in
            waiters.withLock { $0.append(continuation) }
            hasWaiter.signal()
        }
    }

    func open() {
        let all = waiters.withLock { waiters in
            defer { waiters.removeAll() }
            return waiters
        }
        for waiter in all { waiter.resume() }
    }
}

final class PhotoImport: @unchecked Sendable {
    private let permission = Gate()
    private(set) var imported: [String] = []

    func run(_ names: [String]) {
        Task {
            await self.permission.pass()
            self.imported += names
        }
        permission.hasWaiter.wait()
    }

    func finish() {
        permission.open()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let photos = PhotoImport()
    photos.run(["IMG_1"])
    photos.finish()
    watch(photos)
}
