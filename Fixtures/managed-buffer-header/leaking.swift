// A ManagedBuffer keeps its header.
final class Layer {
    var canvas: Canvas?
    // ^ strong-back-reference
}

final class Canvas {
    let storage = ManagedBuffer<Layer?, Int>.create(minimumCapacity: 1) { _ in nil }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let layer = Layer()
    let canvas = Canvas()
    canvas.storage.header = layer
    layer.canvas = canvas
    watch(layer)
}
