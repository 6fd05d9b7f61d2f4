// Optional.map closure links both ends.

final class Tab { var page: Page? }
final class Page {
    weak var tab: Tab?
}
func scenario(_ watch: (AnyObject) -> Void) {
    let tab = Tab()
    tab.page = Page()
    _ = tab.page.map { $0.tab = tab }
    watch(tab)
}
