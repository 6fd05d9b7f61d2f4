// Recursive function links a tree from a nested literal.

final class Tag {
    let name: String
    var kids: [Tag]
    weak var up: Tag?
    init(_ name: String, _ kids: Tag...) { self.name = name; self.kids = kids }
}
func link(_ tag: Tag) {
    for kid in tag.kids {
        kid.up = tag
        link(kid)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let page = Tag("html", Tag("head"), Tag("body", Tag("p")))
    link(page)
    watch(page)
}
