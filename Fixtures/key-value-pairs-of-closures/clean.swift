// The values of the literal are methods that are not applied to a menu yet.

final class ContextMenu {
    private(set) var log: [String] = []
    private lazy var commands: KeyValuePairs<String, (ContextMenu) -> () -> Void> = ["copy": ContextMenu.copy, "paste": ContextMenu.paste]

    func copy() { log.append("copied") }
    func paste() { log.append("pasted") }

    func choose(_ name: String) {
        commands.first { $0.key == name }?.value(self)()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let menu = ContextMenu()
    menu.choose("paste")
    precondition(menu.log == ["pasted"])
    watch(menu)
}
