// The delegate requirement is in protocol, conformers differ; only used conformer matters.

protocol HasDelegate: AnyObject { var boss: Boss? { get set } }
protocol Boss: AnyObject {}
final class Minion: HasDelegate {
    var boss: Boss?
    // ^ strong-back-reference
}
final class Company: Boss {
    var staff: [HasDelegate] = []
    func hire(_ m: HasDelegate) { staff.append(m); m.boss = self }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Company()
    c.hire(Minion())
    watch(c)
}
