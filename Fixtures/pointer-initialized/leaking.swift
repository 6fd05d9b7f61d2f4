// The memory that the slot initialised with the document is deallocated without being deinitialised.
// Not found yet: what is written into raw memory is not followed.

final class Document {
    var text = ""
}

struct Slot {
    private let memory = UnsafeMutablePointer<Document>.allocate(capacity: 1)

    init(_ document: Document) {
        memory.initialize(to: document)
        // ^ strong-back-reference
    }

    func edit(_ change: (Document) -> Void) { change(memory.pointee) }

    func free() {
        memory.deallocate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let document = Document()
    let slot = Slot(document)
    // ^ strong-back-reference
    slot.edit { $0.text = "draft" }
    slot.free()
    precondition(document.text == "draft")
    watch(document)
}
