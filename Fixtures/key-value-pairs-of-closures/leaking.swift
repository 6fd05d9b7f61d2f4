// The literal of key-value pairs that the menu keeps has methods of the menu as values.

final class ContextMenu {
    private(set) var log: [String] = []
    private lazy var commands: KeyValuePairs<String, () -> Void> = ["copy": copy, "paste": paste]
    // ^ closure-capture

    func copy() { log.append("copied") }
    func paste() { log.append("pasted") }

    func choose(_ name: String) {
        commands.first { $0.key == name }?.value()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let menu = ContextMenu()
    menu.choose("paste")
    precondition(menu.log == ["pasted"])
    watch(menu)
}
