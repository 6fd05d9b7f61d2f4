// The block sets the variable to nil at its end, on each path.

import Foundation
import Dispatch

final class ThumbnailStrip {
    private(set) var rendered: [Int] = []
    private var skip: Set<Int> = []
    let queue: DispatchQueue

    init(queue: DispatchQueue) { self.queue = queue }

    func hide(_ page: Int) { skip.insert(page) }

    func render(_ pages: Range<Int>) {
        var item: DispatchWorkItem?
        item = DispatchWorkItem {
            defer { item = nil }
            for page in pages where !self.skip.contains(page) {
                if item?.isCancelled ?? true { return }
                self.rendered.append(page)
            }
        }
        if let item { queue.async(execute: item) }
    }

    var summary: String { rendered.isEmpty ? "nothing" : "\(rendered.count) pages" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let queue = DispatchQueue(label: "thumbs")
    let strip = ThumbnailStrip(queue: queue)
    strip.hide(2)
    strip.render(0..<5)
    queue.sync {}
    _ = strip.summary
    watch(strip)
}
