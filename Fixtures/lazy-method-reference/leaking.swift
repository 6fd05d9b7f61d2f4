// A lazy property holds a reference to a method of the matcher.

struct GlobPattern {
    let suffix: String
    func matches(_ path: String) -> Bool { path.hasSuffix(suffix) }
}

final class IgnoreList {
    private let pattern: GlobPattern
    private var checked = 0
    private lazy var predicate = isIgnored
    // ^ closure-capture

    init(suffix: String) {
        pattern = GlobPattern(suffix: suffix)
    }

    private func isIgnored(_ path: String) -> Bool {
        checked += 1
        return pattern.matches(path)
    }

    func filter(_ paths: [String]) -> [String] {
        precondition(!isIgnored("README"))
        return paths.filter { !predicate($0) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = IgnoreList(suffix: ".o")
    precondition(list.filter(["a.c", "a.o"]) == ["a.c"])
    watch(list)
}
