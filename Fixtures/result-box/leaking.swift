// Result.success holding self in own property.

struct Oops: Error {}
final class Request {
    var outcome: Result<Request, Oops>?
    // ^ strong-back-reference
    func finish(_ ok: Bool) {
        outcome = ok ? .success(self) : .failure(Oops())
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Request()
    r.finish(true)
    watch(r)
}
