// Linking two telephones makes each keep the other as its peer.

final class Telephone {
    let number: String
    var heard: [String] = []
    private var callee: Telephone?
    // ^ strong-back-reference
    private var caller: Telephone?
    // ^ strong-back-reference

    init(_ number: String) {
        self.number = number
    }

    static func connect(_ left: Telephone, to right: Telephone) {
        left.callee = right
        // ^ strong-back-reference
        right.caller = left
        // ^ strong-back-reference
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
