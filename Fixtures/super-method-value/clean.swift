// Super.method as value kept.

class BaseVC { func refresh() -> Int { 1 } }
final class FeedVC: BaseVC {
    var action: (() -> Int)?
    override func refresh() -> Int { 2 }
    func wire() {
        action = { [unowned self] in self.refresh() }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = FeedVC()
    f.wire()
    watch(f)
}
