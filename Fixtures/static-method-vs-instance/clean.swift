// Same name static and instance method as value.

final class Validator {
    var check: ((String) -> Bool)?
    static func ok(_ s: String) -> Bool { !s.isEmpty }
    func ok(_ s: String) -> Bool { Validator.ok(s) }
    func set() {
        check = Self.ok
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let v = Validator()
    v.set()
    watch(v)
}
