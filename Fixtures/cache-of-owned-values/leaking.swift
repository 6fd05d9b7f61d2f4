// The cache of the tile map keeps tiles, each with the map as its source.

import Foundation

final class Tile: NSObject {
    let source: TileMap
    // ^ strong-back-reference
    let index: Int

    init(_ index: Int, of source: TileMap) {
        self.index = index
        self.source = source
        // ^ strong-back-reference
    }
}

final class TileMap {
    private let cache = NSCache<NSNumber, Tile>()
    // ^ strong-back-reference

    func tile(_ index: Int) -> Tile {
        if let tile = cache.object(forKey: index as NSNumber) { return tile }
        let tile = Tile(index, of: self)
        // ^ strong-back-reference
        cache.setObject(tile, forKey: index as NSNumber)
        // ^ strong-back-reference
        return tile
    }

    func close() {
        cache.countLimit = 100
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let map = TileMap()
    precondition(map.tile(4) === map.tile(4))
    map.close()
    watch(map)
}
