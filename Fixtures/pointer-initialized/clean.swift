// The memory of the slot is deinitialised before it is deallocated.

final class Document {
    var text = ""
}

struct Slot {
    private let memory = UnsafeMutablePointer<Document>.allocate(capacity: 1)

    init(_ document: Document) {
        memory.initialize(to: document)
    }

    func edit(_ change: (Document) -> Void) { change(memory.pointee) }

    func free() {
        memory.deinitialize(count: 1)
        memory.deallocate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = Document()
    let slot = Slot(document)
    slot.edit { $0.text = "draft" }
    slot.free()
    precondition(document.text == "draft")
    watch(document)
}
