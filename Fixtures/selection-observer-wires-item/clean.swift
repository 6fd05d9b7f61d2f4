// A property observer wires whatever is selected; the item belongs to the list for good.
final class Layer {
    var name: String { didSet { onRename?(name) } }
    var onRename: ((String) -> Void)?
    init(_ name: String) { self.name = name }
}

final class LayersPanel {
    let layers: [Layer]
    private(set) var title = ""

    var selected: Layer? {
        didSet {
            guard selected !== oldValue else { return }
            oldValue?.onRename = nil
            selected?.onRename = { name in
                self.title = name
            }
            title = selected?.name ?? ""
        }
    }

    init(_ names: [String]) { layers = names.map(Layer.init) }
    func close() { selected = nil }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let panel = LayersPanel(["background", "text"])
    panel.selected = panel.layers[1]
    panel.layers[1].name = "headline"
    precondition(panel.title == "headline")
    panel.close()
    watch(panel)
}
