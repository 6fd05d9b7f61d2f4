// A mutating method of an extension of Optional assigns its parameter to self.
extension Optional {
    mutating func replace(with value: Wrapped) {
        self = .some(value)
    }
}

final class Cache {
    var count = 0
    var onClose: (() -> Void)?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cache = Cache()
    cache.onClose.replace(with: { [weak cache] in cache?.count += 1 })
    watch(cache)
}
