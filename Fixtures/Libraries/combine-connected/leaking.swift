// A connectable pipeline runs from `connect` on, and the connection is kept by the pump.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Pump {
    private let strokes = PassthroughSubject<Int, Never>()
    private var connection: Cancellable?
    private var token: AnyCancellable?
    private(set) var volume = 0

    func run() {
        let measured = strokes.makeConnectable()
        token = measured.sink { stroke in self.volume += stroke }
        // ^ closure-capture
        connection = measured.connect()
    }

    func stroke() { strokes.send(3) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let pump = Pump()
    pump.run()
    pump.stroke()
    precondition(pump.volume == 3)
    watch(pump)
}
