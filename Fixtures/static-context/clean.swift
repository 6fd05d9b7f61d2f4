// The closure calls a static method of the codec: there is no instance to capture.

final class Codec {
    private var transform: ((UInt8) -> UInt8)?
    private static let key: UInt8 = 0x2a

    func prepare() {
        transform = { byte in
            Self.scramble(byte)
        }
    }

    private static func scramble(_ byte: UInt8) -> UInt8 {
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
