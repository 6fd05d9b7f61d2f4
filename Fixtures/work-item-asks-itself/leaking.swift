// The work item's block asks the item (a captured variable) whether it is cancelled, and uses self.

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
        // ^ closure-capture
        item = DispatchWorkItem {
        // ^ closure-capture
            for page in pages where !self.skip.contains(page) {
            // ^ closure-capture
                if item?.isCancelled ?? true { return }
                // ^ closure-capture
                self.rendered.append(page)
                // ^ closure-capture
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
    // ^ closure-capture
    queue.sync {}
    _ = strip.summary
    watch(strip)
}
