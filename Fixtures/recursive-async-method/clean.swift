// The async method that awaits itself counts down.

import Dispatch

final class Crawler: @unchecked Sendable {
    private(set) var visited: [String] = []
    private let hasVisited = DispatchSemaphore(value: 0)

    func crawl(_ page: String) {
        Task {
            await self.visit(page, depth: 3)
        }
        hasVisited.wait()
    }

    private func visit(_ page: String, depth: Int) async {
        guard depth > 0 else { return }
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
