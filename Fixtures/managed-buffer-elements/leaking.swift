// The elements of the managed buffer are initialised with the page that keeps the buffer.

final class Page {
    private let slots = ManagedBuffer<Int, Page>.create(minimumCapacity: 2) { _ in 0 }
    // ^ strong-back-reference
    let number: Int

    init(number: Int) { self.number = number }

    func link(to page: Page) {
        slots.withUnsafeMutablePointers { count, elements in
            (elements + count.pointee).initialize(to: page)
            // ^ strong-back-reference
            count.pointee += 1
        }
    }

    func unload() {
        slots.withUnsafeMutablePointers { count, elements in
            count.pointee = 0
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let page = Page(number: 1)
    page.link(to: page)
    // ^ strong-back-reference
    page.unload()
    watch(page)
}
