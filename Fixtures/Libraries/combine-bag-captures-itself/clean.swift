// A closure that subscribes again needs the bag in which its own token lies.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Tokens {
    private var all: [AnyCancellable] = []
    func add(_ token: AnyCancellable) { all.append(token) }
}

final class Call {
    let state = CurrentValueSubject<String, Never>("ringing")
}

final class CallCenter {
    let calls = PassthroughSubject<Call, Never>()
    private(set) var states: [String] = []

    func start() -> Tokens {
        let tokens = Tokens()
        tokens.add(calls.sink { [weak self, weak tokens] call in
            tokens?.add(call.state.sink { self?.states.append($0) })
        })
        return tokens
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let center = CallCenter()
    let tokens = center.start()
    center.calls.send(Call())
    precondition(center.states == ["ringing"])
    watch(tokens)
}
