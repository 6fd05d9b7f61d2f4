// Function with inout struct parameter stores owner.

struct Meta { var owner: File?; var size = 0 }
// ^ strong-back-reference
final class File {
    var meta = Meta()
}
func stamp(_ m: inout Meta, by f: File) {
    m.owner = f
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = File()
    var m = f.meta
    stamp(&m, by: f)
    f.meta = m
    watch(f)
}
