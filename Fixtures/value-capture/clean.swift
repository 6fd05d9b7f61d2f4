// The capture list takes the profile's identifier, a value.

final class Profile {
    let id: Int
    private var menu: [String: () -> String] = [:]

    init(id: Int) {
        self.id = id
        menu["share"] = { [id = self.id] in
            "https://example.org/u/\(id)"
        }
    }

    func choose(_ entry: String) -> String {
        menu[entry]?() ?? ""
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let profile = Profile(id: 77)
    precondition(profile.choose("share") == "https://example.org/u/77")
    watch(profile)
}
