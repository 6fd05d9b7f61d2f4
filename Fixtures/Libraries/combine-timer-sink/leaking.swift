// A repeating timer counts for its owner until the token goes.
import Foundation
#if canImport(Combine)
import Combine
#else
import OpenCombine
import OpenCombineFoundation
#endif

final class Stopwatch {
    private var token: AnyCancellable?
    private(set) var seconds = 0

    func start() {
        token = Timer.publish(every: 0.05, on: .main, in: .common)
            .autoconnect()
            .sink { _ in self.seconds += 1 }
            // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stopwatch = Stopwatch()
    stopwatch.start()
    precondition(stopwatch.seconds == 0)
    watch(stopwatch)
}
