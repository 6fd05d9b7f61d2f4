// Generic function with where clause links two associated ends.

protocol Parent: AnyObject { associatedtype Kid: Child; var kids: [Kid] { get set } }
protocol Child: AnyObject { associatedtype P: AnyObject; var p: P? { get set } }
func connect<A: Parent>(_ a: A, _ k: A.Kid) where A.Kid.P == A {
    a.kids.append(k)
    k.p = a
}
final class Dad: Parent { var kids: [Son] = [] }
final class Son: Child {
    weak var p: Dad?
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Dad()
    connect(d, Son())
    watch(d)
}
