import Foundation
import Testing

@testable import CycleLintDriver

@Suite("Work on several threads")
struct ParallelMapTests {
    private func squares(_ count: Int, threads: Int) -> [Int] {
        parallelMap(count: count, threads: threads, stackSize: 1 << 20, state: { () }) { _, index in index * index }
    }

    @Test("comes back in order, whatever the number of threads", arguments: [1, 2, 3, 16, 200])
    func order(threads: Int) {
        for count in [0, 1, 7, 8, 9, 1000] {
            #expect(squares(count, threads: threads) == (0..<count).map { $0 * $0 })
        }
    }

    @Test("keeps one state per thread")
    func states() {
        let calls = parallelMap(count: 100, threads: 1, stackSize: 1 << 20, state: { 0 }) { calls, _ in
            calls += 1
            return calls
        }
        #expect(calls == Array(1...100))
    }

    @Test("has the stack that was asked for")
    func stack() {
        func depth(_ level: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { room in
                room.initializeMemory(as: UInt8.self, repeating: UInt8(level & 0xFF))
                return level == 0 ? Int(room[0]) : depth(level - 1) + Int(room[0] &- UInt8(level & 0xFF)) + 1
            }
        }
        let depths = parallelMap(count: 2, threads: 2, stackSize: 32 << 20, state: { () }) { _, _ in depth(5000) }
        #expect(depths == [5000, 5000])
    }
}
