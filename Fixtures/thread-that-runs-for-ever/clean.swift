// The block of the thread loops until the thread is cancelled, which `stop` does.

import Foundation

final class AudioMixer: @unchecked Sendable {
    private(set) var buffers = 0
    private weak var thread: Thread?
    private let mixed = DispatchSemaphore(value: 0)

    func start() {
        let thread = Thread {
            while !Thread.current.isCancelled {
                self.mix()
                Thread.sleep(forTimeInterval: 0.004)
            }
        }
        thread.name = "mixer"
        thread.start()
        self.thread = thread
        mixed.wait()
    }

    private func mix() {
        buffers += 1
        mixed.signal()
    }

    func stop() {
        thread?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mixer = AudioMixer()
    mixer.start()
    mixer.stop()
    watch(mixer)
}
