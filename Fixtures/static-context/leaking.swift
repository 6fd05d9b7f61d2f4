// The codec's instance method stores a closure that calls an instance method.

final class Codec {
    private var transform: ((UInt8) -> UInt8)?
    private let key: UInt8

    init(key: UInt8 = 0x2a) {
        self.key = key
    }

    func prepare() {
        transform = { byte in
        // ^ closure-capture
            self.scramble(byte)
            // ^ closure-capture
        }
    }

    private func scramble(_ byte: UInt8) -> UInt8 {
        byte ^ key
    }

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { transform?($0) ?? $0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let codec = Codec()
    codec.prepare()
    precondition(codec.encode(codec.encode([1, 2, 3])) == [1, 2, 3])
    watch(codec)
}
