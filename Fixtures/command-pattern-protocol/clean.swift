// Command objects keep the receiver that keeps the history.

protocol Command { func execute(); func undo() }
struct Insert: Command {
    unowned let doc: Document
    let text: String
    func execute() { doc.text += text }
    func undo() { doc.text.removeLast(text.count) }
}
final class Document {
    var text = ""
    private var history: [Command] = []
    func run(_ c: Command) { c.execute(); history.append(c) }
    func type(_ t: String) { run(Insert(doc: self, text: t)) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Document()
    d.type("a")
    precondition(d.text == "a")
    watch(d)
}
