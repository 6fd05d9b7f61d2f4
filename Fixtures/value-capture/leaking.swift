// The capture list takes the profile itself under the name of its identifier.

final class Profile {
    let id: Int
    private var menu: [String: () -> String] = [:]

    init(id: Int) {
        self.id = id
        menu["share"] = { [profile = self] in
        // ^ closure-capture
            "https://example.org/u/\(profile.id)"
            // ^ closure-capture
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
