// Visitor stored on the tree and holds the tree in a stack.

final class Tree { var visitor: Visitor?; var kids: [Tree] = [] }
final class Visitor {
    private var stack: [Tree] = []
    func visit(_ t: Tree) {
        stack.append(t)
        t.kids.forEach(visit)
        stack.removeLast()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Tree()
    t.visitor = Visitor()
    t.visitor?.visit(t)
    watch(t)
}
