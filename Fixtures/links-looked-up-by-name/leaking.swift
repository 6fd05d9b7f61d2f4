// The transforms are linked downwards too, by another statement.

final class Transform {
    var parent: Transform?
    // ^ strong-back-reference
    var children: [Transform] = []
    // ^ strong-back-reference

    var depth: Int { parent.map { $0.depth + 1 } ?? 0 }
}

class Layer {
    let transform: Transform

    init() { transform = Transform() }
}

final class TextLayer: Layer {}

struct LayerModel {
    var id: Int
    var parentID: Int?
    var text: String?
}

struct Composition {
    private(set) var layers: [Int: Layer] = [:]

    init(_ models: [LayerModel]) {
        for model in models {
            if model.text != nil {
                let layer = TextLayer()
                layers[model.id] = layer
            } else {
                let layer = Layer()
                layers[model.id] = layer
            }
        }
        for model in models {
            guard let parentID = model.parentID else { continue }
            let child = layers[model.id]
            let parent = layers[parentID]
            child?.transform.parent = parent?.transform
            // ^ strong-back-reference
            if let child { parent?.transform.children.append(child.transform) }
            // ^ strong-back-reference
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let composition = Composition([LayerModel(id: 0), LayerModel(id: 1, parentID: 0, text: "logo")])
    precondition(composition.layers[1]?.transform.depth == 1)
    for layer in composition.layers.values { watch(layer.transform) }
}
