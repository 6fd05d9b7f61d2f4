// A publisher made with its initialiser, of one that captures the object that keeps it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Stereo {
    private let left = PassthroughSubject<Int, Never>()
    private let right = PassthroughSubject<Int, Never>()
    private let gain = 2
    private(set) var frames: AnyPublisher<(Int, Int), Never>?

    func open() {
        let louder = left.map { sample in sample * self.gain }
        // ^ closure-capture
        frames = Publishers.Zip(louder, right).eraseToAnyPublisher()
    }

    func play(_ left: Int, _ right: Int) {
        self.left.send(left)
        self.right.send(right)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stereo = Stereo()
    stereo.open()
    var sum = 0
    let token = stereo.frames?.sink { sum += $0 + $1 }
    stereo.play(1, 1)
    precondition(sum == 3)
    token?.cancel()
    watch(stereo)
}
