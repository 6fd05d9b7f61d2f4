// The calculator keeps a dictionary literal of operations, one of which captures it.

final class Calculator {
    private var accumulator = 0.0
    private var memory = 0.0
    private var operations: [Character: (Double, Double) -> Double] = [:]

    init() {
        operations = [
        // ^ closure-capture
            "+": { $0 + $1 },
            "-": { $0 - $1 },
            "m": { _, operand in
            // ^ closure-capture
                self.memory + operand
                // ^ closure-capture
            },
        ]
    }

    func press(_ key: Character, _ operand: Double) -> Double {
        memory = accumulator
        accumulator = operations[key]?(accumulator, operand) ?? .nan
        return accumulator
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let calculator = Calculator()
    _ = calculator.press("+", 5)
    _ = calculator.press("-", 2)
    precondition(calculator.press("m", 10) == 13)
    watch(calculator)
}
