// Doubly linked list with head/tail.

final class ListNode<T> {
    let value: T
    var next: ListNode?
    var prev: ListNode?
    // ^ strong-back-reference
    init(_ v: T) { value = v }
}
final class LinkedList<T> {
    var head: ListNode<T>?, tail: ListNode<T>?
    func append(_ v: T) {
        let node = ListNode(v)
        guard let last = tail else { head = node; tail = node; return }
        last.next = node
        node.prev = last
        tail = node
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let l = LinkedList<Int>()
    l.append(1); l.append(2)
    watch(l.head!)
}
