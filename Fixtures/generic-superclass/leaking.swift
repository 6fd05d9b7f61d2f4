// The generic superclass stores its output, and the subclass fills in the presenter that keeps it.

class Interactor<Output> {
    var output: Output?
    // ^ strong-back-reference
    private(set) var requests = 0

    func count() { requests += 1 }
}

final class WeatherInteractor: Interactor<WeatherPresenter> {
    func load(_ city: String) {
        count()
        output?.show(city.count.isMultiple(of: 2) ? "rain" : "sun")
    }
}

final class WeatherPresenter {
    private let interactor: WeatherInteractor
    private(set) var text = ""

    init(interactor: WeatherInteractor) {
        self.interactor = interactor
        interactor.output = self
        // ^ strong-back-reference
    }

    func open() { interactor.load("Oslo") }
    func show(_ weather: String) { text = weather }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let presenter = WeatherPresenter(interactor: WeatherInteractor())
    presenter.open()
    precondition(presenter.text == "rain")
    watch(presenter)
}
