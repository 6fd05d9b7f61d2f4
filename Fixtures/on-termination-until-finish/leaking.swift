// The stream that the location source keeps has an `onTermination` with the source in it, and is not finished.

final class LocationSource: @unchecked Sendable {
    struct Fix: Sendable { let latitude, longitude: Double }

    private var fixes: AsyncStream<Fix>?
    // ^ closure-capture
    private var send: ((Fix) -> Void)?
    private var end: (() -> Void)?
    private(set) var isPowered = false

    func powerUp() {
        isPowered = true
        let stream = AsyncStream<Fix>(bufferingPolicy: .bufferingNewest(1)) { continuation in
            send = { continuation.yield($0) }
            end = { continuation.finish() }
            continuation.onTermination = { @Sendable _ in self.powerDown() }
            // ^ closure-capture
        }
        fixes = stream
    }

    func move(to fix: Fix) { send?(fix) }

    private func powerDown() { isPowered = false }

    func leave() {
        isPowered = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let source = LocationSource()
    source.powerUp()
    source.move(to: .init(latitude: 52.5, longitude: 13.4))
    source.leave()
    precondition(!source.isPowered)
    watch(source)
}
