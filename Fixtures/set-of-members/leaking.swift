// A guild keeps a set of heroes, and joining makes each hero keep its guild.

class Guild {
    let motto: String
    private var members: Set<Hero> = []

    init(motto: String) {
        self.motto = motto
    }

    func recruit(_ hero: Hero) {
        guard members.insert(hero).inserted else { return }
        hero.join(self)
        // ^ strong-back-reference
    }

    var strength: Int {
        members.map(\.level).reduce(0, +)
    }
}

class Hero: Hashable {
    let name: String
    var level = 1
    private var guild: Guild?
    // ^ strong-back-reference

    init(name: String) {
        self.name = name
    }

    func join(_ guild: Guild) {
        self.guild = guild
        // ^ strong-back-reference
        level += 1
    }

    var cry: String { guild?.motto ?? "..." }

    static func == (lhs: Hero, rhs: Hero) -> Bool { lhs === rhs }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let guild = Guild(motto: "Never late")
    let bilbo = Hero(name: "Bilbo")
    guild.recruit(bilbo)
    guild.recruit(bilbo)
    guild.recruit(Hero(name: "Thorin"))
    precondition(guild.strength == 4 && bilbo.cry == "Never late")
    watch(guild)
    watch(bilbo)
}
