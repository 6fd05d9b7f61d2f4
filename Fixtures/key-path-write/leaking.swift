// A helper writes the closure over the kettle through a key path into the kettle.

final class Kettle {
    var onBoil: (() -> String)?
    var onEmpty: (() -> String)?
    var litres = 1

    func connect() {
        assign(\.onBoil) { "\(self.litres) l are boiling" }
        // ^ closure-capture
        assign(\.onEmpty) { "empty" }
    }

    private func assign(
        _ handler: ReferenceWritableKeyPath<Kettle, (() -> String)?>, _ body: @escaping () -> String
    ) {
        self[keyPath: handler] = body
        // ^ closure-capture
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
