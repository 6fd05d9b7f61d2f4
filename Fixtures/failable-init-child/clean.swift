// Failable init of the child stores the owner before succeeding; kept with if-let.

final class Window {
    var panels: [Panel] = []
    func open(_ size: Int) {
        if let panel = Panel(size: size, window: self) {
            panels += [panel]
        }
    }
}
final class Panel {
    let size: Int
    private unowned let window: Window
    init?(size: Int, window: Window) {
        guard size > 0 else { return nil }
        self.size = size
        self.window = window
    }
    func closeAll() { window.panels.removeLast(0) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let w = Window()
    w.open(3)
    watch(w)
}
