// The closure that the dynamic member setter stores captures the session weakly.

@dynamicMemberLookup
final class Hooks {
    private var bodies: [String: () -> Int] = [:]

    subscript(dynamicMember name: String) -> (() -> Int)? {
        get { bodies[name] }
        set { bodies[name] = newValue }
    }
}

final class TypingSession {
    let hooks = Hooks()
    private var keystrokes = 0

    func begin() {
        hooks.keystrokes = { [weak self] in self?.keystrokes ?? 0 }
        hooks.errors = { 0 }
    }

    func press() { keystrokes += 1 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = TypingSession()
    session.begin()
    session.press()
    precondition(session.hooks.keystrokes?() == 1 && session.hooks.errors?() == 0)
    watch(session)
    watch(session.hooks)
}
