// The disposer is kept and called by remove().

import Foundation

enum Localisation {
    typealias Observer = (String) -> Void
    nonisolated(unsafe) private static var observers: [Int: Observer] = [:]
    nonisolated(unsafe) private static var serial = 0
    nonisolated(unsafe) static var language = "en" {
        didSet {
            guard language != oldValue else { return }
            observers.values.forEach { $0(language) }
        }
    }

    @discardableResult
    static func observe(_ o: @escaping Observer) -> () -> Void {
        serial += 1
        let id = serial
        observers[id] = o
        return { observers[id] = nil }
    }
}

final class PriceLabel {
    private let cents: Int
    private(set) var text = ""
    private var dispose: () -> Void = {}

    init(cents: Int) { self.cents = cents }

    func insert() {
        update(Localisation.language)
        dispose = Localisation.observe(update)
    }

    func remove() {
        text = ""
        dispose()
    }

    private func update(_ language: String) {
        let separator = language == "de" ? "," : "."
        text = "\(cents / 100)\(separator)\(cents % 100)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let label = PriceLabel(cents: 1250)
    label.insert()
    Localisation.language = "de"
    label.remove()
    watch(label)
}
