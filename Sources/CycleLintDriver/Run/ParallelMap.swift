import Foundation

/// Calls `body` for each index in `0 ..< count` on several threads and returns what it returned, in the order of the indices.
///
/// Each thread makes one `state` for itself and keeps it from call to call. Threads take the indices a few at a time, so that a
/// large file does not hold up the rest. `stackSize` is in bytes, per thread: parsing recurses as deep as the source nests.
func parallelMap<State, Result>(
    count: Int, threads: Int, stackSize: Int, state makeState: @escaping () -> State,
    body: @escaping (inout State, Int) -> Result
) -> [Result] {
    if count == 0 { return [] }
    let work = Work(count: count, makeState: makeState, body: body)
    for _ in 0..<max(1, min(threads, work.portions)) {
        work.group.enter()
        let thread = Thread { work.run() }
        thread.stackSize = stackSize
        thread.start()
    }
    work.group.wait()
    return work.collect()
}

/// What the threads share. Sendable because `next` is guarded by the lock, and because each element of `results` is written
/// once, by the thread that took its index, before the group is left.
private final class Work<State, Result>: @unchecked Sendable {
    let group = DispatchGroup()
    private let lock = NSLock()
    private let count: Int
    private let makeState: () -> State
    private let body: (inout State, Int) -> Result
    private let results: UnsafeMutablePointer<Result>
    private var next = 0
    private let portion = 8

    /// More threads than this would find nothing to do.
    var portions: Int { (count + portion - 1) / portion }

    init(count: Int, makeState: @escaping () -> State, body: @escaping (inout State, Int) -> Result) {
        self.count = count
        self.makeState = makeState
        self.body = body
        results = .allocate(capacity: count)
    }

    func run() {
        var state = makeState()
        while let indices = take() {
            for index in indices { (results + index).initialize(to: body(&state, index)) }
        }
        group.leave()
    }

    /// To be called once, after the group has been left by all.
    func collect() -> [Result] {
        defer { results.deallocate() }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: results, count: count)
            initialized = count
        }
    }

    private func take() -> Range<Int>? {
        lock.lock()
        defer { lock.unlock() }
        if next == count { return nil }
        let first = next
        next = min(next + portion, count)
        return first..<next
    }
}
