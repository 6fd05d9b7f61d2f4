import ShouldGoAway

/// How long it takes to find a ring among very many objects, and how much memory.
struct SnapshotBenchmark {
    let count: Int

    private final class Member {
        // cyclelint:disable:next strong-back-reference - the ring that the benchmark looks for
        var next: Member?
        var payload = 0
    }


    func run() {
        ShouldGoAway.configuration.delay = .zero
        let members = (0..<count).map { _ in Member() }
        let before = residentBytes()
        makeRing()
        var reports: [LeakReport] = []
        let time = nanoseconds { reports = ShouldGoAway.finish() }
        let after = residentBytes()
        let report = reports.last
        print(
            "\(count) objects: verdict \(report?.verdict.rawValue ?? "none") in \(Int(time / 1e6)) ms; resident before \(before >> 20) MB, after \(after >> 20) MB"
        )
        use(members)
    }

    @inline(never)
    private func makeRing() {
        let first = Member()
        first.next = Member()
        first.next?.next = first
        shouldGoAway(first, "ring of \(count)")
    }
}
