// A future calls its closure at once and drops it; a deferred one that is stored keeps it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Reader {
    private let path = "notes.txt"
    private(set) var contents: AnyPublisher<String, Never>?

    func prepare() {
        contents = Deferred {
        // ^ closure-capture
            Future { promise in promise(.success("contents of \(self.path)")) }
            // ^ closure-capture
        }
        .eraseToAnyPublisher()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = Reader()
    reader.prepare()
    var text = ""
    let token = reader.contents?.sink { text = $0 }
    token?.cancel()
    precondition(text == "contents of notes.txt")
    watch(reader)
}
