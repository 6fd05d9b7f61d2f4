// The options object's dynamic member setter stores the closure over the session that keeps the options.

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
        hooks.keystrokes = { self.keystrokes }
        // ^ closure-capture
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
