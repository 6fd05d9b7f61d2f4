// Payload object bound by pattern gets its owner.

final class Doc { var blocks: [Block] = [] }
enum Block { case text(String), image(Img) }
final class Img {
    weak var doc: Doc?
}
extension Doc {
    func adopt() {
        for block in blocks {
            switch block {
            case .text: continue
            case .image(let img): img.doc = self
            }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Doc()
    d.blocks = [.text("a"), .image(Img())]
    d.adopt()
    watch(d)
}
