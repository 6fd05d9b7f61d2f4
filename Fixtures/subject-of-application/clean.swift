// A hand-written publisher that lives as long as the application; subscriptions cancel themselves when dropped.
import Foundation

final class Cancellable {
    private var action: (() -> Void)?
    init(_ action: @escaping () -> Void) { self.action = action }
    func cancel() { action?(); action = nil }
    deinit { cancel() }
    func store(in list: inout [Cancellable]) { list.append(self) }
}

final class Subject<Output> {
    private var sinks: [Int: (Output) -> Void] = [:]
    private var next = 0
    func send(_ output: Output) { sinks.values.forEach { $0(output) } }
    func sink(_ receive: @escaping (Output) -> Void) -> Cancellable {
        let id = next
        next += 1
        sinks[id] = receive
        return Cancellable { [weak self] in self?.sinks[id] = nil }
    }
}

enum AppEvents {
    nonisolated(unsafe) static let connectivity = Subject<Bool>()
}

final class OfflineBanner {
    private var cancellables: [Cancellable] = []
    private(set) var isVisible = false

    func attach() {
        AppEvents.connectivity
            .sink { [weak self] online in self?.isVisible = !online }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let banner = OfflineBanner()
    banner.attach()
    AppEvents.connectivity.send(false)
    precondition(banner.isVisible)
    watch(banner)
}
