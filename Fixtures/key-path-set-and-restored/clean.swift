// A helper writes the handler and restores the old value when it is done.

import Foundation

final class Slider {
    var onBegin: (() -> Void)?
    var onChange: ((Double) -> Void)?
    var value = 0.0 { didSet { onChange?(value) } }
}

extension Slider {
    func with<T>(_ path: ReferenceWritableKeyPath<Slider, T>, _ new: T, _ body: () -> Void) {
        let old = self[keyPath: path]
        self[keyPath: path] = new
        defer { self[keyPath: path] = old }
        body()
    }
}

final class ZoomControl {
    private let slider = Slider()
    private let range: ClosedRange<Double>
    private(set) var scale = 1.0

    init(range: ClosedRange<Double>) { self.range = range }

    func zoom(to values: [Double]) {
        slider.with(\.onChange, { value in
            self.apply(value)
        }) {
            for value in values { slider.value = value }
        }
    }

    private func apply(_ value: Double) {
        scale = min(max(value, range.lowerBound), range.upperBound)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let zoom = ZoomControl(range: 0.5...4)
    zoom.zoom(to: [1, 2, 8])
    precondition(zoom.scale == 4)
    watch(zoom)
}
