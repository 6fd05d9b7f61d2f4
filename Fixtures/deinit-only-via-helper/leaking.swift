// Teardown called only from deinit, two steps deep.

final class Link { var up: Node?; var down: Node? }
// ^ unreachable-deinit
final class Node {
    var link: Link?
    init() { link = Link(); link?.up = self }
    func cut() { unhook() }
    private func unhook() { link?.up = nil; link = nil }
    deinit { cut() }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let n = Node()
    watch(n)
}
