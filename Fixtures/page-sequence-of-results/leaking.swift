// Pages are fetched by an unfolding stream until there is no more, or for ever.
import Foundation

struct PageOfResults: Sendable { let items: [Int]; let cursor: Int? }

final class SearchSession: @unchecked Sendable {
    private(set) var items: [Int] = []

    private func fetch(_ cursor: Int) async -> PageOfResults {
        try? await Task.sleep(for: .milliseconds(2))
        return PageOfResults(items: [cursor], cursor: cursor < 3 ? cursor + 1 : nil)
    }

    func pages() -> AsyncStream<PageOfResults> {
        var cursor: Int? = 0
        return AsyncStream { [self] in
        // ^ closure-capture
            let page = await fetch(cursor ?? 0)
            // ^ closure-capture
            cursor = page.cursor
            return page
        }
    }

    func load() {
        Task {
        // ^ closure-capture
            for await page in pages() { items += page.items }
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let session = SearchSession()
    session.load()
    while session.items.count < 2 { usleep(1000) }
    watch(session)
}
