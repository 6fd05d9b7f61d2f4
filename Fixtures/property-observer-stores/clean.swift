// The closure that `didSet` stores captures the chart weakly.

final class Series {
    private(set) var points: [Double] = []
    var changed: (() -> Void)?

    func append(_ point: Double) {
        points.append(point)
        changed?()
    }
}

final class Chart {
    private(set) var maximum = 0.0

    var series: Series? {
        didSet {
            series?.changed = { [weak self] in self?.rescale() }
        }
    }

    private func rescale() {
        maximum = series?.points.max() ?? 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let chart = Chart()
    let series = Series()
    chart.series = series
    series.append(3)
    series.append(2)
    precondition(chart.maximum == 3)
    watch(chart)
    watch(series)
}
