// The opaque result is a value that copies the encoder's rate.

protocol Driver {
    func encode(_ sample: Int) -> Int
}

private struct SoftwareDriver: Driver {
    let rate: Int
    func encode(_ sample: Int) -> Int { sample * rate }
}

final class Encoder {
    private var driver: (any Driver)?
    let rate: Int

    init(rate: Int) {
        self.rate = rate
        driver = makeDriver()
    }

    private func makeDriver() -> some Driver {
        SoftwareDriver(rate: rate)
    }

    func encode(_ samples: [Int]) -> [Int] {
        samples.map { driver?.encode($0) ?? 0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let encoder = Encoder(rate: 2)
    precondition(encoder.encode([1, 2]) == [2, 4])
    watch(encoder)
}
