// A keeps B and B keeps C of the same class as A, no ring unless C is A.

final class Page { var next: Link? }
final class Link { var target: Page?; init(_ p: Page?) { target = p } }
func scenario(_ watch: (AnyObject) -> Void) {
    let a = Page(), b = Page()
    a.next = Link(b)
    b.next = Link(Page())
    watch(a); watch(b)
}
