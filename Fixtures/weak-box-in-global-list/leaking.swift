// A list that lives for ever keeps its entries, or boxes that refer to them weakly.
final class Watcher<Value: AnyObject> {
    var value: Value?
    init(_ value: Value) { self.value = value }
}

nonisolated(unsafe) var watchers: [() -> Void] = []

final class Recording {
    var seconds = 0
}

func scenario(_ watch: (AnyObject) -> Void) {
    let recording = Recording()
    let link = Watcher(recording)
    watchers.append { link.value?.seconds += 1 }
    // ^ closure-capture
    watch(recording)
}
