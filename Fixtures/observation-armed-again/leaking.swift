// `onChange` arms the tracking again, so there always is a pending one with the chart in it.

import Observation

@Observable
final class Samples {
    static let live = Samples()
    var values: [Double] = []
}

final class LineChart {
    private(set) var redraws = 0

    func draw() {
        redraws += 1
        withObservationTracking {
            _ = Samples.live.values.count
        } onChange: {
        // ^ closure-capture
            self.draw()
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let chart = LineChart()
    chart.draw()
    Samples.live.values.append(1)
    Samples.live.values.append(2)
    precondition(chart.redraws == 3)
    watch(chart)
}
