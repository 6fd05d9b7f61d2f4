// The task is kept to be cancelled, and who runs the sampler does so.
import NIOCore
import NIOPosix

final class Sampler: @unchecked Sendable {
    private let loop: any EventLoop
    private var task: RepeatedTask?
    private(set) var samples: [Int] = []

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func start() {
        task = loop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(5)) { task in
            self.samples.append(1)
        }
    }

    func stop() {
        task?.cancel()
        task = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sampler = Sampler(loop: MultiThreadedEventLoopGroup.singleton.next())
    sampler.start()
    sampler.stop()
    watch(sampler)
}
