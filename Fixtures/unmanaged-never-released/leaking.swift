// The retain that goes with the context pointer of the C callback is never balanced.

final class HashState {
    private(set) var hash: UInt64 = 14_695_981_039_346_656_037

    func combine(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
}

struct ByteVisitor {
    typealias Callback = @convention(c) (UnsafeMutableRawPointer, UInt8) -> Void
    var context: UnsafeMutableRawPointer
    var callback: Callback

    func visit(_ bytes: [UInt8]) {
        for byte in bytes { callback(context, byte) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let state = HashState()
    let visitor = ByteVisitor(context: Unmanaged.passRetained(state).toOpaque()) { context, byte in
    // ^ strong-back-reference
        Unmanaged<HashState>.fromOpaque(context).takeUnretainedValue().combine(byte)
    }
    visitor.visit([1, 2, 3])
    precondition(state.hash != 0)
    watch(state)
}
