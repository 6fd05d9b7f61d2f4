// The layers are linked downwards too, by another statement.

final class Layer {
    let id: Int
    let parentID: Int?
    var parent: Layer?
    // ^ strong-back-reference
    var children: [Layer] = []
    // ^ strong-back-reference

    init(id: Int, parentID: Int?) {
        self.id = id
        self.parentID = parentID
    }

    var depth: Int { parent.map { $0.depth + 1 } ?? 0 }
}

final class Composition {
    private var layers: [Int: Layer] = [:]

    func add(_ layer: Layer) { layers[layer.id] = layer }

    func link() {
        for layer in layers.values {
            guard let child = layers[layer.id], let id = layer.parentID, let parent = layers[id] else { continue }
            child.parent = parent
            // ^ strong-back-reference
            parent.children.append(child)
            // ^ strong-back-reference
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let composition = Composition()
    let logo = Layer(id: 1, parentID: 0)
    composition.add(Layer(id: 0, parentID: nil))
    composition.add(logo)
    composition.link()
    precondition(logo.depth == 1)
    watch(logo)
}
