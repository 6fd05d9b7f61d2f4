// Closure captures a struct that carries self.

struct Cursor { let row: Int; let editor: Editor }
final class Editor {
    var jump: (() -> Int)?
    func mark() {
        let c = Cursor(row: 3, editor: self)
        jump = { c.row }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = Editor()
    e.mark()
    precondition(e.jump?() == 3)
    watch(e)
}
