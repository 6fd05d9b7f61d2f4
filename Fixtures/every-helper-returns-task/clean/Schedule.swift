// The closure given to `every` captures the weather widget weakly.

import Dispatch

/// Runs the body again and again; cancel the task to end it.
@discardableResult
func every(_ interval: DispatchTimeInterval, perform body: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    Task {
        while !Task.isCancelled {
            await body()
            try? await Task.sleep(nanoseconds: interval.nanoseconds)
        }
    }
}

extension DispatchTimeInterval {
    fileprivate var nanoseconds: UInt64 {
        switch self {
        case .seconds(let count): UInt64(count) * 1_000_000_000
        case .milliseconds(let count): UInt64(count) * 1_000_000
        default: 0
        }
    }
}
