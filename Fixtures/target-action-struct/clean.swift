// TargetAction struct with weak or strong target in generic box.

protocol Action { func fire() }
struct TargetAction<T: AnyObject>: Action {
    weak var target: T?
    let method: (T) -> () -> Void
    func fire() { if let target { method(target)() } }
}
final class Control { var actions: [any Action] = [] }
final class Dialog {
    let ok = Control()
    var closed = false
    func setUp() { ok.actions.append(TargetAction(target: self, method: Dialog.close)) }
    func close() { closed = true }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Dialog()
    d.setUp(); d.ok.actions[0].fire()
    precondition(d.closed)
    watch(d)
}
