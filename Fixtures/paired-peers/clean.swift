// The answering telephone knows its peer weakly.

final class Telephone {
    let number: String
    var heard: [String] = []
    private var callee: Telephone?
    private weak var caller: Telephone?

    init(_ number: String) {
        self.number = number
    }

    static func connect(_ left: Telephone, to right: Telephone) {
        left.callee = right
        right.caller = left
    }

    func say(_ words: String) {
        (callee ?? caller)?.heard.append("\(number): \(words)")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let home = Telephone("555-0101")
    let office = Telephone("555-0199")
    Telephone.connect(home, to: office)
    home.say("hello")
    office.say("who is it")
    precondition(home.heard.count == 1 && office.heard.count == 1)
    watch(home)
    watch(office)
}
