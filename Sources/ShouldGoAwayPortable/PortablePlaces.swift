let SGA_PLACES = 1024

struct sga_place {
    var file: UnsafePointer<CChar>?
    var line: UInt32
    var gone: UInt32
}

nonisolated(unsafe) private let places = {
    let places = UnsafeMutablePointer<sga_place>.allocate(capacity: SGA_PLACES)
    places.initialize(repeating: sga_place(file: nil, line: 0, gone: 0), count: SGA_PLACES)
    return places
}()

private func slot(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> UnsafeMutablePointer<sga_place> {
    let hash = (UInt64(UInt(bitPattern: file)) ^ UInt64(line) << 40) &* 0x9e37_79b9_7f4a_7c15
    return places + Int(hash >> 54)
}

func sga_place_count(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> Bool {
    let place = slot(file, line)
    // An empty place of the table has line 0.
    if line == 0 || place.pointee.file != file || place.pointee.line != line || place.pointee.gone == .max { return false }
    place.pointee.gone += 1
    return true
}

func sga_place_enter(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> sga_place {
    let place = slot(file, line)
    let before = place.pointee
    place.pointee = sga_place(file: file, line: line, gone: 0)
    return before
}

func sga_place_take(_ index: UInt32) -> sga_place {
    let place = places[Int(index)]
    places[Int(index)].gone = 0
    return place
}
