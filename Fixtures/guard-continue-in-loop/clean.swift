// The `guard` returns when there is no packet.

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
            while true {
                try? await Task.sleep(for: .milliseconds(2))
                guard let packet = await self.queue.next() else {
                    self.isDrained.signal()
                    return
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
