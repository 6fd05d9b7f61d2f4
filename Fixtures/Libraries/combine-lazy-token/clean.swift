// The subscription is made when the lazy property is first read.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Ruler {
    private let marks = PassthroughSubject<Int, Never>()
    private(set) var length = 0

    private lazy var token = marks.sink { [unowned self] mark in self.length += mark }

    func measure(_ mark: Int) {
        _ = token
        marks.send(mark)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ruler = Ruler()
    ruler.measure(4)
    precondition(ruler.length == 4)
    watch(ruler)
}
