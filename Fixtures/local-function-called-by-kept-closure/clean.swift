// The local function takes the editor as a parameter and captures nothing.

final class Editor {
    private(set) var text = ""
    private var snapshots: [() -> Void] = []

    func insert(_ string: String) {
        let before = text
        func restore(_ editor: Editor) {
            editor.text = before
        }
        snapshots.append { [weak self] in
            guard let self, self.text != before else { return }
            restore(self)
        }
        text += string
    }

    func revert() {
        snapshots.last?()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let editor = Editor()
    editor.insert("Dear ")
    editor.insert("Sir")
    editor.revert()
    precondition(editor.text == "Dear ")
    watch(editor)
}
