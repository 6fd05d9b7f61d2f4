// The entries are linked strongly both ways, and the cache is dropped while it has several.

import Foundation

final class LRUCache<Key: Hashable, Value> {
    final class Entry {
        let key: Key
        var value: Value
        var newer: Entry?
        // ^ strong-back-reference
        var older: Entry?
        // ^ strong-back-reference
        init(key: Key, value: Value) {
            self.key = key
            self.value = value
        }
    }

    private var table: [Key: Entry] = [:]
    private var newest: Entry?
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    @discardableResult
    func insert(_ value: Value, for key: Key) -> Entry {
        let entry = Entry(key: key, value: value)
        entry.older = newest
        // ^ strong-back-reference
        newest?.newer = entry
        // ^ strong-back-reference
        newest = entry
        table[key] = entry
        return entry
    }

    subscript(key: Key) -> Value? { table[key]?.value }

    func purge() {
        newest = nil
        table.removeAll(keepingCapacity: capacity > table.count)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cache = LRUCache<String, Data>(capacity: 8)
    watch(cache.insert(Data([1]), for: "a"))
    watch(cache.insert(Data([2]), for: "b"))
    cache.insert(Data([3]), for: "c")
    precondition(cache["b"] == Data([2]))
    cache.purge()
    watch(cache)
}
