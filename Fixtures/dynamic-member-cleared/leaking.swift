// What a dynamic member subscript stored is taken out by it again.
@dynamicMemberLookup final class Menu {
    var count = 0
    private var handlers: [String: () -> Void] = [:]
    subscript(dynamicMember name: String) -> (() -> Void)? {
        get { handlers[name] }
        set { handlers[name] = newValue }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let menu = Menu()
    menu.preferred = { menu.count += 1 }
    // ^ closure-capture
    watch(menu)
}
