// The inbox keeps its fetcher, and the fetcher keeps the inbox as its delegate.

protocol MailFetcherDelegate: AnyObject {
    func mailFetcher(_ fetcher: MailFetcher, didReceive subject: String)
    func mailFetcherDidFinish(_ fetcher: MailFetcher)
}

final class MailFetcher {
    var delegate: MailFetcherDelegate?
    // ^ strong-back-reference

    func fetch(_ subjects: [String]) {
        for subject in subjects where !subject.isEmpty {
            delegate?.mailFetcher(self, didReceive: subject)
        }
        delegate?.mailFetcherDidFinish(self)
    }
}

final class Inbox: MailFetcherDelegate {
    private let fetcher = MailFetcher()
    private(set) var subjects: [String] = []
    private(set) var isRefreshing = false

    init() {
        fetcher.delegate = self
        // ^ strong-back-reference
    }

    func refresh() {
        isRefreshing = true
        fetcher.fetch(["Invoice 4711", "", "Lunch?"])
    }

    func mailFetcher(_ fetcher: MailFetcher, didReceive subject: String) {
        subjects.append(subject)
    }

    func mailFetcherDidFinish(_ fetcher: MailFetcher) {
        isRefreshing = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.refresh()
    precondition(inbox.subjects.count == 2 && !inbox.isRefreshing)
    watch(inbox)
}
