// The `break` of the case leaves the `switch`, not the loop around it: the download's task polls on after the end.

import Dispatch

final class Download: @unchecked Sendable {
    enum State { case waiting, running(Int), done }

    private var state = State.waiting
    private let finished = DispatchSemaphore(value: 0)

    func resume() {
        Task {
        // ^ closure-capture
            polling: while true {
                switch self.advance() {
                // ^ closure-capture
                case .waiting, .running:
                    try? await Task.sleep(nanoseconds: 1_000_000)
                case .done:
                    finished.signal()
                    try? await Task.sleep(nanoseconds: 5_000_000)
                    break
                }
            }
        }
        finished.wait()
    }

    private func advance() -> State {
        switch state {
        case .waiting: state = .running(0)
        case .running(let percent): state = percent < 100 ? .running(percent + 50) : .done
        case .done: break
        }
        return state
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let download = Download()
    download.resume()
    watch(download)
}
