/// The lines on which the objects of a JSON text begin, by their paths (`calls[3].keeps[0]`). Of a text that is no JSON as many as are found.
struct JSONPlaces {
    private var lines: [String: Int] = [:]

    private struct Level {
        var path: String
        /// Of the next element; nil in an object.
        var index: Int?
        var key = ""
    }

    init(_ bytes: some Sequence<UInt8>) {
        var levels: [Level] = []
        var line = 1
        var text: [UInt8]?
        var isEscaped = false
        var last = ""
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if var string = text {
                if !isEscaped, byte == UInt8(ascii: "\"") {
                    last = String(decoding: string, as: UTF8.self)
                    text = nil
                } else {
                    isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                    string.append(byte)
                    text = string
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): text = []
            case UInt8(ascii: ":"): if !levels.isEmpty { levels[levels.count - 1].key = last }
            case UInt8(ascii: ","): if let index = levels.last?.index { levels[levels.count - 1].index = index + 1 }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let path = levels.last.map { $0.index.map { index in "\(levels.last!.path)[\(index)]" } ?? ($0.path.isEmpty ? $0.key : "\($0.path).\($0.key)") } ?? ""
                if lines[path] == nil { lines[path] = line }
                levels.append(Level(path: path, index: byte == UInt8(ascii: "[") ? 0 : nil))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            default: break
            }
        }
    }

    /// One-based line of the object at a path or of the nearest one around it.
    func line(of path: String) -> Int {
        var path = path
        while lines[path] == nil, let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) { path = String(path[..<cut]) }
        return lines[path] ?? 1
    }
}
