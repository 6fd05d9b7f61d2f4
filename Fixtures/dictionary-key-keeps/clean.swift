// The election keeps its voters as keys; a voter is asked with the election as an argument.

final class Election {
    private var votes: [Voter: String] = [:]

    func register(_ voter: Voter) {
        votes[voter] = ""
    }

    func cast(_ choice: String, by voter: Voter) {
        guard votes[voter]?.isEmpty == true else { return }
        votes[voter] = choice
    }

    func count(_ choice: String) -> Int {
        votes.values.filter { $0 == choice }.count
    }
}

final class Voter: Hashable {
    let id: Int

    init(id: Int) {
        self.id = id
    }

    func vote(_ choice: String, in election: Election) {
        election.cast(choice, by: self)
    }

    static func == (lhs: Voter, rhs: Voter) -> Bool { lhs.id == rhs.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let election = Election()
    let voter = Voter(id: 1)
    election.register(voter)
    voter.vote("yes", in: election)
    voter.vote("no", in: election)
    precondition(election.count("yes") == 1 && election.count("no") == 0)
    watch(election)
    watch(voter)
}
