// Setting the chart's series makes `didSet` store a closure over the chart in that series.

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
            series?.changed = { self.rescale() }
            // ^ closure-capture
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
