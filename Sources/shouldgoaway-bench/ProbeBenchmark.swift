import Dispatch
import ShouldGoAway

/// What a probe costs the program, next to the weak reference in a box that one would write instead.
struct ProbeBenchmark {
    let count: Int
    let threads: Int

    private final class Watched {}

    private final class WeakBox {
        weak var object: Watched?
        init(_ object: Watched) { self.object = object }
    }

    private final class Work: @unchecked Sendable {
        let objects: [Watched]
        var boxes: [WeakBox] = []
        var processor = 0.0
        init(_ count: Int) {
            objects = (0..<count).map { _ in Watched() }
            boxes.reserveCapacity(count)
        }
    }

    func run() {
        ShouldGoAway.configuration.delay = .seconds(600)
        let loop = measure("the loop alone") { work in for object in work.objects { pass(object) } }
        let probes = measure("probe") { work in for object in work.objects { shouldGoAway(object, "watched") } }
        let weak = measure("weak box") { work in for object in work.objects { work.boxes.append(WeakBox(object)) } }
        print("without the loop: a probe \(rounded(probes - loop)) ns, a weak box \(rounded(weak - loop)) ns of processor")
        print("bytes of probes: \(ShouldGoAway.bytesInUse), \(rounded(Double(ShouldGoAway.bytesInUse) / Double(count * threads))) a probe")
    }

    /// Nanoseconds of processor for one, with those of the loop, which retains and releases each object.
    private func measure(_ name: String, _ body: @escaping @Sendable (Work) -> Void) -> Double {
        let works = (0..<threads).map { _ in Work(count) }
        let before = residentBytes()
        let time = nanoseconds {
            DispatchQueue.concurrentPerform(iterations: threads) { number in
                works[number].processor = processorNanoseconds { body(works[number]) }
            }
        }
        let bytes = residentBytes() - before
        let one = works.reduce(0) { $0 + $1.processor } / Double(count * threads)
        print("\(name): \(rounded(one)) ns of processor, \(rounded(time / Double(count))) ns by the clock, \(rounded(Double(bytes) / Double(count * threads))) bytes, \(threads) thread(s), \(count) each")
        // A later retain and release of the objects: weak references make them slower for good.
        let retains = nanoseconds { for object in works[0].objects { use(object) } }
        print("\(name): passing an object on afterwards \(rounded(retains / Double(count))) ns")
        leftOver.append(works.map { $0 as AnyObject })
        return one
    }

    private func rounded(_ value: Double) -> String { String(Int((value * 10).rounded()) / 10) + "." + String(abs(Int((value * 10).rounded())) % 10) }
}

@inline(never) @_optimize(none)
private func pass(_ object: AnyObject) {}

nonisolated(unsafe) private var leftOver: [[AnyObject]] = []
