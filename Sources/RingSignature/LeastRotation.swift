/// Zero-based start of the lexicographically least rotation of a circular list; 0 for an empty one.
///
/// Two candidates race, and the one that loses jumps over all starts that lose with it (Shiloach 1981, "Fast canonization of
/// circular strings"): linear in the number of comparisons of elements.
func leastRotation(of names: [[UInt8]]) -> Int {
    let count = names.count
    var best = 0
    var rival = 1
    var matched = 0
    while best < count, rival < count, matched < count {
        let a = names[(best + matched) % count]
        let b = names[(rival + matched) % count]
        if a == b {
            matched += 1
            continue
        }
        if b.lexicographicallyPrecedes(a) {
            best += matched + 1
        } else {
            rival += matched + 1
        }
        if best == rival { rival += 1 }
        matched = 0
    }
    return min(best, rival, max(count - 1, 0))
}
