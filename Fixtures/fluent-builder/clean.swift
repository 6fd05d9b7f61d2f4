// Fluent builder copies a struct and build() makes the kept object.

struct AlertBuilder {
    private var title = ""
    private var action: (() -> Void)?
    func titled(_ t: String) -> AlertBuilder { var c = self; c.title = t; return c }
    func action(_ a: @escaping () -> Void) -> AlertBuilder { var c = self; c.action = a; return c }
    func build() -> Alert { Alert(title: title, action: action) }
}
final class Alert {
    let title: String
    let action: (() -> Void)?
    init(title: String, action: (() -> Void)?) { self.title = title; self.action = action }
}
final class Page {
    var alert: Alert?
    var ok = 0
    func show() {
        alert = AlertBuilder().titled("t").action { [weak self] in self?.ok += 1 }.build()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Page()
    p.show()
    p.alert?.action?()
    precondition(p.ok == 1)
    watch(p)
}
