// The accept loop inside a discarding group has no end; it and the children capture the server.

import Dispatch

struct Connection: Sendable {
    let id: Int
    func serve() async -> Int {
        await Task.yield()
        return id * 2
    }
}

actor EchoServer {
    private var waiting: [Connection]
    private(set) var served = 0
    nonisolated let isIdle = DispatchSemaphore(value: 0)

    init(waiting: [Connection]) { self.waiting = waiting }

    nonisolated func launch() {
        Task {
        // ^ closure-capture
            await withDiscardingTaskGroup { group in
                while true {
                    guard let connection = await self.accept() else { continue }
                    // ^ closure-capture
                    group.addTask { await self.note(connection.serve()) }
                    // ^ closure-capture
                }
            }
        }
    }

    private func accept() async -> Connection? {
        try? await Task.sleep(nanoseconds: 2_000_000)
        if waiting.isEmpty { isIdle.signal() }
        return waiting.popLast()
    }

    private func note(_ bytes: Int) { served += bytes }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = EchoServer(waiting: [Connection(id: 1), Connection(id: 2)])
    server.launch()
    server.isIdle.wait()
    watch(server)
}
