// A subscription to a value that is there already ends at once, and with it what it captures.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Greeting {
    private var cancellables: Set<AnyCancellable> = []
    private(set) var text = ""

    func load(name: String) {
        Just(name)
            .map { "Hello, \($0)!" }
            .sink { self.text = $0 }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let greeting = Greeting()
    greeting.load(name: "Ada")
    precondition(greeting.text == "Hello, Ada!")
    watch(greeting)
}
