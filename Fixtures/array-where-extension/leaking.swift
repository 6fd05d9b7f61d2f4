// [Layer].attach(to:) in an extension.

final class Layer {
    var canvas: Canvas?
    // ^ strong-back-reference
}
extension Collection where Element == Layer {
    func attach(to c: Canvas) { for l in self { l.canvas = c } }
}
final class Canvas {
    private let layers: [Layer]
    init(_ n: Int) {
        layers = (0..<n).map { _ in Layer() }
        layers.attach(to: self)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    watch(Canvas(2))
}
