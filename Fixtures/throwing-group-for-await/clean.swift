// All children give a result, and the loop over the results ends.

import Dispatch

final class Benchmark: @unchecked Sendable {
    private(set) var results: [Int: Int] = [:]
    private let measured = DispatchSemaphore(value: 0)

    func run(sizes: [Int]) {
        Task {
            try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for size in sizes {
                    group.addTask { try await self.measure(size) }
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
        while work < size {
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
