// `take()` leaves nil in the property before the handler is called.

final class ImagePicker {
    private var onPick: ((String) -> Void)?
    private(set) var picked: [String] = []

    func present() {
        onPick = { name in
            self.picked.append(name)
        }
    }

    func pick(_ name: String) {
        onPick.take()?(name)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let picker = ImagePicker()
    picker.present()
    picker.pick("sunset")
    precondition(picker.picked == ["sunset"])
    watch(picker)
}
