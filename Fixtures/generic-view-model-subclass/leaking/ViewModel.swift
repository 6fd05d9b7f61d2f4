// A base view model publishes states to renderers.
class ViewModel<State: Equatable> {
    private(set) var state: State
    private var renderers: [(State) -> Void] = []

    init(_ state: State) { self.state = state }

    final func render(_ renderer: @escaping (State) -> Void) {
        renderers.append(renderer)
        renderer(state)
    }

    final func update(_ change: (inout State) -> Void) {
        let old = state
        change(&state)
        if old != state { renderers.forEach { $0(state) } }
    }
}
