/// The memory behind a `SyntaxTree`: the source's bytes between NUL bytes, its tokens and its nodes.
///
/// Lives as long as a tree that points into it, and is used again for the next file once none does; growing to the
/// largest file is the only allocation a `FrontEnd` makes.
package final class TreeStorage {
    /// NUL bytes that stand before the text, so that looking one byte back needs no check.
    static let margin = 16
    /// NUL bytes that stand behind the text: as far as the lexer reads ahead without asking.
    static let padding = 64

    private var byteMemory: UnsafeMutablePointer<UInt8>
    private var byteCapacity: Int
    private(set) var tokens: UnsafeMutablePointer<Token>
    private var tokenCapacity: Int
    /// For the index of an opening bracket (or the start of a string literal): the index behind what closes it. Where
    /// it is not closed, the index of what closes something around it, or of the end of the file.
    private(set) var groupEnds: UnsafeMutablePointer<UInt32>
    /// The brackets that are open while lexing.
    private(set) var openGroups: UnsafeMutablePointer<UInt32>
    var tokenCount = 0
    private(set) var nodes: UnsafeMutablePointer<Node>
    private(set) var nodeCapacity: Int
    var nodeCount = 0

    init() {
        byteCapacity = 1 << 16
        byteMemory = .allocate(capacity: byteCapacity)
        tokenCapacity = 1 << 14
        tokens = .allocate(capacity: tokenCapacity)
        groupEnds = .allocate(capacity: tokenCapacity)
        openGroups = .allocate(capacity: tokenCapacity)
        nodeCapacity = 1 << 15
        nodes = .allocate(capacity: nodeCapacity)
    }

    deinit {
        byteMemory.deallocate()
        tokens.deallocate()
        groupEnds.deallocate()
        openGroups.deallocate()
        nodes.deallocate()
    }

    /// The first byte of the text.
    var text: UnsafeMutablePointer<UInt8> { byteMemory + Self.margin }

    /// Copies the source in, and makes room for as many tokens as it can have: one a byte, and an empty `stringEnd` for
    /// every interpolation (three bytes) that is not closed.
    func load(_ source: UnsafeBufferPointer<UInt8>) {
        let needed = source.count + Self.margin + Self.padding
        if needed > byteCapacity {
            byteMemory.deallocate()
            byteCapacity = needed + needed / 2
            byteMemory = .allocate(capacity: byteCapacity)
        }
        byteMemory.initialize(repeating: 0, count: Self.margin)
        if let base = source.baseAddress { text.initialize(from: base, count: source.count) }
        (text + source.count).initialize(repeating: 0, count: Self.padding)
        let tokensNeeded = source.count + source.count / 2 + 16
        if tokensNeeded > tokenCapacity {
            tokens.deallocate()
            groupEnds.deallocate()
            openGroups.deallocate()
            tokenCapacity = tokensNeeded + tokensNeeded / 2
            tokens = .allocate(capacity: tokenCapacity)
            groupEnds = .allocate(capacity: tokenCapacity)
            openGroups = .allocate(capacity: tokenCapacity)
        }
        tokenCount = 0
        nodeCount = 0
    }

    /// Doubles the room for nodes, of which the first `count` are kept.
    func growNodes(keeping count: Int) {
        let larger = UnsafeMutablePointer<Node>.allocate(capacity: nodeCapacity * 2)
        larger.moveInitialize(from: nodes, count: count)
        nodes.deallocate()
        nodes = larger
        nodeCapacity *= 2
    }
}
