import Dispatch
import ShouldGoAway
import ShouldGoAwayShims

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Threads that allocate, free and probe all the time, while the monitor looks at their memory. No verdict may be wrong: what a thread
/// holds is never a cycle, and a ring that was let go of is nothing else.
struct Stress {
    let seconds: Int
    let threads: Int

    final class Member: @unchecked Sendable {
        var next: Member?
        var others: [Member] = []
        var body: (() -> Void)?
        nonisolated(unsafe) static var onMonitor = 0

        deinit {
            if sga_is_monitor_thread() { Self.onMonitor += 1 }
        }
    }

    final class Outcome: @unchecked Sendable {
        private let queue = DispatchQueue(label: "outcome")
        private var counts: [String: Int] = [:]
        private var wrong: [String] = []
        private var probes = 0

        func add(_ report: LeakReport) {
            queue.sync {
                counts["\(report.label) \(report.verdict)", default: 0] += 1
                let isRing = report.label == "ring"
                let isWrong = isRing ? report.verdict == .late : report.verdict == .cycle
                if isWrong { wrong.append(report.text) }
            }
        }

        func addProbes(_ count: Int) { queue.sync { probes += count } }

        /// Prints what was seen. Whether all of it is right.
        func print() -> Bool {
            queue.sync {
                for text in wrong.prefix(5) { Swift.print(text) }
                let counted = counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
                Swift.print("\(probes) probes; \(counted); \(wrong.count) wrong; \(Member.onMonitor) deinit on the monitor's thread")
                return wrong.isEmpty && Member.onMonitor == 0 && counts["ring cycle", default: 0] > 0
            }
        }
    }

    func run() -> Bool {
        ShouldGoAway.configuration.isOn = .on
        ShouldGoAway.configuration.printsReports = false
        ShouldGoAway.configuration.outputFolder = nil
        ShouldGoAway.configuration.graphsPerMinute = 600
        ShouldGoAway.configuration.graphsPerSignature = 1_000_000
        ShouldGoAway.configuration.delay = .milliseconds(300)
        let outcome = Outcome()
        ShouldGoAway.onLeak { outcome.add($0) }
        let end = DispatchTime.now() + .seconds(seconds)
        let group = DispatchGroup()
        for number in 0..<threads {
            group.enter()
            startThread {
                outcome.addProbes(work(until: end, number))
                group.leave()
            }
        }
        var resident: [Int] = []
        for part in 1...4 {
            _ = group.wait(timeout: .now() + .milliseconds(seconds * 1000 / 4 - (part == 4 ? 50 : 0)))
            resident.append(Self.residentKilobytes())
        }
        group.wait()
        ShouldGoAway.finish()
        print("resident at each quarter: \(resident) kB; \(ShouldGoAway.bytesInUse) bytes of probes at the end")
        return outcome.print()
    }

    private func work(until end: DispatchTime, _ number: Int) -> Int {
        var probes = 0
        var held: [Member] = []
        // One at a time: under a sanitizer a search takes a second, and what waits for one at the end would have to be waited for.
        var undecided: Probe?
        func mayLeak() -> Bool { undecided?.state != .pending }
        var random = UInt64(number + 1) &* 0x9e37_79b9_7f4a_7c15
        while DispatchTime.now() < end {
            for _ in 0..<200 {
                let member = Member()
                member.next = Member()
                member.others = [Member(), Member()]
                shouldGoAway(member, "gone")
                probes += 1
            }
            random = random &* 6_364_136_223_846_793_005 &+ 1
            // Rings that this thread takes apart while they are looked at.
            let member = Member()
            member.next = Member()
            member.next?.next = member
            member.body = { use(member) }
            if random >> 59 == 0, mayLeak() { undecided = shouldGoAway(member, "held") }
            held.append(member)
            if held.count > 40 {
                let old = held.remove(at: Int(random >> 33) % held.count)
                old.body = nil
                old.next = nil
            }
            if random >> 59 == 1, mayLeak() {
                let ring = Member()
                ring.others = [Member()]
                ring.others[0].next = ring
                undecided = shouldGoAway(ring, "ring")
            }
            probes += 1
            usleep(10_000)
        }
        for member in held {
            member.body = nil
            member.next = nil
        }
        return probes
    }

    private static func residentKilobytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var total = 0
        var resident = 0
        withUnsafeMutablePointer(to: &total) { a in withUnsafeMutablePointer(to: &resident) { b in _ = withVaList([a, b]) { vfscanf(file, "%ld %ld", $0) } } }
        return resident * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
    }
}
