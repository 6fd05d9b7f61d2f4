import Dispatch

final class SearchField: @unchecked Sendable {
    private let debouncer = Debouncer(delay: .milliseconds(4))
    private var text = ""
    private(set) var searches: [String] = []
    private let searched = DispatchSemaphore(value: 0)

    func type(_ text: String) {
        self.text = text
        debouncer.call { self.search() }
    }

    private func search() {
        searches.append(text)
        searched.signal()
    }

    func settle() { searched.wait() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let field = SearchField()
    field.type("o")
    field.type("ow")
    field.settle()
    watch(field)
}
