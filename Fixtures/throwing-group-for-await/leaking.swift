// The loop over the results of the group waits for a child that never gives one.
// Not found yet: that the condition of the loop stays true is not known.

import Dispatch

final class Benchmark: @unchecked Sendable {
    private(set) var results: [Int: Int] = [:]
    private let measured = DispatchSemaphore(value: 0)

    func run(sizes: [Int]) {
        Task {
        // ^ closure-capture
            try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for size in sizes {
                    group.addTask { try await self.measure(size) }
                    // ^ closure-capture
                }
                for try await (size, time) in group {
                    self.results[size] = time
                    self.measured.signal()
                }
            }
        }
        measured.wait()
    }

    private func measure(_ size: Int) async throws -> (Int, Int) {
        var work = 0
        while work < size || size > 10 {
            work += 1
            try await Task.sleep(nanoseconds: 200_000)
        }
        return (size, work)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let benchmark = Benchmark()
    benchmark.run(sizes: [3, 20])
    watch(benchmark)
}
