// The encoder keeps, as an existential, what a function returns as an opaque type: an object that keeps the encoder.

protocol Driver {
    func encode(_ sample: Int) -> Int
}

private final class SoftwareDriver: Driver {
    private let encoder: Encoder
    // ^ strong-back-reference

    init(encoder: Encoder) {
        self.encoder = encoder
        // ^ strong-back-reference
    }

    func encode(_ sample: Int) -> Int { sample * encoder.rate }
}

final class Encoder {
    private var driver: (any Driver)?
    let rate: Int

    init(rate: Int) {
        self.rate = rate
        driver = makeDriver()
    }

    private func makeDriver() -> some Driver {
        SoftwareDriver(encoder: self)
        // ^ strong-back-reference
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
