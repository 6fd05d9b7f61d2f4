/// One node of a `SyntaxTree`: a small value in a flat array, linked by indices.
///
/// Children form a list: `child` is the first, `next` the sibling to the right. Which children a kind has, and in what
/// order, is written beside each case of `NodeKind`. Nodes are created bottom-up, so a child has a lower index than its parent.
package struct Node {
    package var kind: NodeKind
    /// Bits whose meaning depends on `kind`; see `NodeFlag`.
    package var flags: UInt8
    /// Index of the principal token (name, keyword or operator), as each `NodeKind` says.
    package var token: UInt32
    /// Index of the first token of the node.
    package var first: UInt32
    /// One past the last token of the node. An empty node has `end == first`.
    package var end: UInt32
    /// First child; 0 (`SyntaxTree.none`) where there is none.
    package var child: UInt32
    /// Next sibling; 0 where there is none.
    package var next: UInt32
}
