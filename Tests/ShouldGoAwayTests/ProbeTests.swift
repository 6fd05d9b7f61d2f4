import Testing

@testable import ShouldGoAway

/// Probes in this process, each test in a scope of its own or with objects that go away: the settings are everybody's.
@Suite("Probes")
struct ProbeTests {
    private final class Watched {
        var other: Watched?
    }

    private struct Value {
        var text = "text"
    }

    @Test("an object that goes away")
    func gone() async {
        await ProbeScope.run { scope in
            var object: Watched? = Watched()
            let probe = shouldGoAway(object)
            #expect(probe.state == .pending)
            object = nil
            #expect(probe.state == .gone)
            #expect(await probe.wait() == .gone)
            #expect(scope.watched == 1)
            #expect(scope.remaining == 0)
        }
    }

    @Test("a probe that is taken back")
    func cancel() async {
        await ProbeScope.run { scope in
            let object = Watched()
            let probe = shouldGoAway(object)
            probe.cancel()
            #expect(probe.state == .cancelled)
            #expect(scope.remaining == 0)
            probe.cancel()
            #expect(probe.state == .cancelled)
            withExtendedLifetime(object) {}
        }
    }

    @Test("the same object twice is one watch")
    func twice() async {
        await ProbeScope.run { scope in
            let object = Watched()
            object.other = object
            let first = shouldGoAway(object, "first")
            let second = shouldGoAway(object, "second")
            let reports = scope.reports()
            #expect(reports.count == 1)
            #expect(first.state == .leaked)
            #expect(second.state == .leaked)
            object.other = nil
        }
    }

    @Test("what is no object is nothing to watch")
    func values() async {
        await ProbeScope.run { scope in
            #expect(shouldGoAway(Watched?.none).state == .unwatched)
            #expect(shouldGoAway(ifObject: Value()).state == .unwatched)
            #expect(shouldGoAway(ifObject: 3 as Any).state == .unwatched)
            #expect(shouldGoAway(ifObject: Int?.none as Any).state == .unwatched)
            #expect(shouldGoAway([Int]()).state == .unwatched)
            #expect(shouldGoAway("short").state == .unwatched)
            #expect(shouldGoAway("a literal that is longer than fifteen bytes").state == .unwatched)
            #expect(shouldGoAway({}).state == .unwatched)
            #expect(scope.watched == 0)
            let object = Watched()
            #expect(shouldGoAway(ifObject: object as Any).state == .pending)
            #expect(shouldGoAway(ifObject: object as Watched?).state == .pending)
            #expect(scope.watched == 2)
        }
    }

    @Test("the object's deinit runs at its time and on its thread, and nothing is kept alive")
    func destruction() async {
        await ProbeScope.run { _ in
            weak var observer: Watched?
            do {
                let object = Watched()
                observer = object
                for _ in 0..<100 { shouldGoAway(object) }
            }
            #expect(observer == nil)
        }
    }

    @Test("blocks of probes are given back")
    func memory() async {
        await ProbeScope.run { scope in
            for _ in 0..<20_000 { shouldGoAway(Watched()) }
            #expect(scope.remaining == 0)
            #expect(scope.watched == 20_000)
        }
        #expect(ShouldGoAway.bytesInUse < 20_000 * 48)
    }
}
