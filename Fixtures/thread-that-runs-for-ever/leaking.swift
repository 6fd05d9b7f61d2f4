// The block of the started thread loops for ever, with the mixer in it.

import Foundation

final class AudioMixer: @unchecked Sendable {
    private(set) var buffers = 0
    private weak var thread: Thread?
    private let mixed = DispatchSemaphore(value: 0)

    func start() {
        let thread = Thread {
        // ^ closure-capture
            while true {
                self.mix()
                // ^ closure-capture
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
