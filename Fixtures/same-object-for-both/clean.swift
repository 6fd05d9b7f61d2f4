// A function gets the same object for two parameters and stores one in the other.
func install(_ source: Journal, on journal: Journal) {
    journal.source = source
}

final class Journal {
    weak var source: Journal?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let journal = Journal()
    install(journal, on: journal)
    watch(journal)
}
