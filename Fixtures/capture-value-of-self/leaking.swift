// Capture list copies a property; the property's type holds no reference or is an object that refers back.

final class Style { var owner: Chart?; var width = 1 }
// ^ strong-back-reference
final class Chart {
    let style = Style()
    var draw: (() -> Int)?
    func prepare() {
        style.owner = self
        draw = { [style] in style.width }
        // ^2 closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Chart()
    c.prepare()
    watch(c)
}
