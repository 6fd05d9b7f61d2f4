// The formatter keeps a method of its superclass as a closure, which captures the formatter.

class Formatter {
    func format(_ message: String) -> String { plain(message) }
}

private func plain(_ message: String) -> String { "[\(message)]" }

final class CountingFormatter: Formatter {
    private var wrapped: ((String) -> String)?
    private var count = 0

    func install() {
        wrapped = super.format
        // ^ closure-capture
    }

    override func format(_ message: String) -> String {
        count += 1
        return "\(count) " + (wrapped?(message) ?? "")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let formatter = CountingFormatter()
    formatter.install()
    precondition(formatter.format("boot") == "1 [boot]")
    watch(formatter)
}
