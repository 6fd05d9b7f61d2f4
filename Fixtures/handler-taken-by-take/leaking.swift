// The handler is called where it is kept, and stays there.

final class ImagePicker {
    private var onPick: ((String) -> Void)?
    // ^ closure-capture
    private(set) var picked: [String] = []

    func present() {
        onPick = { name in
        // ^ closure-capture
            self.picked.append(name)
            // ^ closure-capture
        }
    }

    func pick(_ name: String) {
        onPick?(name)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let picker = ImagePicker()
    picker.present()
    picker.pick("sunset")
    precondition(picker.picked == ["sunset"])
    watch(picker)
}
