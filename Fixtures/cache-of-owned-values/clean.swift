// The cache of the tile map is emptied when the map is closed.

import Foundation

final class Tile: NSObject {
    let source: TileMap
    let index: Int

    init(_ index: Int, of source: TileMap) {
        self.index = index
        self.source = source
    }
}

final class TileMap {
    private let cache = NSCache<NSNumber, Tile>()

    func tile(_ index: Int) -> Tile {
        if let tile = cache.object(forKey: index as NSNumber) { return tile }
        let tile = Tile(index, of: self)
        cache.setObject(tile, forKey: index as NSNumber)
        return tile
    }

    func close() {
        cache.removeAllObjects()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let map = TileMap()
    precondition(map.tile(4) === map.tile(4))
    map.close()
    watch(map)
}
