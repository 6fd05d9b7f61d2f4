// `shutDown` of the actor finishes the inbox, and the program awaits it.

import Dispatch

actor Worker {
    private let inbox: AsyncStream<Int>
    private let send: AsyncStream<Int>.Continuation
    private(set) var total = 0
    private var pump: Task<Void, Never>?
    nonisolated let handled = DispatchSemaphore(value: 0)

    init() {
        (inbox, send) = AsyncStream.makeStream()
    }

    func start() {
        pump = Task {
            for await number in inbox {
                total += number
                handled.signal()
            }
        }
    }

    nonisolated func post(_ number: Int) {
        send.yield(number)
        handled.wait()
    }

    func shutDown() {
        send.finish()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let worker = Worker()
    let isDown = DispatchSemaphore(value: 0)
    Task { await worker.start() }
    worker.post(5)
    Task {
        await worker.shutDown()
        isDown.signal()
    }
    isDown.wait()
    watch(worker)
}
