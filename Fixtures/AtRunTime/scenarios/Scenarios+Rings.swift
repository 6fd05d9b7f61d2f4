import ShouldGoAway

class Node {
    var next: Node?
    var other: Node?
}

final class Leaf: Node {}

final class Left {
    var right: Right?
}

final class Right {
    var left: Left?
}

class Base {
    var inherited: Base?
    let number = 3
}

final class Derived: Base {
    var text = "text"
    var own: Derived?
}

final class Generic<Content> {
    var content: Content?
    var count = 0
}

class GenericBase<Content> {
    var held: Content?
}

final class GenericDerived: GenericBase<GenericDerived> {}

actor Counter {
    var peer: Counter?
    func hold(_ peer: Counter) { self.peer = peer }
}

extension Scenario {
    static let rings: [Scenario] = [
        .cycle("self loop", ["Node.next > Node"], signature: "Node.next") {
            let node = Node()
            node.next = node
            shouldGoAway(node)
        },
        .clean("a chain") {
            let node = Node()
            node.next = Node()
            shouldGoAway(node)
            shouldGoAway(node.next)
        },
        .cycle("two objects", ["Left.right > Right", "Right.left > Left"], signature: "Left.right -> Right.left") {
            let left = Left()
            left.right = Right()
            left.right?.left = left
            shouldGoAway(left)
        },
        .clean("two objects, taken apart") {
            let left = Left()
            left.right = Right()
            left.right?.left = left
            left.right?.left = nil
            shouldGoAway(left)
        },
        .cycle("ring of five", Array(repeating: "Node.next > Node", count: 5)) {
            let nodes = (0..<5).map { _ in Node() }
            for (index, node) in nodes.enumerated() { node.next = nodes[(index + 1) % 5] }
            shouldGoAway(nodes[2])
        },
        .cycle("two rings through one object", ["Node.next > Node"]) {
            let node = Node()
            node.next = node
            node.other = Node()
            node.other?.next = node
            shouldGoAway(node)
        },
        .clean("diamond") {
            let bottom = Node()
            let top = Node()
            top.next = Node()
            top.other = Node()
            top.next?.next = bottom
            top.other?.next = bottom
            shouldGoAway(bottom)
            shouldGoAway(top)
        },
        .cycle("diamond with a way back", ["Node.next > Node", "Node.next > Leaf", "Leaf.other > Node"]) {
            let bottom = Leaf()
            let top = Node()
            top.next = Node()
            let side = Generic<Node>()
            side.content = bottom
            top.next?.next = bottom
            bottom.other = top
            shouldGoAway(top)
            use(side)
        },
        .cycle("held by a ring that it is not part of", ["Left.right > Right", "Right.left > Left"]) {
            let left = Left()
            left.right = Right()
            left.right?.left = left
            shouldGoAway(left.right)
        },
        .cycle("a leaf that a ring holds", ["HoldingNode.next > HoldingNode", "HoldingNode.leaf > Generic<Swift.Int>"]) {
            let node = HoldingNode()
            node.next = node
            node.leaf = Generic<Int>()
            shouldGoAway(node.leaf)
        },
        .cycle("inherited field", ["Derived.inherited > Derived"], signature: "Base.inherited") {
            let derived = Derived()
            derived.inherited = derived
            shouldGoAway(derived)
        },
        .cycle("field behind inherited ones", ["Derived.own > Derived"], signature: "Derived.own") {
            let derived = Derived()
            derived.own = derived
            shouldGoAway(derived)
        },
        .cycle("generic class", ["Generic<Node>.content > Linked", "Linked.box > Generic<Node>"], signature: "Generic.content -> Linked.box") {
            let box = Generic<Node>()
            let linked = Linked()
            box.content = linked
            linked.box = box
            shouldGoAway(box)
        },
        .cycle("generic superclass", ["GenericDerived.held > GenericDerived"], signature: "GenericBase.held") {
            let derived = GenericDerived()
            derived.held = derived
            shouldGoAway(derived)
        },
        .cycle("actor", ["Counter.peer > Counter"], signature: "Counter.peer") {
            let counter = Counter()
            await counter.hold(counter)
            shouldGoAway(counter)
        },
    ]
}

final class HoldingNode: Node {
    var leaf: Generic<Int>?
}

final class Linked: Node {
    var box: Generic<Node>?
}
