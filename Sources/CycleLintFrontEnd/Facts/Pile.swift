/// A growable stack of plain values. Keeps its memory when it is emptied. Whoever makes it calls `deallocate()`.
///
/// Does not check bounds, and holds nothing that needs to be released.
struct Pile<Element> {
    private(set) var start: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    func deallocate() { start.deallocate() }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Element {
        @inline(__always) get { start[index] }
        @inline(__always) nonmutating _modify { yield &start[index] }
    }

    var top: Element {
        @inline(__always) get { start[count &- 1] }
        @inline(__always) nonmutating _modify { yield &start[count &- 1] }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (start + count).initialize(to: element)
        count = count &+ 1
    }

    @inline(__always)
    mutating func pop() -> Element {
        count = count &- 1
        return start[count]
    }

    mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        while count + elements.count > capacity { grow() }
        if let base = elements.baseAddress { (start + count).initialize(from: base, count: elements.count) }
        count += elements.count
    }

    /// A copy of all elements.
    var array: [Element] { Array(slice(from: 0)) }

    /// Drops everything from `mark` up.
    @inline(__always)
    mutating func cut(to mark: Int) { count = mark }

    func slice(from mark: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: start + mark, count: count - mark)
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        start = larger
        capacity *= 2
    }
}
