// The closure that is written through the key path captures nothing.

final class Kettle {
    var onBoil: (() -> String)?
    var onEmpty: (() -> String)?
    var litres = 1

    func connect() {
        assign(\.onBoil) { "boiling" }
        assign(\.onEmpty) { "empty" }
    }

    private func assign(
        _ handler: ReferenceWritableKeyPath<Kettle, (() -> String)?>, _ body: @escaping () -> String
    ) {
        self[keyPath: handler] = body
    }

    func heat() -> String {
        (litres > 0 ? onBoil : onEmpty)?() ?? ""
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let kettle = Kettle()
    kettle.connect()
    precondition(kettle.heat().hasSuffix("boiling"))
    kettle.litres = 0
    precondition(kettle.heat() == "empty")
    watch(kettle)
}
