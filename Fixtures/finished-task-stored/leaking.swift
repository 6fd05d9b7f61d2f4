// The index keeps a finished task whose result is the index.

import Dispatch

final class SearchIndex: @unchecked Sendable {
    private var words: [String: Int] = [:]
    private var building: Task<SearchIndex, Never>?
    // ^ closure-capture
    private let ready = DispatchSemaphore(value: 0)

    func build(from text: String) {
        building = Task {
        // ^ closure-capture
            for word in text.split(separator: " ") {
                self.words[String(word), default: 0] += 1
            }
            defer { self.ready.signal() }
            return self
            // ^ closure-capture
        }
        ready.wait()
    }

    func count(of word: String) -> Int { words[word] ?? 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let index = SearchIndex()
    index.build(from: "to be or not to be")
    precondition(index.count(of: "be") == 2)
    watch(index)
}
