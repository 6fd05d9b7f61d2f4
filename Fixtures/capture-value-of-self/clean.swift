// Capture list copies a property; the property's type holds no reference or is an object that refers back.

final class Style { var owner: Chart?; var width = 1 }
final class Chart {
    let style = Style()
    var draw: (() -> Int)?
    func prepare() {
        draw = { [style] in style.width }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Chart()
    c.prepare()
    watch(c)
}
