// A generic `memoize` returns a closure; the page keeps it in a lazy property.
final class Memory<Input: Hashable, Output> { var known: [Input: Output] = [:] }

func memoize<Input: Hashable, Output>(_ compute: @escaping (Input) -> Output) -> (Input) -> Output {
    let memory = Memory<Input, Output>()
    return { input in
        if let output = memory.known[input] { return output }
        let output = compute(input)
        memory.known[input] = output
        return output
    }
}

final class Page {
    private let scale: Int
    private(set) var renders = 0
    private lazy var thumbnail: (Int) -> String = memoize(render)
    // ^ closure-capture

    init(scale: Int) { self.scale = scale }

    private func render(_ width: Int) -> String {
        renders += 1
        return "image \(width * scale)"
    }

    func show(_ widths: Int...) -> [String] { widths.map(thumbnail) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let page = Page(scale: 2)
    precondition(page.show(10, 20, 10) == ["image 20", "image 40", "image 20"])
    precondition(page.renders == 2)
    watch(page)
}
