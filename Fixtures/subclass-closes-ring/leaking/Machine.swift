// The machine keeps its parts by their base class; only the subclass in the other file keeps the machine.

class Part {
    private(set) var cycles = 0
    func step() { cycles += 1 }
}

final class Machine {
    private var parts: [Part] = []
    var isHalted = false

    func mount(_ part: Part) {
        parts.append(part)
    }

    func run(steps: Int) {
        for _ in 0..<steps where !isHalted {
            parts.forEach { $0.step() }
        }
    }
}
