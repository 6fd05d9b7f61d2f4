/// What happens when a program runs.
package enum Truth: Hashable, Sendable {
    case clean
    case leaking
    /// It does not compile, or crashes: a defect of the generator. Why.
    case invalid(String)
}
