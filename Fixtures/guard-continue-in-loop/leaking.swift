// The `guard` continues the loop when there is no packet, so that the receiver's task never ends.

import Dispatch

actor PacketQueue {
    private var packets = ["syn", "ack"]
    func next() -> String? { packets.isEmpty ? nil : packets.removeFirst() }
}

final class Receiver: @unchecked Sendable {
    private let queue = PacketQueue()
    private(set) var received: [String] = []
    private let isDrained = DispatchSemaphore(value: 0)

    func start() {
        let task = Task { @Sendable () -> Void in
        // ^ closure-capture
            while true {
                try? await Task.sleep(for: .milliseconds(2))
                guard let packet = await self.queue.next() else {
                // ^ closure-capture
                    self.isDrained.signal()
                    continue
                }
                self.received.append(packet)
            }
        }
        _ = task
        isDrained.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let receiver = Receiver()
    receiver.start()
    watch(receiver)
}
