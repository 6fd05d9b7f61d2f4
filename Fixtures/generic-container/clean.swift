// The generic buffer holds the loaders in weak boxes; a loader keeps the cache.

struct RingBuffer<Element> {
    private var slots: [Element?]
    private var next = 0

    init(capacity: Int) {
        slots = Array(repeating: nil, count: capacity)
    }

    mutating func push(_ element: Element) {
        slots[next] = element
        next = (next + 1) % slots.count
    }

    var all: [Element] { slots.compactMap { $0 } }
}

struct Weakly<Object: AnyObject> {
    weak var object: Object?
}

final class TileCache {
    private var recent = RingBuffer<Weakly<TileLoader>>(capacity: 2)
    private(set) var loads = 0

    func loader(zoom: Int) -> TileLoader {
        let loader = TileLoader(zoom: zoom, cache: self)
        recent.push(Weakly(object: loader))
        return loader
    }

    func noteLoad() { loads += 1 }

    var zooms: [Int] {
        recent.all.compactMap { $0.object?.zoom }
    }
}

final class TileLoader {
    let zoom: Int
    private let cache: TileCache

    init(zoom: Int, cache: TileCache) {
        self.zoom = zoom
        self.cache = cache
    }

    func load() { cache.noteLoad() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cache = TileCache()
    let near = cache.loader(zoom: 12)
    let far = cache.loader(zoom: 4)
    near.load()
    far.load()
    precondition(cache.loads == 2 && cache.zooms == [12, 4])
    watch(cache)
    watch(near)
}
