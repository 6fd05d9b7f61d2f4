// The actor's task reads from the inbox that the actor keeps open.

import Dispatch

actor Worker {
    private let inbox: AsyncStream<Int>
    private let send: AsyncStream<Int>.Continuation
    private(set) var total = 0
    private var pump: Task<Void, Never>?
    // ^ closure-capture
    nonisolated let handled = DispatchSemaphore(value: 0)

    init() {
        (inbox, send) = AsyncStream.makeStream()
    }

    func start() {
        pump = Task {
        // ^ closure-capture
            for await number in inbox {
            // ^ closure-capture
                total += number
                // ^ closure-capture
                handled.signal()
            }
        }
    }

    nonisolated func post(_ number: Int) {
        send.yield(number)
        handled.wait()
    }

    func shutDown() {
        send.yield(-total)
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
