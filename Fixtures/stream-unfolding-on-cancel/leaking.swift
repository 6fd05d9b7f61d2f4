// The stream that the source keeps is unfolded from a static counter, but its `onCancel` captures the source.

final class RandomSource: @unchecked Sendable {
    private var numbers: AsyncStream<UInt64>?
    // ^ closure-capture
    private(set) var isCancelled = false
    private let seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    func open() {
        numbers = AsyncStream(unfolding: { [seed] in seed &* 6_364_136_223_846_793_005 }, onCancel: { self.isCancelled = true })
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let source = RandomSource(seed: 42)
    source.open()
    watch(source)
}
