// `remove()` releases what `add()` retained.

import Foundation

protocol ThemeObserver: AnyObject {
    func themeChanged(to name: String)
}

struct ObserverSlot {
    let handle: Unmanaged<AnyObject>
    let id: Int
}

final class ThemeCenter {
    private var slots: [ObserverSlot] = []
    private var serial = 0
    private(set) var name = "light"

    func add(_ o: any ThemeObserver) -> Int {
        serial += 1
        let handle = Unmanaged.passUnretained(o as AnyObject).retain()
        slots.append(ObserverSlot(handle: handle, id: serial))
        return serial
    }

    func remove(_ id: Int) {
        guard let i = slots.firstIndex(where: { $0.id == id }) else { return }
        slots.remove(at: i).handle.release()
    }

    func apply(_ name: String) {
        self.name = name
        for s in slots {
            (s.handle.takeUnretainedValue() as? any ThemeObserver)?.themeChanged(to: name)
        }
    }
}

final class ToolPalette: ThemeObserver {
    private(set) var color = ""
    private var token = 0
    func open(in c: ThemeCenter) { token = c.add(self) }
    func close(in c: ThemeCenter) { c.remove(token) }
    func themeChanged(to name: String) { color = name == "dark" ? "black" : "white" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let center = ThemeCenter()
    let palette = ToolPalette()
    palette.open(in: center)
    center.apply("dark")
    palette.close(in: center)
    watch(palette)
}
