// The async method awaits itself without end.
// Not found yet: whether the recursion ends is not known.

import Dispatch

final class Crawler: @unchecked Sendable {
    private(set) var visited: [String] = []
    private let hasVisited = DispatchSemaphore(value: 0)

    func crawl(_ page: String) {
        Task {
        // ^ closure-capture
            await self.visit(page, depth: 3)
            // ^ closure-capture
        }
        hasVisited.wait()
    }

    private func visit(_ page: String, depth: Int) async {
        guard !page.isEmpty else { return }
        visited.append(page)
        hasVisited.signal()
        try? await Task.sleep(nanoseconds: 6_000_000)
        await visit("/link\(depth)", depth: depth - 1)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let crawler = Crawler()
    crawler.crawl("/index")
    watch(crawler)
}
