// The elements of the managed buffer are deinitialised when the page is unloaded.

final class Page {
    private let slots = ManagedBuffer<Int, Page>.create(minimumCapacity: 2) { _ in 0 }
    let number: Int

    init(number: Int) { self.number = number }

    func link(to page: Page) {
        slots.withUnsafeMutablePointers { count, elements in
            (elements + count.pointee).initialize(to: page)
            count.pointee += 1
        }
    }

    func unload() {
        slots.withUnsafeMutablePointers { count, elements in
            elements.deinitialize(count: count.pointee)
            count.pointee = 0
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let page = Page(number: 1)
    page.link(to: page)
    page.unload()
    watch(page)
}
