// T.init(owner:) through required init in superclass.

class Widget {
    unowned let owner: Panel
    required init(owner: Panel) { self.owner = owner }
}
final class Knob: Widget {}
final class Panel {
    var widgets: [Widget] = []
    func add<W: Widget>(_ t: W.Type = W.self) -> W {
        let w = W(owner: self)
        widgets.append(w)
        return w
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Panel()
    let _: Knob = p.add()
    watch(p)
}
