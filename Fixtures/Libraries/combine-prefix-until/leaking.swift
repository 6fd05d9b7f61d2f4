// The subscription lasts until the screen says that it has been left.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Radar {
    let blips = PassthroughSubject<Int, Never>()
}

final class RadarScreen {
    private let left = PassthroughSubject<Void, Never>()
    private var tokens: Set<AnyCancellable> = []
    private(set) var count = 0

    func appear(_ radar: Radar) {
        radar.blips
            .prefix(untilOutputFrom: left)
            .sink { _ in self.count += 1 }
            // ^ closure-capture
            .store(in: &tokens)
    }

    func disappear() {
        count += 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let radar = Radar()
    let screen = RadarScreen()
    screen.appear(radar)
    radar.blips.send(1)
    screen.disappear()
    precondition(screen.count == 1)
    watch(screen)
}
