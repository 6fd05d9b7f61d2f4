// The kept closure says `[weak self]`, but calls a local function that uses the editor.

final class Editor {
    private(set) var text = ""
    private var snapshots: [() -> Void] = []

    func insert(_ string: String) {
        let before = text
        func restore() {
        // ^ closure-capture
            text = before
            // ^ closure-capture
        }
        snapshots.append { [weak self] in
        // ^ closure-capture
            guard let self, self.text != before else { return }
            restore()
            // ^ closure-capture
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
