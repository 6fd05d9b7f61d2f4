// The value of the `switch` expression that the compressor keeps is, in one case, a reference to its method.

final class Compressor {
    enum Level { case none, fast, dictionary }

    private var seen: [UInt8] = []
    private var encode: ([UInt8]) -> [UInt8] = { $0 }

    func use(_ level: Level) {
        encode = switch level {
        // ^ closure-capture
        case .none: { $0 }
        case .fast: { bytes in bytes.filter { $0 != 0 } }
        case .dictionary: deduplicate
        // ^ closure-capture
        }
    }

    private func deduplicate(_ bytes: [UInt8]) -> [UInt8] {
        defer { seen += bytes }
        return bytes.filter { !seen.contains($0) }
    }

    func compress(_ bytes: [UInt8]) -> [UInt8] {
        defer { seen = bytes }
        return encode(bytes)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let compressor = Compressor()
    compressor.use(.fast)
    precondition(compressor.compress([1, 0, 2]) == [1, 2])
    compressor.use(.dictionary)
    precondition(compressor.compress([3]) == [3])
    watch(compressor)
}
