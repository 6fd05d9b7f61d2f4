extension VendoredLibrary {
    /// Written by a test: see `VendoredLibraryTests`.
    package static let files: [File] = [
        File(path: "Configuration.swift", body: ###"""
/// How objects are watched and what is reported. Starts with the environment's variables; what code sets afterwards counts.
public struct Configuration: Sendable {
    public enum Switch: Sendable {
        case on
        case off
        /// On where the code that calls `shouldGoAway` was compiled without optimisation.
        case whenDebugging
    }

    /// A leak that is known and left as it is.
    public struct AcceptedLeak: Sendable {
        public var signature: String
        public var reason: String

        /// `signature` as in a report. A leak without a reason is not accepted.
        public init(signature: String, reason: String) {
            self.signature = signature
            self.reason = reason
        }
    }

    /// `SHOULD_GO_AWAY=on|off`; when debugging if not given.
    public var isOn = Switch.whenDebugging
    /// From the probe until the object has to be gone. `SHOULD_GO_AWAY_DELAY=SECONDS`; one second if not given.
    public var delay = Duration.seconds(1)
    /// Where one `.dot` and one `.json` a signature are written; nil for nowhere. `SHOULD_GO_AWAY_OUTPUT=FOLDER`; empty for nowhere;
    /// `./shouldgoaway` if not given. Made when there is something to write.
    ///
    /// In a folder that is named, here or by the variable, there is also what became of all probes, leaks or not, and what `expectToGoAway` finds.
    public var outputFolder: String? = "./shouldgoaway" {
        didSet { isFolderNamed = outputFolder != nil }
    }
    /// Somebody has said where the output is to go.
    private(set) var isFolderNamed = false
    /// How often a minute it is looked for who holds an object; further ones are reported as incomplete. `SHOULD_GO_AWAY_PER_MINUTE=N`.
    public var graphsPerMinute = 60
    /// For how many objects of one type, label and line it is looked for; further ones are counted. `SHOULD_GO_AWAY_PER_SIGNATURE=N`.
    public var graphsPerSignature = 3
    /// Objects that may hold the target before the search gives up.
    public var holderLimit = 4_000
    /// Whether each signature's text is printed to standard error once. `SHOULD_GO_AWAY_PRINT=on|off`.
    public var printsReports = true
    /// Not reported.
    public var acceptedLeaks: [AcceptedLeak] = []
    /// Delays by type, by `ObjectIdentifier(SomeClass.self)`. A subclass has its own.
    var delaysByType: [ObjectIdentifier: Duration] = [:]

    init() {}

    /// For objects whose class is `type`, instead of `delay`; nil for `delay` again.
    public mutating func setDelay(_ delay: Duration?, for type: AnyClass) {
        delaysByType[ObjectIdentifier(type)] = delay
    }
}

"""###),
        File(path: "Environment.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// `SHOULD_GO_AWAY` and the variables whose names begin so.
enum Environment {
    static func configuration(_ variable: (String) -> String? = variable) -> Configuration {
        var configuration = Configuration()
        if let value = variable("SHOULD_GO_AWAY"), let isOn = flag("SHOULD_GO_AWAY", value) { configuration.isOn = isOn ? .on : .off }
        if let folder = variable("SHOULD_GO_AWAY_OUTPUT") { configuration.outputFolder = folder.isEmpty ? nil : folder }
        if let value = variable("SHOULD_GO_AWAY_DELAY") {
            if let seconds = Double(value), seconds >= 0, seconds <= 86_400 {
                configuration.delay = .nanoseconds(Int64(seconds * 1e9))
            } else {
                warn("SHOULD_GO_AWAY_DELAY is to be a number of seconds up to 86400, not '\(value)'")
            }
        }
        if let limit = number("SHOULD_GO_AWAY_PER_MINUTE", variable) { configuration.graphsPerMinute = limit }
        if let limit = number("SHOULD_GO_AWAY_PER_SIGNATURE", variable) { configuration.graphsPerSignature = limit }
        if let value = variable("SHOULD_GO_AWAY_PRINT"), let prints = flag("SHOULD_GO_AWAY_PRINT", value) { configuration.printsReports = prints }
        return configuration
    }

    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func flag(_ name: String, _ value: String) -> Bool? {
        if value == "on" { return true }
        if value == "off" { return false }
        if !value.isEmpty { warn("\(name) is to be on or off, not '\(value)'") }
        return nil
    }

    private static func number(_ name: String, _ variable: (String) -> String?) -> Int? {
        guard let value = variable(name) else { return nil }
        if let number = Int(value), number >= 0 { return number }
        warn("\(name) is to be a number, not '\(value)'")
        return nil
    }
}

"""###),
        File(path: "Holders/DoubtfulSearch.swift", body: ###"""
/// For an object with more references than typed ones were found: where the others could be, by the bits of the memory alone.
///
/// Memory that is not a Swift object is climbed from chunk to chunk, each beginning where something points to, until something with a
/// name is reached: a task, an object of Dispatch, a global, a thread.
struct DoubtfulSearch {
    private static let climbLimit = 8
    private static let leadLimit = 64
    /// A hit that far behind the nearest place that something points to is not taken to belong to it.
    private static let chunkLimit: UInt = 4096

    private struct Lead {
        var chain: [Reference]
        var slot: Address
    }

    let scan: PointerScan
    let survey: MemorySurvey
    let symbols: ImageSymbols

    /// From what holds it to the object; the best of those that were found. nil if there is none.
    func chain(to node: HolderNode) -> [Reference]? {
        var found: [[Reference]] = node.opaque.map { [$0] }
        var leads: [Lead] = []
        for hit in node.doubtful.prefix(Self.leadLimit) { sort(hit, behind: [], into: &leads, found: &found) }
        var seen: Set<Address> = []
        for _ in 0..<Self.climbLimit where !leads.isEmpty {
            leads = leads.filter { seen.insert($0.slot).inserted }
            if leads.isEmpty { break }
            let ranges = leads.map { Address($0.slot.value - min($0.slot.value, Self.chunkLimit))...$0.slot }
            guard let hits = scan.hits(for: [], ranges: ranges, in: survey) else { break }
            var next: [Lead] = []
            for lead in leads {
                guard let start = chunkStart(of: lead.slot, hits) else {
                    found.append(lead.chain)
                    continue
                }
                var chain = lead.chain
                chain[0] = Reference(
                    holder: .foreign(name(ofChunk: start.value), start: start), slot: chain[0].slot, target: chain[0].target,
                    code: code(before: chain[0]), isExact: false)
                found.append(chain)
                if isNamed(chain[0].holder) { continue }
                for hit in hits where hit.value == start && hit.slot != lead.slot { sort(hit, behind: chain, into: &next, found: &found) }
            }
            leads = Array(next.prefix(Self.leadLimit))
        }
        return found.max { (rank($0), holderName($0)) < (rank($1), holderName($1)) }.map(shortened)
    }

    /// Adds what holds the word to what was found, or to what is to be climbed.
    private func sort(_ hit: PointerScan.Hit, behind chain: [Reference], into leads: inout [Lead], found: inout [[Reference]]) {
        func begin(_ holder: Holder) -> [Reference] { [Reference(holder: holder, slot: hit.slot, target: hit.value, isExact: false)] + chain }
        switch hit.kind {
        case .stack(let thread): found.append(begin(.thread(thread)))
        case .globals:
            // Caches of metadata and the like hold no objects.
            let symbol = symbols.symbol(at: hit.slot.value)
            if let symbol, symbol.mangled.hasPrefix("$s") { return }
            let name = symbol.map { symbols.demangled($0.mangled) } ?? symbols.imageName(at: hit.slot.value).map { "a variable in \($0)" }
            found.append(begin(.global(name: name ?? "a variable", declaration: name ?? "a variable", isExact: false)))
        case .heap:
            if let owner = hit.owners.first, let object = HeapObject(at: owner.value, scan) {
                if case .task = object.kind, hit.slot - owner < 2048 { return found.append(begin(.object(owner))) }
                let slots = ObjectSlots(of: object, wanted: [hit.slot])
                if slots.isFixed(hit.slot.value) { return found.append(begin(.object(owner))) }
                if slots.contains(hit.slot.value) { return }
            }
            leads.append(Lead(chain: begin(.foreign(Self.unnamed, start: Address(0))), slot: hit.slot))
        }
    }

    // MARK: Chunks

    private static let unnamed = "memory that is no Swift object"

    /// Where the memory begins that a slot lies in: the nearest place that something points to, if possible one in front of which
    /// `malloc` of glibc has written a size that fits.
    private func chunkStart(of slot: Address, _ hits: [PointerScan.Hit]) -> Address? {
        let starts = Set(hits.lazy.map(\.value).filter { $0 <= slot && slot - $0 <= Self.chunkLimit && $0.value % 16 == 0 })
        if let start = starts.filter({ isChunk($0, with: slot) }).max() { return start }
        return starts.filter { slot - $0 < 256 && name(ofChunk: $0.value) != Self.unnamed }.max() ?? starts.max()
    }

    /// Whether `malloc` of glibc has written a size in front of it that reaches to the slot.
    private func isChunk(_ start: Address, with slot: Address) -> Bool {
        guard slot >= start, let word = ProcessMemory.word(at: start.value - 8) else { return false }
        let size = word & ~7
        return size >= 32 && size < 1 << 32 && size % 16 == 0 && slot - start < size - 8
    }

    private func name(ofChunk start: UInt) -> String {
        guard let word = ProcessMemory.word(at: start), word > 4096, word >> 47 == 0, let symbol = symbols.symbol(at: word) else { return Self.unnamed }
        let name = symbol.mangled
        if let dispatch = name.range(of: "OS_dispatch_"), let end = name.range(of: "_vtable"), dispatch.upperBound <= end.lowerBound {
            return "dispatch " + name[dispatch.upperBound..<end.lowerBound].split(separator: "_").joined(separator: " ")
        }
        return name.hasPrefix("_NSConcrete") ? "a block" : Self.unnamed
    }

    private func isNamed(_ holder: Holder) -> Bool {
        if case .foreign(let name, _) = holder { return name.hasPrefix("dispatch ") }
        return false
    }

    /// The code of a closure whose context the slot refers to: it lies in front of it.
    private func code(before reference: Reference) -> UInt? {
        guard let word = ProcessMemory.word(at: reference.slot.value - 8), let symbol = symbols.symbol(at: word), symbol.mangled.hasPrefix("$s") else {
            return nil
        }
        return word
    }

    // MARK: The best

    /// Of chunks in a row only the first is shown, with what the last of them refers to.
    private func shortened(_ chain: [Reference]) -> [Reference] {
        guard let last = chain.lastIndex(where: { if case .foreign = $0.holder { true } else { false } }), last > 0 else { return chain }
        let rest = chain[last]
        return [Reference(holder: chain[0].holder, slot: rest.slot, target: rest.target, code: rest.code, isExact: false)] + chain[(last + 1)...]
    }

    /// By the kind of evidence: what a type says, then memory that belongs to a living object for sure, then what has a name, then what only had the bits
    /// of a reference, which may be left from before.
    private func rank(_ chain: [Reference]) -> Int {
        guard let first = chain.first else { return 0 }
        let kind = switch first.holder {
        case .global(_, _, let isExact): isExact ? 700 : 150
        case .object(let address): isContext(address, with: first.slot) ? 650 : isTask(address) ? 600 : 200
        case .foreign: isNamed(first.holder) ? 600 : isBlock(chain) ? 400 : 100
        case .thread: isBlock(chain) ? 350 : 300
        }
        return kind - chain.count
    }

    /// What chains of equal rank are told apart by, so that one leak is not named differently from run to run.
    private func holderName(_ chain: [Reference]) -> String {
        switch chain.first?.holder {
        case .object(let address): ObjectName.ofType(address.value)
        case .global(let name, _, _), .thread(let name), .foreign(let name, _): name
        case nil: ""
        }
    }

    /// A closure's context whose captures are not all known, in memory that is as large as that.
    private func isContext(_ address: Address, with slot: Address) -> Bool {
        guard let object = HeapObject(at: address.value, scan), case .closure = object.kind else { return false }
        return isChunk(address, with: slot)
    }

    private func isTask(_ address: Address) -> Bool {
        if let object = HeapObject(at: address.value, scan), case .task = object.kind { return true }
        return false
    }

    private func isBlock(_ chain: [Reference]) -> Bool {
        chain.contains { if case .foreign("a block", _) = $0.holder { true } else { false } }
    }
}

"""###),
        File(path: "Holders/HitResolution.swift", body: ###"""
/// Words that refer to an object, sorted into references, by the type of what they lie in, and words of which that is not known.
struct HitResolution {
    private(set) var references: [Reference] = []
    private(set) var doubtful: [PointerScan.Hit] = []
    private let symbols: ImageSymbols

    init(_ hits: [PointerScan.Hit], scan: PointerScan, symbols: ImageSymbols) {
        self.symbols = symbols
        var byOwner: [Address: [PointerScan.Hit]] = [:]
        var owners: [Address] = []
        for hit in hits {
            switch hit.kind {
            case .heap:
                guard let owner = hit.owners.first else {
                    doubtful.append(hit)
                    continue
                }
                if byOwner[owner] == nil { owners.append(owner) }
                byOwner[owner, default: []].append(hit)
            case .globals: addGlobal(hit)
            case .stack: doubtful.append(hit)
            }
        }
        for owner in owners { resolve(byOwner[owner]!, candidates: byOwner[owner]![0].owners, scan) }
    }

    /// The hits behind one candidate. What it does not account for may belong to an object that began earlier.
    private mutating func resolve(_ hits: [PointerScan.Hit], candidates: [Address], _ scan: PointerScan) {
        var remaining = hits
        var covered: Set<Address> = []
        for candidate in candidates where !remaining.isEmpty {
            guard let object = HeapObject(at: candidate.value, scan) else { continue }
            let slots = ObjectSlots(of: object, wanted: remaining.map(\.slot).sorted())
            var rest: [PointerScan.Hit] = []
            for hit in remaining {
                if let slot = slots.walk.slots.first(where: { $0.address == hit.slot }) {
                    guard slot.ownership == .strong else { continue }
                    references.append(Reference(
                        holder: .object(candidate), slot: hit.slot, target: hit.value, path: slot.path, code: slot.code, isExact: true))
                } else if slots.walk.opaque.contains(where: { $0.contains(hit.slot.value) }) {
                    references.append(Reference(holder: .object(candidate), slot: hit.slot, target: hit.value, isExact: false))
                } else {
                    if slots.contains(hit.slot.value) { covered.insert(hit.slot) }
                    rest.append(hit)
                }
            }
            remaining = rest
        }
        // Inside an object, at a place of which its type says that it is no reference: a number, or what was left in a free place.
        doubtful += remaining.filter { !covered.contains($0.slot) }
    }

    private mutating func addGlobal(_ hit: PointerScan.Hit) {
        guard let symbol = symbols.symbol(at: hit.slot.value) else {
            doubtful.append(hit)
            return
        }
        let name = symbols.demangled(symbol.mangled)
        let isVariable = symbol.mangled.hasPrefix("$s") && (symbol.mangled.hasSuffix("vp") || symbol.mangled.hasSuffix("vpZ"))
        if isVariable {
            let type = name.range(of: " : ").map { String(name[$0.upperBound...]) } ?? ""
            if type.hasPrefix("weak ") || type.hasPrefix("unowned") { return }
        } else if symbol.mangled.hasPrefix("$s") {
            // Caches of metadata and the like, which hold no objects.
            return
        }
        let declaration = GlobalName.declaration(name)
        references.append(Reference(
            holder: .global(name: isVariable ? GlobalName.display(name) : name, declaration: declaration, isExact: isVariable), slot: hit.slot,
            target: hit.value, code: code(of: hit), isExact: isVariable))
    }

    /// The code of a closure in a variable, in front of its context.
    private func code(of hit: PointerScan.Hit) -> UInt? {
        guard let object = HeapObject(at: hit.value.value), let word = ProcessMemory.word(at: hit.slot.value - 8) else { return nil }
        if case .closure = object.kind, symbols.symbol(at: word) != nil { return word }
        return nil
    }
}

"""###),
        File(path: "Holders/HolderGraph.swift", body: ###"""
/// The objects that hold a target, found backwards, breadth first, with all references between them.
struct HolderGraph {
    /// How far a search goes before it gives up.
    struct Limits {
        var objects = 4_000
        var rounds = 200
        /// Nanoseconds.
        var time: UInt64 = 20_000_000_000
    }

    enum End: Equatable {
        /// Every object that holds the target is in the graph.
        case complete
        /// A global variable holds one of them.
        case root
        case limit(String)
    }

    let target: Address
    private(set) var nodes: [Address: HolderNode] = [:]
    /// In the order in which they were found.
    private(set) var order: [Address] = []
    private(set) var roots: [Reference] = []
    private(set) var end = End.complete

    /// nil if the target is no living object.
    init?(target: Address, scan: PointerScan, survey: MemorySurvey, symbols: ImageSymbols, limits: Limits) {
        self.target = target
        guard let object = HeapObject(at: target.value), let count = object.referenceCount, count.isLive else { return nil }
        add(HolderNode(object: object, count: count, distance: 0, next: nil))
        search(scan, survey, symbols, limits)
        if end == .complete { leaveOutRemains() }
    }

    private mutating func add(_ node: HolderNode) {
        nodes[Address(node.object.address)] = node
        order.append(Address(node.object.address))
    }

    private mutating func search(_ scan: PointerScan, _ survey: MemorySurvey, _ symbols: ImageSymbols, _ limits: Limits) {
        let start = sga_precise_time()
        var frontier = [target]
        for round in 0... {
            if frontier.isEmpty { return }
            if round == limits.rounds { return end = .limit("the chain of holders is longer than \(limits.rounds) objects") }
            if sga_precise_time() - start > limits.time { return end = .limit("it took longer than \(limits.time / 1_000_000_000) s") }
            guard let hits = scan.hits(for: frontier, in: survey) else { return end = .limit("more references than could be looked at") }
            let resolved = HitResolution(hits, scan: scan, symbols: symbols)
            let found = take(resolved, scan)
            if order.count > limits.objects { return end = .limit("more than \(limits.objects) objects hold it") }
            if !roots.isEmpty { return end = .root }
            frontier = found
        }
    }

    /// Adds what one round has found; returns the objects that are new.
    private mutating func take(_ resolved: HitResolution, _ scan: PointerScan) -> [Address] {
        var found: [Address] = []
        for reference in resolved.references {
            guard let distance = nodes[reference.target]?.distance else { continue }
            switch reference.holder {
            case .object(let address):
                if !reference.isExact {
                    nodes[reference.target]!.opaque.append(reference)
                    continue
                }
                if nodes[address] != nil {
                    nodes[reference.target]!.references.append(reference)
                    continue
                }
                guard let object = HeapObject(at: address.value, scan), let count = object.referenceCount else { continue }
                nodes[reference.target]!.references.append(reference)
                add(HolderNode(object: object, count: count, distance: distance + 1, next: reference))
                if count.isImmortal { roots.append(reference) } else { found.append(address) }
            case .global:
                if reference.isExact {
                    nodes[reference.target]!.references.append(reference)
                    roots.append(reference)
                } else {
                    nodes[reference.target]!.opaque.append(reference)
                }
            case .thread, .foreign: break
            }
        }
        for hit in resolved.doubtful where nodes[hit.value] != nil {
            if let table = nodes[hit.value]?.count.sideTable, table.contains(hit.slot.value) { continue }
            nodes[hit.value]!.doubtful.append(hit)
        }
        return found
    }

    /// Freed memory can look like an object, though nothing refers to it. Where more references were found than are counted, those
    /// are the ones that are too many.
    private mutating func leaveOutRemains() {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for address in order {
                guard let node = nodes[address], !node.count.isImmortal, node.references.count > node.count.strong else { continue }
                let remains = node.references.filter { reference in
                    if case .object(let holder) = reference.holder, let node = nodes[holder] { return node.references.isEmpty && node.opaque.isEmpty }
                    return false
                }
                for reference in remains {
                    guard case .object(let holder) = reference.holder else { continue }
                    for other in nodes.keys { nodes[other]!.references.removeAll { $0.holder == reference.holder } }
                    nodes[holder] = nil
                    hasChanged = true
                }
            }
        }
        order.removeAll { nodes[$0] == nil }
        // A way towards the target through what was left out is no way.
        for address in order {
            guard let next = nodes[address]?.next else { continue }
            if nodes[next.target] == nil || !nodes[next.target]!.references.contains(where: { $0.slot == next.slot }) { nodes[address] = nil }
        }
        order.removeAll { nodes[$0] == nil }
    }

    /// Whether all counts and references are still what they were when they were read.
    func isUnchanged() -> Bool {
        for node in nodes.values {
            guard let word = ProcessMemory.word(at: node.object.address), word == node.object.metadata,
                node.object.referenceCount == node.count
            else { return false }
            for reference in node.references {
                guard let word = ProcessMemory.word(at: reference.slot.value), word & pointerMask == reference.target.value else { return false }
            }
        }
        return true
    }

    /// Objects with more references than were found, nearest to the target first.
    var unexplained: [HolderNode] {
        order.compactMap { nodes[$0] }.filter { !$0.isExplained }
    }

    /// From an object to the target.
    func chain(from address: Address) -> [Reference] {
        var chain: [Reference] = []
        var current = nodes[address]
        while let next = current?.next, chain.count <= nodes.count {
            chain.append(next)
            current = nodes[next.target]
        }
        return chain
    }

    /// The shortest ring through an object, beginning with the reference that the object holds.
    func ring(through address: Address) -> [Reference]? {
        var outgoing: [Address: [Reference]] = [:]
        for node in order.compactMap({ nodes[$0] }) {
            for reference in node.references {
                if case .object(let holder) = reference.holder { outgoing[holder, default: []].append(reference) }
            }
        }
        var cameBy: [Address: Reference] = [:]
        var queue = [address]
        var index = 0
        while index < queue.count {
            let current = queue[index]
            index += 1
            for reference in outgoing[current] ?? [] {
                if reference.target == address { return way(to: current, from: address, cameBy) + [reference] }
                if cameBy[reference.target] != nil { continue }
                cameBy[reference.target] = reference
                queue.append(reference.target)
            }
        }
        return nil
    }

    private func way(to end: Address, from start: Address, _ cameBy: [Address: Reference]) -> [Reference] {
        var way: [Reference] = []
        var current = end
        while current != start, let reference = cameBy[current], case .object(let holder) = reference.holder {
            way.append(reference)
            current = holder
        }
        return way.reversed()
    }
}

"""###),
        File(path: "Holders/Inspection.swift", body: ###"""
/// What was found out about an object that did not go away.
struct Finding {
    var verdict: LeakReport.Verdict
    /// From the root or along the ring, to the target. Of a ring the references come first, then those from it to the target.
    var chain: [Reference] = []
    /// How many of `chain` are the ring.
    var ringLength = 0
    /// For `incomplete`, and what else has to be said.
    var notes: [String] = []
    /// Strong references to the target.
    var count = 0
    /// References to the target that were found.
    var others: [Reference] = []
}

/// Finds out who holds an object. Runs on the monitor's thread only.
struct Inspection {
    private static let attempts = 4

    let symbols: ImageSymbols
    let memory: SearchedMemory
    var limits = HolderGraph.Limits()

    /// nil if the object is gone, or going.
    func inspect(_ target: Address) -> Finding? {
        guard ProcessMemory.isReadable else {
            return Finding(verdict: .incomplete, notes: ["the system does not allow the process to read its own memory"])
        }
        guard let scan = memory.scan else { return Finding(verdict: .incomplete, notes: ["no memory for the search"]) }
        for attempt in 0..<Self.attempts {
            guard let survey = memory.survey(anew: attempt > 0) else {
                return Finding(verdict: .incomplete, notes: ["the list of the process' memory cannot be read"])
            }
            guard let graph = HolderGraph(target: target, scan: scan, survey: survey, symbols: symbols, limits: limits) else { return nil }
            let finding = judge(graph, scan, survey)
            if graph.isUnchanged() { return finding }
        }
        guard let object = HeapObject(at: target.value), object.referenceCount?.isLive == true else { return nil }
        return Finding(verdict: .incomplete, notes: ["the objects that hold it kept changing while it was looked at"])
    }

    private func judge(_ graph: HolderGraph, _ scan: PointerScan, _ survey: MemorySurvey) -> Finding {
        let target = graph.nodes[graph.target]!
        var finding = Finding(
            verdict: .incomplete, count: target.count.strong, others: target.references)
        if let root = graph.roots.first {
            finding.verdict = .held
            finding.chain = [root] + graph.chain(from: root.target)
            if let ring = graph.ring(through: graph.target) { finding.notes.append("it is also part of a ring of \(ring.count) references") }
            return finding
        }
        if case .limit(let reason) = graph.end {
            finding.notes.append(reason)
            return finding
        }
        let unexplained = graph.unexplained
        if unexplained.isEmpty { return cycle(finding, graph) }
        return held(finding, graph, unexplained, DoubtfulSearch(scan: scan, survey: survey, symbols: symbols))
    }

    /// Every reference to every holder comes from another holder: nothing outside can reach them.
    private func cycle(_ partial: Finding, _ graph: HolderGraph) -> Finding {
        var finding = partial
        for address in graph.order {
            guard let ring = graph.ring(through: address) else { continue }
            finding.verdict = .cycle
            finding.chain = ring + graph.chain(from: address)
            finding.ringLength = ring.count
            return finding
        }
        finding.notes.append("the references to it do not add up")
        return finding
    }

    private func held(_ partial: Finding, _ graph: HolderGraph, _ unexplained: [HolderNode], _ search: DoubtfulSearch) -> Finding {
        var finding = partial
        finding.verdict = .held
        for node in unexplained.prefix(4) {
            guard let chain = search.chain(to: node) else { continue }
            finding.chain = chain + graph.chain(from: Address(node.object.address))
            return finding
        }
        let node = unexplained[0]
        finding.chain = graph.chain(from: Address(node.object.address))
        let missing = node.count.strong - node.references.count
        if missing < 0 {
            finding.verdict = .incomplete
            finding.notes.append("more references were found than are counted")
        } else {
            finding.notes.append("\(missing) of \(node.count.strong) references \(missing == 1 ? "was" : "were") not found")
        }
        return finding
    }
}

"""###),
        File(path: "Holders/Reference.swift", body: ###"""
/// Where a reference was found.
enum Holder: Hashable {
    case object(Address)
    /// A variable of the program. Exact if the symbol table says that a Swift variable lies there.
    case global(name: String, declaration: String, isExact: Bool)
    case thread(String)
    /// Memory of the heap that is not a Swift object. `start` is 0 if it is not known where it begins.
    case foreign(String, start: Address)
}

/// One reference to an object, and what is known of it.
struct Reference {
    let holder: Holder
    let slot: Address
    let target: Address
    /// From the holding object to the slot.
    var path: [SlotStep] = []
    /// Address of a closure's code.
    var code: UInt?
    /// The holder's type says that it is a strong reference. Otherwise only the bits look like one.
    let isExact: Bool
}

/// An object that holds the target, directly or through others.
struct HolderNode {
    let object: HeapObject
    let count: ReferenceCount
    /// References between this object and the target: 0 for the target.
    let distance: Int
    /// The reference towards the target; nil for the target.
    let next: Reference?
    /// All exact references to it that were found.
    var references: [Reference] = []
    /// Words that look like references to it and lie where no type says so.
    var doubtful: [PointerScan.Hit] = []
    /// References in objects, at places whose type is not known.
    var opaque: [Reference] = []

    var isExplained: Bool { count.isImmortal || count.strong == references.count }
}

"""###),
        File(path: "Memory/Address.swift", body: ###"""
/// An address that is kept in a form in which no scan of the memory takes it for a reference: what the tool remembers of an object, and
/// what is left of that in freed memory, is not to look as if it held the object.
struct Address: Hashable, Comparable {
    private let complement: UInt

    init(_ value: UInt) { complement = ~value }
    init(_ pointer: UnsafeRawPointer) { self.init(UInt(bitPattern: pointer)) }

    var value: UInt { ~complement }
    var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: value) }

    static func < (a: Address, b: Address) -> Bool { a.value < b.value }
    static func - (a: Address, b: Address) -> UInt { a.value &- b.value }
}

"""###),
        File(path: "Memory/MemoryReader.swift", body: ###"""
/// Reads much memory, a piece at a time into memory of its own.
final class MemoryReader {
    private static let pieceSize = 1 << 20
    private let piece: UnsafeMutableRawPointer

    /// nil without memory.
    init?() {
        guard let piece = sga_own_allocate(Self.pieceSize) else { return nil }
        self.piece = piece
    }

    deinit { sga_own_free(piece, Self.pieceSize) }

    /// Calls `body` with copies of all that is there, in order: the copy, where it is from, and its size in bytes, a multiple of eight.
    func read(_ range: Range<UInt>, _ body: (_ copy: UnsafeRawPointer, _ address: UInt, _ count: Int) -> Void) {
        var address = range.lowerBound
        while address < range.upperBound {
            let count = sga_read(address, piece, min(Self.pieceSize, Int(range.upperBound - address))) & ~7
            if count > 0 { body(piece, address, count) }
            address = count > 0 ? address + UInt(count) : (address + 4096) & ~4095
        }
    }
}

"""###),
        File(path: "Memory/MemoryRegion+Darwin.swift", body: ###"""
#if canImport(Darwin)
/// The memory of this process, by what made it. Written from Apple's headers; it has not been run.
func memoryMap() -> MemoryMap? {
    var map = MemoryMap()
    var region = sga_region()
    var address: UInt = 0
    var marker = 0
    let own = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    while sga_next_region(address, &region), region.end > address {
        address = region.end
        map.include(region.start, region.end)
        let isOwnStack = own >= region.start && own < region.end
        guard region.is_writable, !isOwnStack else { continue }
        let kind: MemoryRegion.Kind = region.is_stack ? .stack(thread: "a thread") : region.is_heap ? .heap : .globals
        map.regions += withoutOwnMemory(MemoryRegion(start: region.start, end: region.end, kind: kind))
    }
    return map
}
#endif

"""###),
        File(path: "Memory/MemoryRegion.swift", body: ###"""
/// A stretch of memory that references may lie in.
struct MemoryRegion {
    enum Kind: Equatable {
        /// Memory of `malloc`, or mapped without a file.
        case heap
        /// Variables of the program or of a library.
        case globals
        /// A thread's stack, from the stack pointer on where that is known.
        case stack(thread: String)
    }

    var start: UInt
    var end: UInt
    var kind: Kind
}

/// The writable memory of this process, without the tool's own and the stack of the calling thread.
struct MemoryMap {
    var regions: [MemoryRegion] = []
    /// The lowest and the highest byte that can be read: a word outside is no address.
    private(set) var bounds: ClosedRange<UInt> = .max ... .max

    mutating func include(_ start: UInt, _ end: UInt) {
        let isFirst = bounds.lowerBound == .max
        bounds = min(bounds.lowerBound, start)...max(isFirst ? 0 : bounds.upperBound, end - 1)
    }
}

/// The parts of a region that do not belong to the tool.
func withoutOwnMemory(_ region: MemoryRegion) -> [MemoryRegion] {
    var parts: [MemoryRegion] = []
    var start = region.start
    var ownStart: UInt = 0
    var ownEnd: UInt = 0
    while start < region.end, sga_first_own(start, region.end, &ownStart, &ownEnd) {
        if ownStart > start { parts.append(MemoryRegion(start: start, end: ownStart, kind: region.kind)) }
        start = ownEnd
    }
    if start < region.end { parts.append(MemoryRegion(start: start, end: region.end, kind: region.kind)) }
    return parts
}

#if os(Linux) || os(Android)
/// From `/proc/self/maps`; nil where that cannot be read.
func memoryMap() -> MemoryMap? {
    guard let text = contentsOfFile("/proc/self/maps") else { return nil }
    let stacks = ThreadStacks()
    var map = MemoryMap()
    var regions: [MemoryRegion] = []
    var isAfterGuard = false
    var endOfGuard: UInt = 0
    for line in text.split(separator: UInt8(ascii: "\n")) {
        guard let mapping = Mapping(line) else { continue }
        if mapping.isReadable { map.include(mapping.start, mapping.end) }
        if !mapping.isWritable {
            isAfterGuard = !mapping.isReadable
            endOfGuard = mapping.end
            continue
        }
        let followsGuard = isAfterGuard && endOfGuard == mapping.start
        isAfterGuard = false
        guard mapping.isReadable, !mapping.isShared, mapping.end - mapping.start < 1 << 38 else { continue }
        if mapping.name == "[stack]" {
            regions += stacks.main(mapping.start, mapping.end)
        } else if mapping.name.isEmpty || mapping.name == "[heap]" || mapping.name.hasPrefix("[anon") {
            regions += anonymous(mapping, followsGuard, stacks)
        } else if mapping.name.hasPrefix("/") {
            regions.append(MemoryRegion(start: mapping.start, end: mapping.end, kind: .globals))
        }
    }
    map.regions = regions.flatMap(withoutOwnMemory)
    return map
}

private func anonymous(_ mapping: Mapping, _ followsGuard: Bool, _ stacks: ThreadStacks) -> [MemoryRegion] {
    if followsGuard, let parts = stacks.thread(mapping.start, mapping.end) { return parts }
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    let isImage = sga_image_at(mapping.start, &path, &bias)
    return [MemoryRegion(start: mapping.start, end: mapping.end, kind: isImage ? .globals : .heap)]
}

/// One line of `/proc/self/maps`.
private struct Mapping {
    let start: UInt
    let end: UInt
    let isReadable: Bool
    let isWritable: Bool
    let isShared: Bool
    let name: String

    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
        guard fields.count >= 5 else { return nil }
        let bounds = fields[0].split(separator: UInt8(ascii: "-"))
        guard bounds.count == 2, let start = UInt(String(decoding: bounds[0], as: UTF8.self), radix: 16),
            let end = UInt(String(decoding: bounds[1], as: UTF8.self), radix: 16)
        else { return nil }
        self.start = start
        self.end = end
        let rights = Array(fields[1])
        guard rights.count == 4 else { return nil }
        isReadable = rights[0] == UInt8(ascii: "r")
        isWritable = rights[1] == UInt8(ascii: "w")
        isShared = rights[3] == UInt8(ascii: "s")
        name = fields.count < 6 ? "" : String(decoding: fields[5].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }
}
#endif

"""###),
        File(path: "Memory/MemorySurvey.swift", body: ###"""
/// What one look at the whole writable memory has told: a card table, by which later looks read only what can hold what they look for.
///
/// Costs one read of all memory that is present, and 72 bytes for each page of it that refers to anything. What the program writes afterwards is
/// seen where the page referred to about the same before. Stacks, which change all the time, are read by every look.
final class MemorySurvey {
    private(set) var regions: [SurveyedRegion] = []
    let cards: UnsafeMutablePointer<sga_card>
    private let bytes: Int
    private let end: UInt64
    /// Nanoseconds that it took.
    let cost: UInt64
    /// Nanoseconds since it was made.
    var age: UInt64 { sga_precise_time() - end }

    /// nil without memory.
    init?(of map: MemoryMap, reader: MemoryReader) {
        let start = sga_precise_time()
        var cardCount = 0
        for region in map.regions {
            let surveyed = SurveyedRegion(region, firstCard: cardCount)
            cardCount += surveyed.cardCount
            regions.append(surveyed)
        }
        bytes = max(cardCount, 1) * MemoryLayout<sga_card>.stride
        guard let memory = sga_own_allocate(bytes) else { return nil }
        cards = memory.bindMemory(to: sga_card.self, capacity: max(cardCount, 1))
        for region in regions where region.cardCount > 0 {
            for part in region.parts {
                reader.read(part.range) { [cards] copy, address, count in
                    sga_cards_enter(cards + part.card(of: address), copy, address, count, map.bounds.lowerBound, map.bounds.upperBound)
                }
            }
        }
        end = sga_precise_time()
        cost = end - start
    }

    deinit { sga_own_free(cards, bytes) }

    /// What of a region may refer to what is looked for.
    func ranges(of region: SurveyedRegion, with lookedFor: inout sga_card) -> [Range<UInt>] {
        if region.cardCount == 0 { return region.parts.map(\.range) }
        var ranges: [Range<UInt>] = []
        for part in region.parts {
            var next = 0
            while next < part.cardCount {
                var end = 0
                let start = sga_cards_next(cards + part.firstCard, part.cardCount, &lookedFor, next, &end)
                if start < end { ranges.append(part.range(ofCards: start..<end)) }
                next = end
            }
        }
        return ranges
    }
}

"""###),
        File(path: "Memory/ObjectStarts.swift", body: ###"""
/// Where objects begin in a region of the heap, found card by card as it is asked for.
struct ObjectStarts {
    /// How many objects before a word are looked at: what looks like the nearest one may be the remains of another inside a larger one.
    private static let ownerLimit = 3

    let region: SurveyedRegion
    let survey: MemorySurvey
    let scan: PointerScan
    private var known: [Int: [Address]] = [:]
    /// The card of the last slot that was asked for, and what begins before it, nearest first: slots are asked for in order.
    private var last: (card: Int, before: [Address])?

    init(of region: SurveyedRegion, in survey: MemorySurvey, _ scan: PointerScan) {
        self.region = region
        self.survey = survey
        self.scan = scan
    }

    /// What looks like the start of a Swift object at or before the slot, nearest first.
    mutating func owners(of slot: Address) -> [Address] {
        guard let card = region.card(of: slot.value) else { return [] }
        let starts = starts(in: card)
        let count = starts.firstIndex { $0 > slot } ?? starts.count
        let inside = starts[max(0, count - Self.ownerLimit)..<count].reversed()
        if inside.count == Self.ownerLimit { return Array(inside) }
        return Array(inside) + owners(before: card).prefix(Self.ownerLimit - inside.count)
    }

    private mutating func owners(before card: Int) -> [Address] {
        if let last, last.card == card { return last.before }
        var owners: [Address] = []
        var next = card
        while owners.count < Self.ownerLimit {
            let before = sga_cards_with_objects_before(survey.cards + region.firstCard, next - region.firstCard)
            if before < 0 { break }
            next = region.firstCard + before
            owners += starts(in: next).suffix(Self.ownerLimit - owners.count).reversed()
        }
        last = (card, owners)
        return owners
    }

    /// Ascending.
    private mutating func starts(in card: Int) -> [Address] {
        if let starts = known[card] { return starts }
        let starts = region.range(ofCard: card).map(scan.objects) ?? []
        known[card] = starts
        return starts
    }
}

"""###),
        File(path: "Memory/PointerScan.swift", body: ###"""
/// Looks through the writable memory for words that refer to given addresses.
final class PointerScan {
    struct Hit {
        let slot: Address
        let value: Address
        let kind: MemoryRegion.Kind
        /// What looks like the start of a Swift object, nearest first.
        let owners: [Address]
    }

    private let scan: OpaquePointer
    let reader: MemoryReader

    /// nil without memory.
    init?(hitLimit: Int = 1 << 16) {
        guard let reader = MemoryReader(), let scan = sga_scan_create(hitLimit) else { return nil }
        self.scan = scan
        self.reader = reader
    }

    deinit { sga_scan_destroy(scan) }

    func kind(ofMetadata address: UInt) -> sga_metadata_kind { sga_scan_metadata(scan, address) }

    /// All words in the memory of `survey` that refer to one of `targets` or into one of `ranges`; nil if there are more than the limit.
    func hits(for targets: [Address], ranges: [ClosedRange<Address>] = [], in survey: MemorySurvey) -> [Hit]? {
        sga_scan_begin(scan)
        var lookedFor = sga_card()
        for target in targets {
            if !sga_scan_add_target(scan, target.value) { return nil }
            sga_card_add_range(&lookedFor, target.value, target.value)
        }
        for range in ranges {
            if !sga_scan_add_range(scan, range.lowerBound.value, range.upperBound.value) { return nil }
            sga_card_add_range(&lookedFor, range.lowerBound.value, range.upperBound.value)
        }
        var hits: [Hit] = []
        for region in survey.regions {
            let before = sga_scan_hit_count(scan)
            for range in survey.ranges(of: region, with: &lookedFor) {
                reader.read(range) { copy, address, count in sga_scan_bytes(scan, copy, address, count) }
            }
            if sga_scan_overflowed(scan) { return nil }
            var objects = region.kind == .heap ? ObjectStarts(of: region, in: survey, self) : nil
            for index in before..<sga_scan_hit_count(scan) {
                let slot = Address(sga_scan_hits(scan)[index].slot)
                let value = Address(sga_scan_hits(scan)[index].value)
                hits.append(Hit(slot: slot, value: value, kind: region.kind, owners: objects?.owners(of: slot) ?? []))
            }
        }
        return hits
    }

    /// What looks like the start of a Swift object in a card or less, ascending.
    func objects(in range: Range<UInt>) -> [Address] {
        var starts: [Address] = []
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Int(SGA_CARD_BYTES) / 16) { offsets in
            reader.read(range) { copy, address, count in
                let found = sga_scan_objects(scan, copy, address, count, offsets.baseAddress!)
                for offset in offsets[..<found] { starts.append(Address(address + UInt(offset))) }
            }
        }
        return starts
    }
}

"""###),
        File(path: "Memory/PresentPages.swift", body: ###"""
#if os(Linux) || os(Android)
/// Which pages of a region hold anything, so that reserved memory is not read, which would make the kernel provide it.
enum PresentPages {
    private static let wholeBelow: UInt = 1 << 20
    private static let rangesAtOnce = 256

    /// Stretches of present pages from `start` to `end`, which are at the bounds of pages; all of it where the kernel does not tell, or it is small.
    ///
    /// In newer kernels the time depends on what is present. `pageByPage` is the way of older ones: eight bytes are read for every page that is reserved.
    static func parts(of start: UInt, _ end: UInt, pageByPage: Bool = false) -> [Range<UInt>] {
        guard end - start > wholeBelow else { return [start..<end] }
        var parts: [Range<UInt>] = []
        withUnsafeTemporaryAllocation(of: sga_range.self, capacity: rangesAtOnce) { ranges in
            var next = start
            while next < end {
                let from = next
                let count = sga_present_ranges(from, end, pageByPage, ranges.baseAddress!, rangesAtOnce, &next)
                guard count >= 0 else { return parts.append(from..<end) }
                for range in ranges[..<count] { parts.append(range.start..<range.end) }
            }
        }
        return parts
    }
}
#else
enum PresentPages {
    static func parts(of start: UInt, _ end: UInt) -> [Range<UInt>] { [start..<end] }
}
#endif

"""###),
        File(path: "Memory/ProcessMemory.swift", body: ###"""
/// This process' memory, read by asking the kernel: what is not there gives nil, never a fault.
enum ProcessMemory {
    /// Whether reading is possible at all, which a container may forbid.
    static var isReadable: Bool { sga_read_method() != 2 }

    static func word(at address: UInt) -> UInt? {
        var word: UInt = 0
        return sga_read(address, &word, 8) == 8 ? word : nil
    }

    static func half(at address: UInt) -> UInt32? {
        var half: UInt32 = 0
        return sga_read(address, &half, 4) == 4 ? half : nil
    }

    /// A copy of exactly `count` bytes, nil if they are not all there. Lies where no scan takes it for the original.
    static func copy(of address: UInt, count: Int) -> MemoryCopy? {
        guard let copy = MemoryCopy(count: count) else { return nil }
        return count == 0 || sga_read(address, copy.start, count) == count ? copy : nil
    }

    static func byte(at address: UInt) -> UInt8? {
        var byte: UInt8 = 0
        return sga_read(address, &byte, 1) == 1 ? byte : nil
    }
}

/// Memory of the tool's own.
final class MemoryCopy {
    let start: UnsafeMutableRawPointer
    let count: Int

    init?(count: Int) {
        guard count >= 0, count <= 1 << 28, let start = sga_scratch_take(max(count, 1)) else { return nil }
        self.start = start
        self.count = count
    }

    deinit { sga_scratch_give(start, max(count, 1)) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count))
    }
}

"""###),
        File(path: "Memory/SearchedMemory.swift", body: ###"""
/// The memory for searches that follow each other closely: one survey of it serves them while it is fresh.
final class SearchedMemory {
    /// A survey serves for so many times the time that it took, so that surveys are never most of the work, nor far behind.
    private static let lifetime: UInt64 = 2
    /// nil without memory.
    let scan = PointerScan()
    private var known: MemorySurvey?

    /// Whether a search can begin without a look at the whole memory.
    var isFresh: Bool { known.map { $0.age <= Self.lifetime * $0.cost } ?? false }

    /// nil where the list of the memory cannot be read, or without memory. `anew` if what the last one led to has changed.
    func survey(anew: Bool) -> MemorySurvey? {
        if !anew, isFresh { return known }
        // Its memory is to be had again for the next one.
        known = nil
        if let scan, let map = memoryMap() { known = MemorySurvey(of: map, reader: scan.reader) }
        return known
    }
}

"""###),
        File(path: "Memory/SurveyedRegion.swift", body: ###"""
/// A region of memory with the places of its cards in a card table.
struct SurveyedRegion {
    /// A stretch of memory that is present.
    struct Part {
        let range: Range<UInt>
        /// Of the page that it begins in.
        let firstCard: Int
        var cardCount: Int { Int((range.upperBound - 1) / SurveyedRegion.cardSize - range.lowerBound / SurveyedRegion.cardSize) + 1 }

        func card(of address: UInt) -> Int { firstCard + Int(address / SurveyedRegion.cardSize - range.lowerBound / SurveyedRegion.cardSize) }

        /// `cards` count from the first one of the part.
        func range(ofCards cards: Range<Int>) -> Range<UInt> {
            let page = range.lowerBound / SurveyedRegion.cardSize
            return ((page + UInt(cards.lowerBound)) * SurveyedRegion.cardSize..<(page + UInt(cards.upperBound)) * SurveyedRegion.cardSize).clamped(to: range)
        }
    }

    static let cardSize = UInt(SGA_CARD_BYTES)
    let kind: MemoryRegion.Kind
    private(set) var parts: [Part] = []
    let firstCard: Int
    /// 0 for a stack.
    private(set) var cardCount = 0

    init(_ region: MemoryRegion, firstCard: Int) {
        kind = region.kind
        self.firstCard = firstCard
        let hasCards = if case .stack = kind { false } else { true }
        for range in PresentPages.parts(of: region.start, region.end) {
            let part = Part(range: range, firstCard: firstCard + cardCount)
            parts.append(part)
            if hasCards { cardCount += part.cardCount }
        }
    }

    /// The part that is the last one to begin at or before it, by what `position` tells of a part.
    private func part<Position: Comparable>(at value: Position, by position: (Part) -> Position) -> Part? {
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if position(parts[middle]) <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : parts[low - 1]
    }

    func card(of address: UInt) -> Int? {
        part(at: address) { $0.range.lowerBound }.flatMap { $0.range.contains(address) ? $0.card(of: address) : nil }
    }

    func range(ofCard card: Int) -> Range<UInt>? {
        part(at: card) { $0.firstCard }.map { $0.range(ofCards: card - $0.firstCard..<card - $0.firstCard + 1) }
    }
}

"""###),
        File(path: "Memory/SystemFile.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Reading a small file as a whole, among them those of `/proc`, which tell no size.
func contentsOfFile(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress!, $0.count) }
        if count < 0 { return nil }
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

"""###),
        File(path: "Memory/ThreadStacks.swift", body: ###"""
#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The threads of this process, and which memory is the stack of which.
struct ThreadStacks {
    private struct Thread {
        let id: Int32
        let name: String
        /// Known while the thread waits in the kernel.
        let stackPointer: UInt?
    }

    private var threads: [Thread] = []
    private let own = Int32(sga_thread_number())

    init() {
        guard let folder = opendir("/proc/self/task") else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard let id = Int32(name) else { continue }
            threads.append(Thread(id: id, name: Self.name(of: id), stackPointer: Self.stackPointer(of: id)))
        }
    }

    /// The stack of the main thread.
    func main(_ start: UInt, _ end: UInt) -> [MemoryRegion] {
        guard let thread = threads.first(where: { $0.id == getpid() }) else { return [] }
        return stack(of: thread, "main thread", start, end)
    }

    /// The stack of another thread, which has the thread's descriptor at its top. nil if it is not a stack.
    func thread(_ start: UInt, _ end: UInt) -> [MemoryRegion]? {
        // glibc's descriptor begins with a pointer to itself, and so does the third word of it; the number of the thread follows.
        let size = min(end - start, 1 << 16)
        guard let bytes = ProcessMemory.copy(of: end - size, count: Int(size)) else { return nil }
        return bytes.withBytes { memory in
            for offset in stride(from: memory.count - 1024, through: 0, by: -64) {
                let address = end - size + UInt(offset)
                guard memory.loadUnaligned(fromByteOffset: offset, as: UInt.self) == address,
                    memory.loadUnaligned(fromByteOffset: offset + 16, as: UInt.self) == address
                else { continue }
                for place in stride(from: offset + 24, to: offset + 1024, by: 4) {
                    let number = memory.loadUnaligned(fromByteOffset: place, as: Int32.self)
                    if number > 0, let thread = threads.first(where: { $0.id == number }) {
                        return stack(of: thread, "thread \"\(thread.name)\"", start, end)
                    }
                }
            }
            return nil
        }
    }

    private func stack(of thread: Thread, _ name: String, _ start: UInt, _ end: UInt) -> [MemoryRegion] {
        if thread.id == own { return [] }
        var low = start
        // The 128 bytes below the stack pointer are in use too.
        if let pointer = thread.stackPointer, pointer >= start, pointer < end { low = max(start, (pointer - 128) & ~7) }
        return [MemoryRegion(start: low, end: end, kind: .stack(thread: name))]
    }

    private static func name(of id: Int32) -> String {
        let name = contentsOfFile("/proc/self/task/\(id)/comm") ?? []
        return String(decoding: name.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// From `/proc/self/task/ID/syscall`: the last but one number, if the thread is in a system call.
    private static func stackPointer(of id: Int32) -> UInt? {
        guard let line = contentsOfFile("/proc/self/task/\(id)/syscall") else { return nil }
        let fields = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard fields.count >= 3 else { return nil }
        return UInt(fields[fields.count - 2].dropFirst(2), radix: 16)
    }
}
#endif

"""###),
        File(path: "Reports/DotGraph.swift", body: ###"""
/// The text of a graph, in the language of GraphViz.
struct DotGraph {
    enum NodeStyle {
        case object, root
        /// With the types of what it captures.
        case closure([String])
        case target(String)
    }

    private let title: [String]
    private var nodes: [String] = []
    private var edges: [String] = []
    private static let captureLimit = 6

    init(title: [String]) { self.title = title }

    /// Returns the node's number.
    mutating func add(_ name: String, _ style: NodeStyle) -> Int {
        nodes.append(Self.attributes(name, style))
        return nodes.count - 1
    }

    mutating func restyle(_ node: Int, _ style: NodeStyle, _ name: String) {
        nodes[node] = Self.attributes(name, style)
    }

    /// A reference; nil for one that is only mentioned.
    mutating func connect(_ from: Int, _ to: Int, _ step: LeakReport.Step?) {
        var attributes = ["color=\"#707070\""]
        if let step {
            attributes = ["label=\(Self.quoted(" " + step.edge))", step.proof == .exact ? "style=solid" : "style=dotted"]
            if step.isSuspect { attributes.append("color=\"#c00000\", fontcolor=\"#c00000\", penwidth=2.5") }
        }
        edges.append("  n\(from) -> n\(to) [\(attributes.joined(separator: ", "))];")
    }

    /// A reference that keeps nothing.
    mutating func mention(_ from: Int, _ to: Int, _ text: String) {
        edges.append("  n\(from) -> n\(to) [label=\(Self.quoted(" " + text)), style=dashed, color=\"#909090\", fontcolor=\"#707070\", constraint=false];")
    }

    var text: String {
        let label = title.map { Self.escaped($0) }.joined(separator: "\\l") + "\\l"
        var lines = [
            "digraph leak {", "  rankdir=TB;", "  node [fontname=\"Helvetica\", fontsize=11, shape=box];",
            "  edge [fontname=\"Helvetica\", fontsize=10];",
            "  labelloc=t; labeljust=l; fontname=\"Helvetica\"; fontsize=12; label=\"\(label)\";",
        ]
        lines += nodes.indices.map { "  n\($0) [\(nodes[$0])];" }
        return (lines + edges + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func attributes(_ name: String, _ style: NodeStyle) -> String {
        switch style {
        case .object: return "label=\(quoted(name))"
        case .root: return "label=\(quoted(name)), shape=house, style=filled, fillcolor=\"#dde7f5\""
        case .closure(let captures):
            let shown = captures.prefix(captureLimit) + (captures.count > captureLimit ? ["and \(captures.count - captureLimit) more"] : [])
            let text = captures.isEmpty ? name : "\(name)\ncaptures \(shown.joined(separator: ", "))"
            return "label=\(quoted(text)), style=rounded"
        case .target(let label):
            return "label=\(quoted(label.isEmpty ? name : "\(name)\n\"\(label)\"")), style=filled, fillcolor=\"#fde9d9\", penwidth=2"
        }
    }

    private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }
}

"""###),
        File(path: "Reports/DotReport.swift", body: ###"""
extension LeakReport {
    /// The way to the object as a graph for GraphViz: the ring or the path from its root, other holders folded. No values: they can be secrets.
    public var dot: String {
        var graph = DotGraph(title: title)
        let path = briefPath
        var names: [String] = []
        var nodes: [Int] = []
        var current = graph.add(path.first?.from ?? shownType, .object)
        let first = current
        names.append(path.first?.from ?? shownType)
        if let step = path.first, !step.isInRing { graph.restyle(first, .root, step.from) }
        let lastOfRing = path.lastIndex(where: \.isInRing)
        for (index, step) in path.enumerated() {
            if step.isCapture { graph.restyle(current, .closure(step.captures), step.from) }
            nodes.append(current)
            let next: Int
            if index == lastOfRing {
                next = first
            } else {
                next = graph.add(step.to, step.leadsToClosure ? .closure([]) : .object)
                names.append(step.to)
            }
            graph.connect(current, next, step)
            current = next
        }
        nodes.append(current)
        if path.count == self.path.count {
            for reference in uncounted { graph.mention(nodes[reference.from], nodes[reference.to], "\(reference.ownership) \(reference.edge)") }
        }
        // A ring can begin with another object than the one that was watched.
        let target = lastOfRing == path.indices.last ? names.firstIndex(of: shownType) ?? first : current
        graph.restyle(target, .target(label), names[target])
        for (name, count) in otherCounts.prefix(Self.otherLimit) {
            graph.connect(graph.add(name + (count > 1 ? " (\(count) times)" : ""), .object), target, nil)
        }
        let rest = otherCounts.dropFirst(Self.otherLimit).reduce(0) { $0 + $1.count }
        if rest > 0 { graph.connect(graph.add("and \(rest) more", .object), target, nil) }
        return graph.text
    }

    private static let otherLimit = 5

    /// A graph with more nodes is read by nobody: a long path loses its middle.
    private var briefPath: [Step] {
        let path = shownPath
        let limit = 34
        guard path.count > limit else { return path }
        var gap = path[limit / 2]
        gap.edge = "… \(path.count - limit) more …"
        gap.to = path[path.count - limit / 2].from
        gap.captures = []
        return path[..<(limit / 2)] + [gap] + path[(path.count - limit / 2)...]
    }

    private var title: [String] {
        let name = label.isEmpty ? shownType : "\(shownType) \"\(label)\""
        let what = switch verdict {
        case .cycle: "kept by a ring of strong references"
        case .held: "still held"
        case .late: "went away late"
        case .incomplete: "not known why"
        }
        return ["\(name): \(what)", "\(file):\(line)"] + (advice.isEmpty ? [] : [advice]) + notes
    }
}

"""###),
        File(path: "Reports/JSONReport.swift", body: ###"""
extension LeakReport {
    /// For programs. The keys of `schema` 1 keep their meaning; others may be added. Ends with a newline.
    public var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("label", label)
            $0.field("type", type)
            $0.field("verdict", verdict.rawValue)
            $0.field("count", count)
            $0.field("file", file)
            $0.field("line", line)
            $0.field("signature", signature)
            $0.field("fingerprint", fingerprint)
            $0.list("path", path) { writer, step in
                writer.object {
                    $0.field("from", step.from)
                    $0.field("edge", step.edge)
                    $0.field("to", step.to)
                    $0.field("ownership", step.ownership)
                    $0.field("proof", step.proof.rawValue)
                    $0.field("suspect", step.isSuspect)
                    $0.field("ring", step.isInRing)
                    if !step.captures.isEmpty { $0.list("captures", step.captures) { $0.value($1) } }
                }
            }
            $0.field("advice", advice)
            $0.list("notes", notes) { $0.value($1) }
            $0.list("others", others) { $0.value($1) }
            $0.list("uncounted", uncounted) { writer, reference in
                writer.object {
                    $0.field("from", nameOnPath(reference.from))
                    $0.field("edge", reference.edge)
                    $0.field("to", nameOnPath(reference.to))
                    $0.field("ownership", reference.ownership)
                }
            }
            $0.field("references", referenceCount)
            if let lateness { $0.field("lateMilliseconds", Int(lateness.wholeNanoseconds / 1_000_000)) }
        }
        return writer.text + "\n"
    }
}

/// Writes JSON, indented by two spaces. Foundation has an encoder, and is not to be linked into everybody's program.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed("{", "}", body) }

    mutating func field(_ key: String, _ value: String) { entry(key) { $0.value(value) } }
    mutating func field(_ key: String, _ value: Int) { entry(key) { $0.text += String(value) } }
    mutating func field(_ key: String, _ value: Bool) { entry(key) { $0.text += value ? "true" : "false" } }

    mutating func list<Element>(_ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        entry(key) { writer in
            writer.enclosed("[", "]") { writer in
                for element in elements {
                    writer.separate()
                    body(&writer, element)
                }
            }
        }
    }

    mutating func value(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..."\u{1f}", "\u{7f}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func entry(_ key: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        value(key)
        text += ": "
        body(&self)
    }

    private mutating func separate() {
        text += (isFirst ? "\n" : ",\n") + String(repeating: "  ", count: depth)
        isFirst = false
    }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        let wasFirst = isFirst
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
        isFirst = wasFirst
        text += close
    }
}

"""###),
        File(path: "Reports/LeakReport.swift", body: ###"""
/// What is known of an object that did not go away in time.
///
///     ShouldGoAway.onLeak { report in log(report.text) }
///
/// Names are as in the source, without addresses, indices and values.
public struct LeakReport: Sendable {
    /// What keeps the object.
    public enum Verdict: String, Sendable {
        /// A ring of strong references, and nothing else: proved, since all references to all objects of the ring were found.
        case cycle
        /// A variable, task, timer or thread holds it, or references that were not found.
        case held
        /// It went away after its time.
        case late
        /// It could not be found out; `notes` say why.
        case incomplete
    }

    /// How sure a step is.
    public enum Proof: String, Sendable {
        /// The type of the holder says that there is a strong reference.
        case exact
        /// Some bits look like one.
        case conservative
    }

    /// One reference, from what holds to what is held.
    public struct Step: Sendable, Equatable {
        public var from: String
        /// The property with what is inside it: `children[3].owner`; `captures` for a closure, `captures[3]` if what it captures is an array.
        public var edge: String
        public var to: String
        /// `strong`, since nothing else keeps an object.
        public var ownership: String
        public var proof: Proof
        /// The one to cut.
        public var isSuspect = false
        /// Whether the step is one of the ring's.
        public var isInRing = false
        /// What a closure in `from` captures, by types.
        public var captures: [String] = []
        /// Whether `from` is a closure, and the edge what it captures.
        public var isCapture = false
        /// Whether `to` is a closure.
        public var leadsToClosure = false

        /// What holds: `Feed.children[3].owner`, `closure #1 in Feed.start() captures`.
        var holding: String { edge.isEmpty ? from : from + (isCapture ? " " : ".") + edge }
    }

    /// A reference between two objects of the path that keeps nothing.
    public struct UncountedReference: Sendable, Equatable {
        /// Which object of the path: the `from` of the step with this index.
        public var from: Int
        public var edge: String
        /// The same; the number of steps for the object that the path ends with.
        public var to: Int
        /// `weak`, `unowned` or `unmanaged`.
        public var ownership: String
    }

    /// What the program called the object.
    public var label: String
    /// The object's type with its module.
    public var type: String
    public var verdict: Verdict
    /// Objects that were reported with this signature so far, this one included.
    public var count: Int
    /// Where the program said that the object should go away: `Module/File.swift`.
    public var file: String
    /// One-based.
    public var line: Int
    /// The name of the ring or of the way from the root: the same for all leaks of one shape, and the same as cyclelint's for a ring.
    public var signature: String
    /// A hash of `signature` with type and verdict: 16 hexadecimal digits. Names the files.
    public var fingerprint: String
    /// From the root, or once around the ring, to the object.
    public var path: [Step]
    /// How to let go, if a step can be told to be the wrong one; empty otherwise.
    public var advice: String
    /// What is to be said besides: why it is incomplete, how many references were not found.
    public var notes: [String]
    /// How long after the probe the object went away; nil while it is there.
    public var lateness: Duration?
    /// Strong references to the object, when it was looked at.
    public var referenceCount: Int
    /// Other references to the object that were found, one line each.
    public var others: [String]
    /// Weak and unowned references along the path: what is not to blame.
    public var uncounted: [UncountedReference] = []

    /// The name of an object of the path, by its index as in `UncountedReference`.
    func nameOnPath(_ index: Int) -> String { index < path.count ? path[index].from : path.last?.to ?? type }
}

"""###),
        File(path: "Reports/Ledger.swift", body: ###"""
/// All reports of the process, one a signature.
struct Ledger {
    private var byFingerprint: [String: LeakReport] = [:]
    private var order: [String] = []
    private static let limit = 10_000

    var reports: [LeakReport] { order.compactMap { byFingerprint[$0] } }

    subscript(fingerprint: String) -> LeakReport? { byFingerprint[fingerprint] }

    /// Counts one more of its shape. Returns the report with the count so far.
    mutating func add(_ report: LeakReport) -> LeakReport {
        var report = report
        report.count = (byFingerprint[report.fingerprint]?.count ?? 0) + 1
        if byFingerprint[report.fingerprint] == nil {
            if order.count == Self.limit { return report }
            order.append(report.fingerprint)
        }
        byFingerprint[report.fingerprint] = report
        return report
    }
}

"""###),
        File(path: "Reports/PathNames.swift", body: ###"""
/// Turns references between addresses into steps between names. Storage of arrays and dictionaries, boxes and code that only adapts a
/// closure's form are folded into the property that holds them.
struct PathNames {
    let symbols: ImageSymbols

    /// `ringLength` of the references are a ring, so that the last of them leads to what holds the first.
    func steps(_ chain: [Reference], ringLength: Int) -> (steps: [LeakReport.Step], signature: [RingSignatureStep], objects: [Address?]) {
        var steps: [LeakReport.Step] = []
        // Whose `from` each step names.
        var objects: [Address?] = []
        var signature: [RingSignatureStep] = []
        for (index, reference) in rotated(chain, ringLength).enumerated() {
            let isInRing = index < ringLength
            let incoming = code(before: index, in: rotated(chain, ringLength), ringLength)
            let target = name(of: reference.target, code: reference.code)
            let text = Self.text(reference.path)
            if isFolded(reference.holder, code: incoming), !steps.isEmpty {
                steps[steps.count - 1].edge = Self.joined(steps[steps.count - 1].edge, text)
                steps[steps.count - 1].to = target
                steps[steps.count - 1].leadsToClosure = isClosure(reference)
                if !reference.isExact { steps[steps.count - 1].proof = .conservative }
            } else {
                let isSource = isClosureContext(reference.holder)
                steps.append(LeakReport.Step(
                    from: name(of: reference.holder, code: incoming), edge: isSource ? "captures" : text, to: target, ownership: "strong",
                    proof: reference.isExact ? .exact : .conservative, isInRing: isInRing, captures: captures(of: reference.holder),
                    isCapture: isSource, leadsToClosure: isClosure(reference)))
                if let step = signatureStep(reference, code: incoming) { signature.append(step) }
                if case .object(let address) = reference.holder { objects.append(address) } else { objects.append(nil) }
            }
            addDirectContext(reference, isInRing, &steps, &signature)
            while objects.count < steps.count { objects.append(nil) }
        }
        return (steps, signature, objects)
    }

    /// References that keep nothing, in the properties of `objects`, between two of them; the last is what the path ends with.
    func uncounted(_ objects: [Address?]) -> [LeakReport.UncountedReference] {
        var found: [LeakReport.UncountedReference] = []
        for (index, address) in objects.enumerated() {
            guard let address, objects.firstIndex(of: address) == index, let object = HeapObject(at: address.value), case .instance = object.kind else { continue }
            for slot in ObjectSlots(of: object).walk.slots where slot.ownership != .strong && found.count < Self.uncountedLimit {
                guard let target = target(of: slot), let end = objects.firstIndex(of: target) else { continue }
                found.append(LeakReport.UncountedReference(
                    from: index, edge: Self.text(slot.path), to: end, ownership: slot.ownership.rawValue))
            }
        }
        return found
    }

    private static let uncountedLimit = 10

    /// A weak reference leads to the count's side table, which begins with the object's address.
    private func target(of slot: Slot) -> Address? {
        guard let word = ProcessMemory.word(at: slot.address.value) else { return nil }
        if slot.ownership != .weak { return Address(word & pointerMask) }
        return ProcessMemory.word(at: word & pointerMask & ~7).map { Address($0) }
    }

    /// A ring begins with something that is not folded.
    private func rotated(_ chain: [Reference], _ ringLength: Int) -> [Reference] {
        guard ringLength > 0 else { return chain }
        let ring = chain[..<ringLength]
        let start = ring.indices.first { index in
            let incoming = ring[index == 0 ? ringLength - 1 : index - 1].code
            return !isFolded(ring[index].holder, code: incoming)
        } ?? 0
        if start == 0 || chain.count > ringLength { return chain }
        return Array(ring[start...] + ring[..<start])
    }

    private func code(before index: Int, in chain: [Reference], _ ringLength: Int) -> UInt? {
        if index == 0 { return ringLength > 0 ? chain[ringLength - 1].code : nil }
        if index == ringLength, ringLength > 0 { return chain[ringLength - 1].code }
        return chain[index - 1].code
    }

    /// A closure that captures nothing but one object has that object for its context.
    private func addDirectContext(
        _ reference: Reference, _ isInRing: Bool, _ steps: inout [LeakReport.Step], _ signature: inout [RingSignatureStep]
    ) {
        guard let code = reference.code, let object = HeapObject(at: reference.target.value), case .instance = object.kind else { return }
        let function = functionName(code)
        let closure = closureName(function)
        steps[steps.count - 1].to = closure
        steps[steps.count - 1].leadsToClosure = true
        steps.append(LeakReport.Step(
            from: closure, edge: "captures", to: name(of: .object(reference.target), code: nil), ownership: "strong", proof: .exact, isInRing: isInRing,
            isCapture: true))
        signature.append(.closure(in: function?.function ?? "?"))
    }

    // MARK: Names

    private func functionName(_ code: UInt?) -> FunctionName? {
        guard let code, let name = symbols.name(at: code) else { return nil }
        return FunctionName(demangled: name)
    }

    private func closureName(_ function: FunctionName?) -> String {
        guard let function else { return "a closure" }
        return function.isMethodValue ? "the method value in " + function.function.split(separator: ".").dropFirst().joined(separator: ".") : function.display
    }

    private func name(of address: Address, code: UInt?) -> String {
        name(of: .object(address), code: code)
    }

    func name(of holder: Holder, code: UInt?) -> String {
        switch holder {
        case .global(let name, _, _): return name
        case .thread(let name): return "stack of the " + name
        case .foreign(let name, _): return name
        case .object(let address):
            guard let object = HeapObject(at: address.value) else { return "an object" }
            switch object.kind {
            case .instance(let type): return type.displayName
            case .closure: return code == nil ? "a closure or box" : closureName(functionName(code))
            case .box(let content, _): return "a box of " + content.displayName
            case .error: return "an error"
            case .task: return TaskName(address.value, symbols).text
            case .other: return "an object of the runtime"
            }
        }
    }

    private func isClosureContext(_ holder: Holder) -> Bool {
        if case .object(let address) = holder, let object = HeapObject(at: address.value), case .closure = object.kind { return true }
        return false
    }

    private func captures(of holder: Holder) -> [String] {
        guard case .object(let address) = holder, let object = HeapObject(at: address.value) else { return [] }
        return CaptureDescriptor.captureNames(of: object)
    }

    private func isClosure(_ reference: Reference) -> Bool {
        reference.code != nil
    }

    /// Whether a person does not want to see it: a part of the value that the property before it has.
    private func isFolded(_ holder: Holder, code: UInt?) -> Bool {
        guard case .object(let address) = holder, let object = HeapObject(at: address.value) else { return false }
        switch object.kind {
        case .instance(let type):
            return type.descriptor?.module == "Swift" && ["_ContiguousArrayStorage", "_DictionaryStorage", "_SetStorage"].contains(type.descriptor?.name ?? "")
        case .closure: return code == nil || functionName(code)?.isThunk == true
        case .box, .error: return true
        case .task, .other: return false
        }
    }

    private func signatureStep(_ reference: Reference, code: UInt?) -> RingSignatureStep? {
        switch reference.holder {
        case .global(_, let declaration, _): return .variable(declaration)
        // Pools number their threads.
        case .thread(let name): return .root(name.filter { !$0.isNumber })
        case .foreign(let name, _): return .root(name)
        case .object(let address):
            guard let object = HeapObject(at: address.value) else { return nil }
            switch object.kind {
            case .closure: return .closure(in: functionName(code)?.function ?? "?")
            case .task: return .root(TaskName(address.value, symbols).text)
            default: break
            }
            for case .property(let name, let type) in reference.path { return .property(name, of: type) }
            return nil
        }
    }

    // MARK: Edges

    /// `children`, `state.open.owner`, `[3]`
    private static func text(_ path: [SlotStep]) -> String {
        var text = ""
        for (index, step) in path.enumerated() {
            switch step {
            case .property(let name, let type):
                // What the standard library's own types are made of says nothing.
                if index > 0, type.hasPrefix("Swift.") || type.hasPrefix("Synchronization.") { continue }
                text = joined(text, SourceName.ofProperty(name))
            case .payload(let name), .tupleElement(let name): text = joined(text, name)
            case .element(let index): text += "[\(index)]"
            case .key: text += "[key]"
            case .value: text += "[value]"
            case .member: text += "[member]"
            case .capture, .content: break
            }
        }
        return text
    }

    private static func joined(_ text: String, _ more: String) -> String {
        if text.isEmpty { return more }
        return more.isEmpty || more.hasPrefix("[") ? text + more : text + "." + more
    }
}

"""###),
        File(path: "Reports/ReportFiles.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes reports into the output folder. What fails is told on standard error, in one line, once a reason.
enum ReportFiles {
    static func write(_ report: LeakReport, to folder: String) {
        if !makeFolder(folder) { return complain("no output folder \(folder)", errno) }
        for (suffix, content) in [("json", report.json), ("dot", report.dot)] {
            let path = "\(folder)/\(report.fingerprint).\(suffix)"
            if !write(content, path) { return complain("cannot write \(path)", errno) }
        }
    }

    /// One a process, known by its number and the time at which it began to write.
    static func write(_ tally: ProbeTally, to folder: String) {
        if !makeFolder(folder) { return complain("no output folder \(folder)", errno) }
        let path = "\(folder)/\(tallyName)"
        if !write(tally.json, path) { complain("cannot write \(path)", errno) }
    }

    private static let tallyName = "\(getpid())-\(String(time(nil), radix: 16)).probes"

    private static func complain(_ what: String, _ error: Int32) {
        Monitor.shared.warnOnce("\(what): \(String(cString: strerror(error)))")
    }

    private static func makeFolder(_ folder: String) -> Bool {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += path.isEmpty || path == "/" ? String(part) : "/" + part
            if mkdir(path, 0o777) != 0, errno != EEXIST, errno != EROFS, errno != EACCES { return false }
        }
        var status = stat()
        return stat(folder, &status) == 0
    }

    /// Whole or not at all: written aside, then renamed.
    private static func write(_ content: String, _ path: String) -> Bool {
        let aside = "\(path).\(getpid()).partial"
        let file = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        var content = content
        let isWritten = content.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let count = Self.write(file, bytes.baseAddress! + offset, bytes.count - offset)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                offset += count
            }
            return true
        }
        let error = errno
        if close(file) == 0, isWritten, rename(aside, path) == 0 { return true }
        let last = isWritten ? errno : error
        unlink(aside)
        errno = last
        return false
    }

    #if canImport(Darwin)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Darwin.write(file, bytes, count) }
    #elseif canImport(Glibc)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Glibc.write(file, bytes, count) }
    #elseif canImport(Musl)
    private static func write(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { Musl.write(file, bytes, count) }
    #endif
}

"""###),
        File(path: "Reports/ReportMaker.swift", body: ###"""
/// Makes the report of one object that did not go away.
struct ReportMaker {
    let overdue: Overdue
    let memory: SearchedMemory
    var limits = HolderGraph.Limits()

    /// nil if the object went away meanwhile.
    func report(_ symbols: ImageSymbols) -> LeakReport? {
        let inspection = Inspection(symbols: symbols, memory: memory, limits: limits)
        guard let finding = inspection.inspect(overdue.address) else { return nil }
        let names = PathNames(symbols: symbols)
        var (steps, signature, objects) = names.steps(finding.chain, ringLength: finding.ringLength)
        let suspect = Suspect(steps, verdict: finding.verdict)
        if let index = suspect.index { steps[index].isSuspect = true }
        var report = LeakReport(overdue, verdict: finding.verdict)
        report.path = steps
        report.advice = suspect.advice
        report.notes = finding.notes
        report.referenceCount = finding.count
        // A thread or a block may hold anything.
        if signature.count == 1, finding.chain.first?.isExact == false { signature.append(.variable(overdue.typeName)) }
        if finding.verdict == .incomplete || signature.isEmpty { signature = [.root("\(finding.verdict.rawValue) \(overdue.typeName)")] + signature }
        // As in the source: what a singleton's property holds is told by the property, whoever holds the singleton.
        if case .global = finding.chain.first?.holder, signature.count > 1, signature[1].isProperty { signature.removeFirst() }
        report.name(RingSignature(signature))
        report.others = others(finding, names)
        report.uncounted = names.uncounted(objects + (finding.ringLength == finding.chain.count ? [] : [overdue.address]))
        if steps.contains(where: { $0.from == "a closure" || $0.to == "a closure" }) {
            report.notes.append("the program has no symbols that name its closures")
        }
        return report
    }

    /// What else refers to the object, besides the last step.
    private func others(_ finding: Finding, _ names: PathNames) -> [String] {
        let shown = finding.ringLength == finding.chain.count ? finding.chain.first { $0.target == overdue.address } : finding.chain.last
        var lines: [String] = []
        for reference in finding.others where reference.slot != shown?.slot {
            let steps = names.steps([reference], ringLength: 0).steps
            if let step = steps.first { lines.append(step.holding) }
        }
        return lines
    }
}

extension LeakReport {
    init(_ overdue: Overdue, verdict: Verdict) {
        self.init(
            label: overdue.label, type: overdue.typeName, verdict: verdict, count: 1, file: overdue.file, line: overdue.line, signature: "",
            fingerprint: "", path: [], advice: "", notes: [], lateness: nil, referenceCount: 0, others: [])
    }

    init(late overdue: Overdue, by lateness: Duration) {
        self.init(overdue, verdict: .late)
        self.lateness = lateness
        name(RingSignature([.root("late \(overdue.typeName)")]))
    }

    init(incomplete overdue: Overdue, reason: String) {
        self.init(overdue, verdict: .incomplete)
        notes = [reason]
        name(RingSignature([.root("incomplete \(overdue.typeName)")]))
    }

    mutating func name(_ ring: RingSignature) {
        signature = ring.text
        fingerprint = ring.fingerprint
    }
}

"""###),
        File(path: "Reports/ReportNames.swift", body: ###"""
extension LeakReport {
    /// The path as people read it: without the module that the probe is in.
    var shownPath: [Step] {
        path.map { step in
            var step = step
            step.from = shown(step.from)
            step.to = shown(step.to)
            step.captures = step.captures.map(shown)
            return step
        }
    }

    var shownType: String { shown(type) }

    /// The label on one line, with nothing in it that could act on a terminal.
    var shownLabel: String {
        var text = ""
        for scalar in label.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) || scalar.properties.generalCategory == .format
            text.unicodeScalars.append(isControl ? " " : scalar)
        }
        return text
    }

    /// Other holders of the object, each with how many references like that there are, in order of appearance.
    var otherCounts: [(name: String, count: Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for other in others.map(shown) {
            if counts[other] == nil { order.append(other) }
            counts[other, default: 0] += 1
        }
        return order.map { ($0, counts[$0]!) }
    }

    private func shown(_ name: String) -> String {
        guard let slash = file.firstIndex(of: "/") else { return name }
        let module = file[..<slash] + "."
        var result = ""
        var rest = name[...]
        while let found = rest.range(of: String(module)) {
            let before = rest[..<found.lowerBound].last
            result += rest[..<found.lowerBound]
            // `MyApp.` is not the module `App`.
            if let before, before.isLetter || before.isNumber || before == "_" || before == "." { result += module }
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}

"""###),
        File(path: "Reports/Suspect.swift", body: ###"""
/// Which reference of a path is to be cut, and how. Names are hints here, as they are for a person.
struct Suspect {
    private(set) var index: Int?
    private(set) var advice = ""

    private static let backReferences: Set<String> = [
        "parent", "owner", "delegate", "container", "coordinator", "superview", "controller", "host", "root", "previous", "manager", "dataSource",
        "observer", "target", "sender", "creator",
    ]

    init(_ steps: [LeakReport.Step], verdict: LeakReport.Verdict) {
        switch verdict {
        case .cycle: judgeRing(steps)
        case .held: judgeRoot(steps)
        case .late, .incomplete: break
        }
    }

    private mutating func judgeRing(_ steps: [LeakReport.Step]) {
        let ring = steps.indices.filter { steps[$0].isInRing }
        let captures = ring.filter { steps[$0].isCapture && !steps[$0].leadsToClosure }
        if let capture = captures.first(where: { steps[$0].edge == "captures" }) {
            index = capture
            let step = steps[capture]
            let isMethod = step.from.hasPrefix("the method value")
            advice = isMethod
                ? "a method used as a value keeps its object: use a closure that captures it weakly, { [weak self] … in self?.… }"
                : "capture \(Self.typeName(step.to)) weakly in \(step.from): { [weak self] … in … }"
            return
        }
        let properties = ring.filter { !steps[$0].isCapture && !steps[$0].leadsToClosure }
        let byName = properties.first { Self.backReferences.contains(Self.property(steps[$0])) }
        let byCollection = properties.first { index in !steps[index].edge.contains("[") && properties.contains { steps[$0].edge.contains("[") } }
        guard let chosen = byName ?? byCollection ?? (properties.count == 1 ? properties.first : nil) else {
            if let capture = captures.first {
                index = capture
                advice = "let go of what \(steps[capture].from) captures, or let that hold it weakly"
                return
            }
            advice = "make one of these references weak: the one that leads back to an owner"
            return
        }
        index = chosen
        let property = Self.property(steps[chosen])
        advice = steps[chosen].edge == property
            ? "declare it `weak var \(property)` in \(Self.typeName(steps[chosen].from)), or `unowned` if its holder never outlives it"
            : "let go of `\(steps[chosen].edge)` of \(Self.typeName(steps[chosen].from)), or hold it weakly"
    }

    private mutating func judgeRoot(_ steps: [LeakReport.Step]) {
        guard let first = steps.first else { return }
        if first.from.hasPrefix("task") {
            index = 0
            advice = "the task still runs or waits: cancel it, or let it hold the object weakly, [weak self]"
        } else if first.from.hasPrefix("dispatch ") || first.from == "a block" {
            index = 0
            let holder = first.from == "a block" ? "what the block was given to" : "the \(first.from)"
            advice = "cancel \(holder) when it is done, or let its handler capture the object weakly"
        } else if first.from.hasPrefix("stack of the ") {
            advice = "a function on that thread could still use it"
        } else if first.from.hasPrefix("global ") || first.from.hasPrefix("static ") {
            // What the variable holds is meant to stay: the last container on the way is where the object was put in.
            let entry = steps.lastIndex { $0.edge.contains("[") } ?? (steps.count > 1 ? steps.count - 1 : 0)
            index = entry
            let step = steps[entry]
            if step.isCapture {
                advice = "let go of \(step.from) when it is done, or let it capture the object weakly"
                return
            }
            let edge = step.edge.isEmpty ? step.from : "\(Self.typeName(step.from)).\(Self.withoutIndices(step.edge))"
            advice = "take it out of `\(edge)` when it is done, or hold it weakly there"
        }
    }

    private static func property(_ step: LeakReport.Step) -> String {
        String(step.edge.split(separator: ".").first ?? "")
    }

    private static func withoutIndices(_ edge: String) -> String {
        var text = ""
        var depth = 0
        for character in edge {
            if character == "[" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == "]" { depth -= 1 }
        }
        return text
    }

    /// Without the module.
    static func typeName(_ name: String) -> String {
        if name.contains(" ") { return name }
        return name.contains(".") ? name.split(separator: ".").dropFirst().joined(separator: ".") : name
    }
}

"""###),
        File(path: "Reports/TextReport.swift", body: ###"""
extension LeakReport {
    /// For people: one line an edge, from the root or once around the ring to the object, and the edge to cut underlined. Ends with a newline.
    public var text: String {
        var lines = [headline]
        if !path.isEmpty {
            lines += edges
            lines.append("")
        }
        if !advice.isEmpty { lines.append("  = help: \(advice)") }
        for note in notes { lines.append("  = note: \(note)") }
        if !others.isEmpty { lines.append("  = note: also held by \(otherHolders)") }
        if verdict != .late { lines.append("  = signature: \(fingerprint) \(signature)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var headline: String {
        let name = label.isEmpty ? shownType : "\(shownType) \"\(shownLabel)\""
        let place = "\(file):\(line)"
        let times = count > 1 ? ", \(count) times so far" : ""
        switch verdict {
        case .cycle: return "\(place): \(name) did not go away: a ring of strong references keeps it\(times)"
        case .held: return "\(place): \(name) did not go away: something still holds it\(times)"
        case .late: return "\(place): \(name) went away late, \(lateness.map(Self.seconds) ?? "") after its time\(times)"
        case .incomplete: return "\(place): \(name) did not go away, and it is not known why\(times)"
        }
    }

    private var edges: [String] {
        let path = shownPath
        let labels = path.map(\.holding)
        let width = min(labels.map(\.count).max() ?? 0, 60)
        var lines: [String] = []
        let last = path.lastIndex(where: \.isInRing)
        for (index, step) in path.enumerated() {
            let margin = !step.isInRing ? "      " : last == 0 ? "  ⟲   " : index == 0 ? "  ╭─▸ " : index == last ? "  ╰── " : "  │   "
            let arrow = step.proof == .exact ? "──▸" : "┄┄▸"
            let padding = String(repeating: " ", count: max(0, width - labels[index].count))
            lines.append("\(margin)\(labels[index])\(padding) \(arrow) \(step.to)")
            if step.isSuspect {
                let inside = step.isInRing && index != last ? "  │   " : "      "
                lines.append(inside + String(repeating: "~", count: labels[index].count) + " ◂ cut here")
            }
        }
        return lines
    }

    private var otherHolders: String {
        let shown = otherCounts.prefix(3)
        let rest = others.count - shown.reduce(0) { $0 + $1.count }
        let names = shown.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) times)" }
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.wholeNanoseconds / 1_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
    }
}

"""###),
        File(path: "Symbols/FunctionName.swift", body: ###"""
/// What the demangled name of some code says of a closure.
struct FunctionName {
    /// As the compiler writes it, shortened: `closure #1 in Feed.start()`.
    let display: String
    /// The function that the code is written in, with module and type and without labels: `App.Feed.start`.
    let function: String
    /// Code that only adapts the way in which another function is called.
    let isThunk: Bool
    /// The function itself is used as a value.
    let isMethodValue: Bool

    init(demangled: String) {
        var name = demangled
        for marker in [" with unmangled suffix "] {
            if let found = name.range(of: marker) { name = String(name[..<found.lowerBound]) }
        }
        isThunk = name.range(of: "reabstraction thunk") != nil
        // "partial apply forwarder for ", "generic specialization <…> of ", "merged ", "async function pointer to " and others come first.
        let parts = Self.split(name)
        let last = parts.last ?? name
        function = Self.plain(last)
        isMethodValue = parts.contains { $0.hasPrefix("implicit closure") || $0.range(of: " implicit closure #") != nil }
        let closure = parts.dropLast().first.map(Self.closureName)
        display = [closure, Self.shortened(last)].compactMap { $0 }.joined(separator: " in ")
    }

    /// The parts of `closure #1 () -> () in closure #2 () -> () in App.Feed.start() -> ()`.
    private static func split(_ name: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var depth = 0
        var rest = name[...]
        while let character = rest.first {
            if depth == 0, rest.hasPrefix(" in ") {
                parts.append(current)
                current = ""
                rest = rest.dropFirst(4)
                continue
            }
            if "(<[{".contains(character) { depth += 1 }
            if ")]}".contains(character) || (character == ">" && current.last != "-") { depth -= 1 }
            current.append(character)
            rest = rest.dropFirst()
        }
        return parts + [current]
    }

    /// `closure #1` of `partial apply forwarder for closure #1 () -> ()`.
    private static func closureName(_ part: String) -> String {
        for word in ["implicit closure #", "closure #"] {
            guard let found = part.range(of: word) else { continue }
            let number = part[found.upperBound...].prefix { $0.isNumber }
            return word + number
        }
        let nested = part.range(of: " #").map { String(part[..<$0.lowerBound].split(separator: " ").last ?? "") }
        return nested ?? part
    }

    private static let prefixes = [
        " forwarder for ", " of ", "merged ", "function pointer to ", "await resume partial function for ", "suspend resume partial function for ",
        "static ", "default argument ",
    ]

    /// The declaration, without what the compiler says of it in front.
    private static func declaration(_ part: String) -> Substring {
        var rest = part[...]
        for prefix in prefixes {
            while let found = rest.range(of: prefix), bracketDepth(rest[..<found.lowerBound]) == 0 { rest = rest[found.upperBound...] }
        }
        if rest.hasPrefix("(extension in "), let close = rest.range(of: "):") { rest = rest[close.upperBound...] }
        return rest
    }

    private static func bracketDepth(_ text: Substring) -> Int {
        text.reduce(0) { depth, character in "(<".contains(character) ? depth + 1 : ")>".contains(character) ? depth - 1 : depth }
    }

    private static func plain(_ part: String) -> String {
        var name = SourceName.withoutArguments(untilParameters(declaration(SourceName.cleaned(part))))
        for suffix in [".getter", ".setter", ".modify", ".read", ".unsafeMutableAddressor", ".willset", ".didset"] where name.hasSuffix(suffix) {
            name.removeLast(suffix.utf8.count)
        }
        if name.hasSuffix(".__allocating_init") { name = name.dropLast("__allocating_init".count) + "init" }
        return name
    }

    /// `App.Feed.start` of `App.Feed.start(at: Swift.Int) -> ()`, and `App.Feed.name.getter` of `App.Feed.name.getter : Swift.String`.
    private static func untilParameters(_ name: Substring) -> String {
        var depth = 0
        var result = ""
        for character in name {
            if character == "<" { depth += 1 }
            if depth == 0, character == "(" || character == " " { break }
            result.append(character)
            if character == ">" { depth -= 1 }
        }
        return result
    }

    /// Without module, argument types and result.
    private static func shortened(_ part: String) -> String {
        let name = plain(part)
        let withoutModule = name.split(separator: ".").dropFirst().joined(separator: ".")
        let declaration = declaration(SourceName.cleaned(part))
        let isFunction = declaration.dropFirst(untilParameters(declaration).count).first == "("
        return withoutModule.isEmpty ? name : withoutModule + (isFunction ? "()" : "")
    }
}

"""###),
        File(path: "Symbols/GlobalName.swift", body: ###"""
/// The names of a global or static variable, from its demangled symbol `static App.Store.shared : App.Store`.
enum GlobalName {
    /// `App.Store.shared`
    static func declaration(_ demangled: String) -> String {
        var name = demangled
        if let type = name.range(of: " : ") { name = String(name[..<type.lowerBound]) }
        if name.hasPrefix("static ") { name.removeFirst("static ".utf8.count) }
        if name.hasPrefix("(extension in "), let close = name.range(of: "):") { name = String(name[close.upperBound...]) }
        return SourceName.withoutArguments(SourceName.ofProperty(name))
    }

    /// `static Store.shared`
    static func display(_ demangled: String) -> String {
        let name = declaration(demangled).split(separator: ".").dropFirst().joined(separator: ".")
        return demangled.hasPrefix("static ") ? "static " + name : "global " + name
    }
}

"""###),
        File(path: "Symbols/ImageSymbols.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Names of code and of global variables, from the symbol tables of the program and its libraries. Used by one thread at a time.
final class ImageSymbols {
    struct Symbol {
        let mangled: String
        let start: UInt
        let image: String
    }

    private struct Image {
        let file: OpaquePointer?
        let bias: UInt
        let name: String
    }

    private var images: [String: Image] = [:]
    private var known: [UInt: Symbol?] = [:]

    deinit { for image in images.values { sga_symbols_close(image.file) } }

    func symbol(at address: UInt) -> Symbol? {
        if let symbol = known[address] { return symbol }
        let symbol = find(address)
        if known.count > 10_000 { known.removeAll() }
        known[address] = symbol
        return symbol
    }

    /// The name as a person reads it.
    func name(at address: UInt) -> String? {
        symbol(at: address).map { demangled($0.mangled) }
    }

    /// Whether the image that the address lies in still has the names of its local functions.
    func hasFullSymbols(at address: UInt) -> Bool {
        guard let file = image(at: address)?.file else { return false }
        return sga_symbols_are_full(file)
    }

    /// Name of the file that the address lies in, without its folder; nil if in none.
    func imageName(at address: UInt) -> String? { image(at: address)?.name }

    private func find(_ address: UInt) -> Symbol? {
        guard let image = image(at: address), let file = image.file else { return nil }
        let found = sga_symbols_find(file, image.bias, address)
        guard let name = found.name else { return nil }
        return Symbol(mangled: String(cString: name), start: found.start, image: image.name)
    }

    private func image(at address: UInt) -> Image? {
        var path: UnsafePointer<CChar>?
        var bias: UInt = 0
        guard sga_image_at(address, &path, &bias) else { return nil }
        let name = path.map { String(cString: $0) } ?? ""
        if let image = images[name] { return image }
        let image = Image(
            file: sga_symbols_open(name.isEmpty ? "/proc/self/exe" : name), bias: bias,
            name: name.isEmpty ? "the program" : String(name.split(separator: "/").last ?? ""))
        images[name] = image
        return image
    }

    func demangled(_ name: String) -> String {
        var name = name
        // The compiler adds `.4` and the like to copies.
        if name.hasPrefix("$s"), let dot = name.lastIndex(of: "."), name[name.index(after: dot)...].allSatisfy(\.isNumber) { name = String(name[..<dot]) }
        return name.withCString { text in
            guard let result = swift_demangle(text, name.utf8.count, nil, nil, 0) else { return name }
            defer { free(result) }
            return String(cString: result)
        }
    }
}

"""###),
        File(path: "Symbols/SourceName.swift", body: ###"""
/// Names as they are in the source, from the names that the runtime and the symbol tables have.
enum SourceName {
    /// Without generic arguments and hints of private contexts: `App.Outer.Feed`.
    static func withoutArguments(_ name: String) -> String {
        var text = ""
        var depth = 0
        for character in cleaned(name) {
            switch character {
            case "<": depth += 1
            case ">": depth -= 1
            default: if depth == 0 { text.append(character) }
            }
        }
        return text
    }

    /// `(Feed in $1a2b)` is `Feed`, `(unknown context at $1a2b)` is left out.
    static func cleaned(_ name: String) -> String {
        var text = name
        while let open = text.range(of: "(unknown context at "), let close = text[open.upperBound...].firstIndex(of: ")") {
            var end = text.index(after: close)
            if end < text.endIndex, text[end] == "." { end = text.index(after: end) }
            text.removeSubrange(open.lowerBound..<end)
        }
        while let hint = text.range(of: " in $"), let close = text[hint.upperBound...].firstIndex(of: ")"),
            let open = text[..<hint.lowerBound].lastIndex(of: "(")
        {
            text.replaceSubrange(hint.lowerBound...close, with: "")
            text.remove(at: open)
        }
        while let hint = text.range(of: " in _"), let close = text[hint.upperBound...].firstIndex(of: ")"),
            let open = text[..<hint.lowerBound].lastIndex(of: "(")
        {
            text.replaceSubrange(hint.lowerBound...close, with: "")
            text.remove(at: open)
        }
        return text
    }

    /// A stored property's name in the source: that of a `lazy` one has a prefix.
    static func ofProperty(_ name: String) -> String {
        let prefix = "$__lazy_storage_$_"
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
}

extension String {
    /// The first place of `other`; Foundation has the like, which this library does without.
    func range(of other: String) -> Range<Index>? { self[...].range(of: other) }
}

extension Substring {
    func range(of other: String) -> Range<Index>? {
        let pattern = Array(other.utf8)
        guard let first = pattern.first else { return nil }
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: first) {
            if utf8[found...].starts(with: pattern) { return found..<utf8.index(found, offsetBy: pattern.count) }
            start = utf8.index(after: found)
        }
        return nil
    }
}

"""###),
        File(path: "Symbols/TaskName.swift", body: ###"""
/// What a task is doing, by the functions that it will go on with.
struct TaskName {
    let text: String

    /// Offsets in `AsyncTask` of include/swift/ABI/Task.h: behind two words of an object, two of the scheduler, flags and number, two
    /// reserved ones.
    private static let resumeFunction: UInt = 56
    private static let resumeContext: UInt = 64

    init(_ task: UInt, _ symbols: ImageSymbols) {
        var functions: [UInt] = []
        if let function = ProcessMemory.word(at: task + Self.resumeFunction) { functions.append(function) }
        var context = ProcessMemory.word(at: task + Self.resumeContext) ?? 0
        for _ in 0..<32 where context >= 4096 && context & 7 == 0 {
            guard let parent = ProcessMemory.word(at: context), let function = ProcessMemory.word(at: context + 8) else { break }
            functions.append(function)
            context = parent
        }
        for function in functions {
            guard let symbol = symbols.symbol(at: function), symbol.mangled.hasPrefix("$s"), !symbol.image.hasPrefix("libswift") else { continue }
            let name = FunctionName(demangled: symbols.demangled(symbol.mangled))
            let path = name.function.split(separator: ".").dropFirst().joined(separator: ".")
            if name.isThunk || path.isEmpty || Self.isOfSystem(name.function) { continue }
            text = "task in " + path
            return
        }
        text = "task"
    }

    /// In a program that is linked statically the runtime's functions lie in the program.
    private static func isOfSystem(_ function: String) -> Bool {
        ["Swift.", "_Concurrency.", "Dispatch.", "Foundation."].contains { function.hasPrefix($0) }
    }
}

"""###),
        File(path: "Types/CaptureDescriptor.swift", body: ###"""
/// What the compiler writes down of the context of a closure: the types of its captures, in the order in which they lie in it.
struct CaptureDescriptor {
    struct Capture {
        enum Content {
            case value(Metadata)
            case object(Ownership)
            case function
            case bits
        }

        let index: Int
        let offset: Int
        let content: Content
    }

    struct Layout {
        var captures: [Capture] = []
        var size = 16
        /// False if the type of a capture is not known, so that no later one has a place.
        var isComplete = true
    }

    private let pointer: UnsafeRawPointer
    private let firstOffset: Int

    init?(ofClosure metadata: UnsafeRawPointer) {
        guard let descriptor = metadata.load(fromByteOffset: 16, as: UnsafeRawPointer?.self) else { return nil }
        pointer = descriptor
        firstOffset = Int(metadata.load(fromByteOffset: 8, as: UInt32.self))
    }

    private func count(_ offset: Int) -> Int { Int(pointer.load(fromByteOffset: offset, as: UInt32.self)) }
    private var captureCount: Int { count(0) }
    private var sourceCount: Int { count(4) }
    private var bindingCount: Int { count(8) }

    private func name(at offset: Int) -> MangledName? {
        let place = pointer + offset
        let distance = Int(place.load(as: Int32.self))
        return distance == 0 ? nil : MangledName(place + distance)
    }

    private func text(at offset: Int) -> String {
        let place = pointer + offset
        return String(cString: (place + Int(place.load(as: Int32.self))).assumingMemoryBound(to: CChar.self))
    }

    func layout(at address: UInt) -> Layout {
        var layout = Layout(size: firstOffset + bindingCount * 8)
        let bindings = bindings(at: address)
        let arguments = ClosureGenerics(bindings, isComplete: bindings.count == sourceCount)
        for index in 0..<captureCount {
            guard let name = name(at: 12 + index * 4), let (content, size, mask) = content(of: name, arguments) else {
                layout.isComplete = false
                return layout
            }
            let offset = (layout.size + mask) & ~mask
            layout.captures.append(Capture(index: index, offset: offset, content: content))
            layout.size = offset + size
        }
        return layout
    }

    /// The types of the captures of a closure, as a person calls them.
    static func captureNames(of object: HeapObject) -> [String] {
        guard case .closure(let metadata) = object.kind, let descriptor = CaptureDescriptor(ofClosure: metadata) else { return [] }
        return descriptor.layout(at: object.address).captures.map { capture in
            switch capture.content {
            case .value(let type): type.displayName
            case .object(.strong): "a variable"
            case .object(let ownership): "\(ownership.rawValue) reference"
            case .function: "a closure"
            case .bits: "plain data"
            }
        }
    }

    /// The generic arguments that the context keeps in front of the captures.
    private func bindings(at address: UInt) -> [GenericParameter: Metadata] {
        var bindings: [GenericParameter: Metadata] = [:]
        for index in 0..<sourceCount {
            let record = 12 + captureCount * 4 + index * 8
            let source = text(at: record + 4)
            guard let parameter = name(at: record)?.genericParameter, source.first == "B", let place = Int(source.dropFirst().prefix { $0.isNumber }),
                let word = ProcessMemory.word(at: address + UInt(firstOffset + place * 8)), let type = TypeCheck.type(at: word)
            else { continue }
            bindings[parameter] = type
        }
        return bindings
    }

    private func content(of name: MangledName, _ arguments: ClosureGenerics) -> (Capture.Content, size: Int, mask: Int)? {
        if name.isObjectPointer { return (.object(.strong), 8, 7) }
        switch name.loweredFunction {
        case .escaping: return (.function, 16, 7)
        case .nonEscaping: return (.bits, 16, 7)
        case .block: return (.bits, 8, 7)
        case nil: break
        }
        let type = arguments.resolve(name)
        if name.ownership != .strong { return (.object(Ownership(name.ownership)), type.map { max($0.size, 8) } ?? 8, 7) }
        guard let type else { return name.isGenericClass ? (.object(.strong), 8, 7) : nil }
        return type.kind == .classType ? (.value(type), 8, 7) : (.value(type), type.size, type.alignmentMask)
    }
}

"""###),
        File(path: "Types/ClosureGenerics.swift", body: ###"""
/// The generic arguments of a closure, in the form in which the runtime takes those of a declaration.
struct ClosureGenerics {
    private static let width = 6
    private let bindings: [GenericParameter: Metadata]
    /// False if some argument was not found.
    private let isComplete: Bool

    init(_ bindings: [GenericParameter: Metadata], isComplete: Bool) {
        self.bindings = bindings
        self.isComplete = isComplete && bindings.keys.allSatisfy { $0.depth < 2 && $0.index < Self.width }
    }

    func resolve(_ name: MangledName) -> Metadata? {
        if let parameter = name.genericParameter { return bindings[parameter] }
        if !isComplete, name.mayHaveGenericParameters { return nil }
        // A declaration with two levels of unconstrained parameters takes the place of the one that the closure is written in: the
        // runtime crashes when it finds a parameter and has no context.
        let filler = Metadata(Void.self)
        let arguments: [UnsafeRawPointer?] = (0..<2 * Self.width).map { position in
            (bindings[GenericParameter(depth: position / Self.width, index: position % Self.width)] ?? filler).pointer
        }
        let type = Metadata(Outer<Void, Void, Void, Void, Void, Void>.Inner<Void, Void, Void, Void, Void, Void>.self)
        guard let context = type.descriptor else { return nil }
        return arguments.withUnsafeBufferPointer { name.resolve(context: context, arguments: $0.baseAddress) }
    }

    private struct Outer<A, B, C, D, E, F> {
        struct Inner<G, H, I, J, K, L> {}
    }
}

"""###),
        File(path: "Types/GenericParameter.swift", body: ###"""
/// The place of a generic parameter: how many generic declarations are around it, and which one of its own declaration it is.
struct GenericParameter: Hashable {
    let depth: Int
    let index: Int

    init(depth: Int, index: Int) {
        self.depth = depth
        self.index = index
    }

    /// From its mangled name, which is `x`, `q_`, `q0_`, `qd__`, `qd_0_`, `qd0__`; nil for any other.
    init?(_ mangled: String) {
        if mangled == "x" {
            self.init(depth: 0, index: 0)
            return
        }
        var rest = mangled[...]
        guard rest.popFirst() == "q" else { return nil }
        if rest.first == "d" {
            rest.removeFirst()
            guard let depth = Self.number(&rest), let index = Self.number(&rest), rest.isEmpty else { return nil }
            self.init(depth: depth + 1, index: index)
        } else {
            guard let index = Self.number(&rest), rest.isEmpty else { return nil }
            self.init(depth: 0, index: index + 1)
        }
    }

    /// `_` is 0, `0_` is 1, and so on.
    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text.removeFirst(digits.count)
        guard text.popFirst() == "_" else { return nil }
        return digits.isEmpty ? 0 : Int(digits).map { $0 + 1 }
    }
}

"""###),
        File(path: "Types/HeapObject.swift", body: ###"""
/// What a Swift object is, by its metadata.
enum HeapKind {
    case instance(Metadata)
    /// What a closure captures. The layout is in a capture descriptor.
    case closure(UnsafeRawPointer)
    /// The memory of a captured variable, a large existential, or an indirect case.
    case box(Metadata, offset: Int)
    case error
    case task
    case other
}

/// An object of the heap. Reads its memory through the kernel: it may be gone at any time.
struct HeapObject: Hashable {
    private let start: Address
    let metadata: UInt
    /// What the metadata was when it was looked at. Memory that was taken for that of a box can be another's by now.
    private let metadataKind: sga_metadata_kind
    var address: UInt { start.value }

    static func == (a: HeapObject, b: HeapObject) -> Bool { a.address == b.address && a.metadata == b.metadata }
    func hash(into hasher: inout Hasher) { hasher.combine(address) }

    /// nil if no living Swift object begins there.
    init?(at address: UInt, _ scan: PointerScan) {
        guard let metadata = ProcessMemory.word(at: address), case let kind = scan.kind(ofMetadata: metadata), kind != SGA_NOT_METADATA,
            let count = ProcessMemory.word(at: address + 8), ReferenceCount(count, object: address).isLive
        else { return nil }
        start = Address(address)
        self.metadata = metadata
        metadataKind = kind
    }

    /// The same without what a scan has seen of metadata, living or not. An object that was found a moment ago can be gone.
    init?(at address: UInt) {
        guard let metadata = ProcessMemory.word(at: address), case let kind = sga_metadata_kind_at(metadata), kind != SGA_NOT_METADATA else { return nil }
        start = Address(address)
        self.metadata = metadata
        metadataKind = kind
    }

    var kind: HeapKind {
        guard let pointer = UnsafeRawPointer(bitPattern: metadata) else { return .other }
        switch metadataKind {
        case SGA_CLASS: return .instance(Metadata(pointer))
        case SGA_CLOSURE_CONTEXT: return .closure(pointer)
        case SGA_BOX:
            guard let offset = ProcessMemory.half(at: metadata + 8), let type = ProcessMemory.word(at: metadata + 16),
                let content = TypeCheck.type(at: type)
            else { return .other }
            return .box(content, offset: Int(offset))
        case SGA_ERROR: return .error
        case SGA_TASK: return .task
        default: return .other
        }
    }

    var referenceCount: ReferenceCount? { ProcessMemory.word(at: address + 8).map { ReferenceCount($0, object: address) } }
}

/// The word behind an object's metadata (`RefCount.h` of the runtime), and the side table that it may lead to.
struct ReferenceCount: Equatable {
    /// Strong references, 0 if immortal.
    let strong: Int
    let isImmortal: Bool
    let isDeinitialising: Bool
    /// Memory that belongs to the count and points back to the object.
    let sideTable: Range<UInt>?
    let isLive: Bool

    init(_ word: UInt, object: UInt) {
        var bits = word
        var table: Range<UInt>?
        if word >> 62 == 3 {
            let address = (word & 0x3fff_ffff_ffff_ffff) << 3
            // The word may be anything: what looked like an object can be something else by now.
            table = address >> 47 == 0 ? address..<address + 48 : nil
            // In the table the count follows the object, at a multiple of sixteen bytes.
            guard table != nil, ProcessMemory.word(at: address) == object, let inner = ProcessMemory.word(at: address + 16) else {
                self.init(strong: 0, isImmortal: false, isDeinitialising: false, sideTable: table, isLive: false)
                return
            }
            bits = inner
        }
        let immortal = bits & 0xffff_ffff == 0xffff_ffff
        let deinitialising = !immortal && bits >> 32 & 1 == 1
        let unowned = bits >> 1 & 0x7fff_ffff
        self.init(
            strong: immortal ? 0 : Int(bits >> 33 & 0x3fff_ffff) + 1, isImmortal: immortal, isDeinitialising: deinitialising,
            sideTable: table, isLive: immortal || (!deinitialising && unowned > 0))
    }

    private init(strong: Int, isImmortal: Bool, isDeinitialising: Bool, sideTable: Range<UInt>?, isLive: Bool) {
        self.strong = strong
        self.isImmortal = isImmortal
        self.isDeinitialising = isDeinitialising
        self.sideTable = sideTable
        self.isLive = isLive
    }
}

"""###),
        File(path: "Types/MangledName.swift", body: ###"""
/// A type's name as it lies in the program's reflection data, where parts of it can be references to descriptors.
struct MangledName {
    enum Ownership {
        case strong, weak, unowned, unmanaged
    }

    let start: UnsafeRawPointer
    /// Bytes of the type's name, without the suffix that tells the ownership.
    let length: Int
    let ownership: Ownership
    /// The name's end, of plain characters: what follows the last reference to a descriptor.
    private let tail: String
    /// Whether a block's type is part of it (or of an identifier's letters).
    private let mentionsBlock: Bool

    init?(_ start: UnsafeRawPointer) {
        var end = 0
        var lastReference = 0
        var mentionsBlock = false
        while true {
            let byte = start.load(fromByteOffset: end, as: UInt8.self)
            if byte == 0 { break }
            switch byte {
            case 0x01...0x17: end += 5
            case 0x18...0x1f: end += 9
            default: end += 1
            }
            if byte < 0x20 { lastReference = end }
            if byte == UInt8(ascii: "X"), start.load(fromByteOffset: end, as: UInt8.self) == UInt8(ascii: "B") { mentionsBlock = true }
            if end > 1 << 16 { return nil }
        }
        if end == 0 { return nil }
        self.start = start
        self.mentionsBlock = mentionsBlock
        let bytes = UnsafeRawBufferPointer(start: start + lastReference, count: end - lastReference)
        tail = String(decoding: bytes, as: UTF8.self)
        switch tail.suffix(2) {
        case "Xw": ownership = .weak
        case "Xo": ownership = .unowned
        case "Xu": ownership = .unmanaged
        default: ownership = .strong
        }
        length = ownership == .strong ? end : end - 2
    }

    /// One pointer to an object that the program has no type for: the box of a captured variable, or a counted pointer of the standard library.
    var isObjectPointer: Bool {
        tail.hasSuffix("_Xx") || tail.hasSuffix("_lXX") || tail.hasSuffix("Xb") || (length == 2 && ["Bb", "Bo", "BO"].contains(tail))
    }

    /// A block or an optional one.
    var isBlock: Bool { ownership == .strong && (tail.hasSuffix("XB") || tail.hasSuffix("XBSg")) }

    /// The box of a captured variable.
    var isBox: Bool { tail.hasSuffix("_Xx") || tail.hasSuffix("_lXX") || tail.hasSuffix("Xb") }

    /// A function as it lies in a closure's context. Its own description of a type is no type that the runtime can make.
    var loweredFunction: LoweredFunction? {
        guard tail.hasSuffix("_"), let start = tail.lastIndex(of: "I") else { return nil }
        let convention = tail[tail.index(after: start)...]
        guard let first = convention.first, "egtynAy".contains(first) else { return nil }
        if convention.contains("B") { return .block }
        return first == "e" ? .escaping : .nonEscaping
    }

    enum LoweredFunction {
        case escaping, nonEscaping, block
    }

    /// Of `x`, `q_`, `q0_`, `qd__`, … where the whole name is one generic parameter.
    var genericParameter: GenericParameter? { GenericParameter(tail.utf8.count == length ? tail : "") }

    /// The type, with `arguments` for the generic parameters of the declaration `context`; nil if the runtime cannot make it.
    func resolve(context: TypeDescriptor, arguments: UnsafePointer<UnsafeRawPointer?>?) -> Metadata? {
        #if !canImport(ObjectiveC)
        // The runtime has no layout for blocks there, and takes random memory for it when it lays out what they are part of.
        if mentionsBlock { return nil }
        #endif
        let name = start.assumingMemoryBound(to: CChar.self)
        return swift_getTypeByMangledNameInContext(name, length, context.pointer, arguments).map { Metadata($0) }
    }

    /// Whether the name is nothing but a reference to a function that makes the type.
    var isAccessor: Bool { length == 5 && start.load(as: UInt8.self) == 9 }

    /// Whether it is a class with generic arguments, or an optional one: one reference, whatever the arguments are.
    var isGenericClass: Bool {
        guard let first = startingContext, first.isClass, start.load(fromByteOffset: 5, as: UInt8.self) == UInt8(ascii: "y") else { return false }
        let end = tail.hasSuffix("GSg") ? length - 3 : length - 1
        return start.load(fromByteOffset: end, as: UInt8.self) == UInt8(ascii: "G")
    }

    /// The declaration that the name begins with a reference to.
    private var startingContext: TypeDescriptor? {
        guard length > 7 else { return nil }
        let place = start + 1
        let target = place + Int(place.loadUnaligned(as: Int32.self))
        switch start.load(as: UInt8.self) {
        case 1: return TypeDescriptor(target)
        case 2: return target.loadUnaligned(as: UnsafeRawPointer?.self).map { TypeDescriptor($0) }
        default: return nil
        }
    }

    /// Whether a letter occurs that a generic parameter could begin with.
    var mayHaveGenericParameters: Bool {
        var offset = 0
        while offset < length {
            let byte = start.load(fromByteOffset: offset, as: UInt8.self)
            if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "q") { return true }
            offset += byte >= 0x20 ? 1 : byte < 0x18 ? 5 : 9
        }
        return false
    }
}

"""###),
        File(path: "Types/Metadata.swift", body: ###"""
/// A type's metadata, as docs/ABI/TypeMetadata.rst of the compiler describes it. Only made for addresses that are known to be of a type.
struct Metadata: Hashable {
    enum Kind: UInt {
        case classType = 0
        case structType = 0x200
        case enumType = 0x201
        case optional = 0x202
        case foreignClass = 0x203
        case opaque = 0x300
        case tuple = 0x301
        case function = 0x302
        case existential = 0x303
        case metatype = 0x304
        case objcClassWrapper = 0x305
        case existentialMetatype = 0x306
        case extendedExistential = 0x307
        case fixedArray = 0x308
    }

    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }
    init(_ type: Any.Type) { pointer = unsafeBitCast(type, to: UnsafeRawPointer.self) }

    var address: UInt { UInt(bitPattern: pointer) }

    var kind: Kind? {
        let word = pointer.load(as: UInt.self)
        // Where there is Objective-C, a class begins with the pointer to its metaclass.
        return word > 0x7ff ? .classType : Kind(rawValue: word)
    }

    func word(_ index: Int) -> UInt { pointer.load(fromByteOffset: index * 8, as: UInt.self) }
    func half(at offset: Int) -> UInt32 { pointer.load(fromByteOffset: offset, as: UInt32.self) }
    func type(_ index: Int) -> Metadata? { UnsafeRawPointer(bitPattern: word(index)).map { Metadata($0) } }

    // MARK: Layout of values

    private var witnesses: UnsafeRawPointer {
        // Where there is no Objective-C, the runtime leaves out the witnesses of a block's type. It is one counted pointer.
        let type = isBlock ? Metadata((any AnyObject).self) : self
        return (type.pointer - 8).load(as: UnsafeRawPointer.self)
    }
    private var isBlock: Bool { kind == .function && convention == .block }
    var size: Int { witnesses.load(fromByteOffset: 64, as: Int.self) }
    var stride: Int { witnesses.load(fromByteOffset: 72, as: Int.self) }
    var alignmentMask: Int { Int(witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0xff) }
    /// Plain bits: such a value refers to nothing that is counted.
    var isTrivial: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x1_0000 == 0 }
    /// Whether an existential holds such a value in itself, not in a box.
    var isInline: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x2_0000 == 0 }
    var hasEnumWitnesses: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x20_0000 != 0 }

    // MARK: Functions

    enum Convention: UInt {
        case swift, block, thin, c
    }

    /// Of a function's type.
    var convention: Convention? { Convention(rawValue: word(1) >> 16 & 0xff) }

    // MARK: Names

    /// With module and outer types, without generic arguments: `App.Outer.Feed`.
    var declarationName: String { SourceName.withoutArguments(_typeName(swiftType, qualified: true)) }
    /// As `declarationName`, with generic arguments.
    var displayName: String {
        if let storage = storageName { return storage }
        return SourceName.cleaned(_typeName(swiftType, qualified: true))
    }

    /// What a person calls the storage of a collection or string.
    private var storageName: String? {
        guard kind == .classType, let descriptor, descriptor.module == "Swift" else { return nil }
        func argument(_ index: Int) -> String { genericArgument(index)?.displayName ?? "?" }
        switch descriptor.name {
        case "_ContiguousArrayStorage": return "the storage of [\(argument(0))]"
        case "_DictionaryStorage": return "the storage of [\(argument(0)): \(argument(1))]"
        case "_SetStorage": return "the storage of Set<\(argument(0))>"
        case "__StringStorage": return "the storage of a string"
        default: return nil
        }
    }
    var swiftType: Any.Type { unsafeBitCast(pointer, to: Any.Type.self) }

    // MARK: Declarations

    /// The descriptor of a class, struct or enum.
    var descriptor: TypeDescriptor? {
        switch kind {
        case .classType: UnsafeRawPointer(bitPattern: word(Self.classDescriptorWord)).map { TypeDescriptor($0) }
        case .structType, .enumType, .optional: UnsafeRawPointer(bitPattern: word(1)).map { TypeDescriptor($0) }
        default: nil
        }
    }

    #if canImport(ObjectiveC)
    private static let classDescriptorWord = 8
    private static let classSizeOffset = 48
    #else
    private static let classDescriptorWord = 5
    private static let classSizeOffset = 24
    #endif

    /// Bytes of an instance of this class, without what is allocated behind it.
    var instanceSize: Int { Int(half(at: Self.classSizeOffset)) }

    var superclass: Metadata? {
        guard let parent = type(1) else { return nil }
        #if canImport(ObjectiveC)
        // Only Swift classes have the low bits of the data pointer set, and a descriptor.
        guard parent.word(4) & 3 != 0, parent.word(Self.classDescriptorWord) != 0 else { return nil }
        #endif
        return parent
    }

    /// Where the generic arguments of the type lie.
    var genericArguments: UnsafePointer<UnsafeRawPointer?>? {
        guard let descriptor, descriptor.isGeneric else { return nil }
        let offset = kind == .classType ? descriptor.firstMemberOffset(in: self) : 16
        return (pointer + offset).assumingMemoryBound(to: UnsafeRawPointer?.self)
    }

    func genericArgument(_ index: Int) -> Metadata? { genericArguments?[index].map { Metadata($0) } }
}

"""###),
        File(path: "Types/ObjectName.swift", body: ###"""
/// What an object is called by its type alone.
enum ObjectName {
    static func ofType(_ address: UInt) -> String {
        guard let object = HeapObject(at: address) else { return "an object" }
        switch object.kind {
        case .instance(let type): return type.displayName
        case .closure: return "closure context"
        case .box(let content, _): return "box of " + content.displayName
        case .error: return "error"
        case .task: return "Task"
        case .other: return "object of the runtime"
        }
    }
}

"""###),
        File(path: "Types/ObjectSlots.swift", body: ###"""
/// The slots inside an object of the heap, by what it is.
struct ObjectSlots {
    private(set) var walk: ReferenceWalk
    /// Bytes that are known to belong to the object; what lies behind could be another one's.
    private(set) var size = 0
    /// Bytes without elements that are allocated behind them.
    private var fixedSize = 0
    private let start: Address

    /// `wanted` are the addresses that matter, ascending; nil for all, of a few elements only where there are many.
    init(of object: HeapObject, wanted: [Address]? = nil) {
        walk = ReferenceWalk(wanted: wanted)
        start = Address(object.address)
        switch object.kind {
        case .instance(let type): visitInstance(type, object.address)
        case .closure(let metadata): visitCaptures(metadata, object.address)
        case .box(let content, let offset): visitBox(content, object.address, offset)
        case .error: visitError(object.address)
        case .task, .other: size = 0
        }
        if fixedSize == 0 { fixedSize = size }
    }

    /// Whether an address lies in the object.
    func contains(_ slot: UInt) -> Bool { slot >= start.value && slot - start.value < UInt(max(size, 0)) }

    /// Whether it lies in a property, not in what is allocated behind them.
    func isFixed(_ slot: UInt) -> Bool { slot >= start.value && slot - start.value < UInt(max(fixedSize, 0)) }

    private mutating func visitBox(_ content: Metadata, _ address: UInt, _ offset: Int) {
        size = offset + max(content.size, content.kind == .classType ? 8 : 0)
        visit(content, at: address + UInt(offset), step: .content)
    }

    private mutating func visitError(_ address: UInt) {
        guard let word = ProcessMemory.word(at: address + 16), let content = TypeCheck.type(at: word) else { return }
        let offset = (32 + content.alignmentMask) & ~content.alignmentMask
        visitBox(content, address, offset)
    }

    private mutating func visit(_ type: Metadata, at address: UInt, step: SlotStep) {
        let count = type.kind == .classType ? 8 : type.size
        guard walk.isWanted(address, count), let bytes = ProcessMemory.copy(of: address, count: count) else { return }
        bytes.withBytes { memory in walk.step(step) { $0.visit(type, memory.baseAddress!, address) } }
    }

    // MARK: Instances

    private mutating func visitInstance(_ type: Metadata, _ address: UInt) {
        size = type.instanceSize
        fixedSize = size
        guard let bytes = ProcessMemory.copy(of: address, count: size) else { return }
        var current: Metadata? = type
        while let declaring = current {
            bytes.withBytes { visitProperties(declaring, $0, address) }
            current = declaring.superclass
        }
        visitTail(type, address)
    }

    private mutating func visitProperties(_ type: Metadata, _ bytes: UnsafeRawBufferPointer, _ address: UInt) {
        guard let descriptor = type.descriptor, let fields = descriptor.fields else { return walk.addOpaque(address + 16, size - 16) }
        if fields.count == 0 { return }
        let declaringType = type.declarationName
        for index in 0..<fields.count {
            let field = fields.field(index)
            let offset = descriptor.classFieldOffset(index, in: type)
            guard offset >= 16, offset <= size else { continue }
            walk.step(.property(type.sourceName(of: field), of: declaringType)) {
                $0.visitField(field.type, of: type, bytes.baseAddress! + offset, address + UInt(offset), limit: size - offset)
            }
        }
    }

    // MARK: Elements behind an instance

    private mutating func visitTail(_ type: Metadata, _ address: UInt) {
        var current: Metadata? = type
        while let parent = current, let descriptor = parent.descriptor {
            if descriptor.module == "Swift" {
                switch descriptor.name {
                case "_ContiguousArrayStorage": return visitArray(parent, address)
                case "_DictionaryStorage": return visitTable(parent, address, bitmap: 64, members: [(48, .key, 0), (56, .value, 1)])
                case "_SetStorage": return visitTable(parent, address, bitmap: 56, members: [(48, .member, 0)])
                case "ManagedBuffer": return visitUnknownTail(address)
                default: break
                }
            }
            current = parent.superclass
        }
    }

    private mutating func visitArray(_ type: Metadata, _ address: UInt) {
        guard let element = type.genericArgument(0), let count = ProcessMemory.word(at: address + 16),
            let capacity = ProcessMemory.word(at: address + 24), count <= capacity >> 1, capacity < 1 << 37
        else { return }
        let stride = element.kind == .classType ? 8 : max(element.stride, 1)
        let mask = element.kind == .classType ? 7 : element.alignmentMask
        let start = address + UInt((32 + mask) & ~mask)
        size = Int(start - address) + Int(count) * stride
        for index in indices(count: Int(count), start: start, stride: stride) {
            visit(element, at: start + UInt(index * stride), step: .element(index))
        }
    }

    private mutating func visitTable(_ type: Metadata, _ address: UInt, bitmap: UInt, members: [(UInt, SlotStep, Int)]) {
        guard let scale = ProcessMemory.byte(at: address + 32), scale < 36 else { return }
        let count = 1 << Int(scale)
        for (pointer, step, argument) in members {
            guard let element = type.genericArgument(argument), let start = ProcessMemory.word(at: address + pointer), start > address,
                start - address < 1 << 40
            else { continue }
            let stride = element.kind == .classType ? 8 : max(element.stride, 1)
            size = max(size, Int(start - address) + count * stride)
            for index in indices(count: count, start: start, stride: stride) {
                guard let word = ProcessMemory.word(at: address + bitmap + UInt(index / 64 * 8)), word >> UInt(index % 64) & 1 == 1 else { continue }
                visit(element, at: start + UInt(index * stride), step: step)
            }
        }
    }

    /// How many elements a subclass of `ManagedBuffer` has made is known to that class only.
    private mutating func visitUnknownTail(_ address: UInt) {
        for slot in (walk.wanted ?? []).lazy.map(\.value) where slot >= address + UInt(size) { walk.addOpaque(slot, 8) }
        size = 1 << 40
    }

    private static let elementLimit = 64

    private func indices(count: Int, start: UInt, stride: Int) -> [Int] {
        guard let wanted = walk.wanted else { return Array(0..<min(count, Self.elementLimit)) }
        var indices: [Int] = []
        for slot in wanted.lazy.map(\.value) where slot >= start {
            let index = Int(slot - start) / stride
            if index < count, indices.last != index { indices.append(index) }
        }
        return indices
    }

    // MARK: Captures

    private mutating func visitCaptures(_ metadata: UnsafeRawPointer, _ address: UInt) {
        guard let descriptor = CaptureDescriptor(ofClosure: metadata) else { return }
        let layout = descriptor.layout(at: address)
        size = layout.size
        guard let bytes = ProcessMemory.copy(of: address, count: size) else { return }
        bytes.withBytes { memory in
            for capture in layout.captures {
                let place = memory.baseAddress! + capture.offset
                walk.step(.capture(capture.index)) { walk in
                    switch capture.content {
                    case .value(let type): walk.visit(type, place, address + UInt(capture.offset))
                    case .object(let ownership): walk.add(address + UInt(capture.offset), ownership)
                    case .function: walk.addFunction(place, address + UInt(capture.offset))
                    case .bits: break
                    }
                }
            }
        }
        if !layout.isComplete {
            for slot in (walk.wanted ?? []).lazy.map(\.value) where slot >= address + UInt(size) && slot < address + 1024 { walk.addOpaque(slot, 8) }
            size = max(size, 1024)
        }
    }
}

"""###),
        File(path: "Types/PointerMask.swift", body: ###"""
/// Bits of a word that make the address of an object. The others can say which case of an enum it is, or how long a string is.
let pointerMask: UInt = 0x0fff_ffff_ffff_fff8

"""###),
        File(path: "Types/ReferenceWalk+Values.swift", body: ###"""
extension ReferenceWalk {
    mutating func visitStruct(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard let descriptor = type.descriptor else { return addOpaque(address, type.size) }
        // `Unmanaged` and the like refer to objects too, and hold nothing.
        if type.isTrivial { return }
        guard let fields = descriptor.fields, descriptor.structHasFieldOffsets || fields.count == 0 else {
            return addOpaque(address, type.size)
        }
        if fields.count == 0, !type.isTrivial { return addOpaque(address, type.size) }
        let declaringType = type.declarationName
        for index in 0..<fields.count {
            let field = fields.field(index)
            let offset = descriptor.structFieldOffset(index, in: type)
            guard offset <= type.size else { continue }
            step(.property(field.name, of: declaringType)) {
                $0.visitField(field.type, of: type, bytes + offset, address + UInt(offset), limit: type.size - offset)
            }
        }
    }

    mutating func visitTuple(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        let labels = UnsafeRawPointer(bitPattern: type.word(2)).map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? ""
        let names = labels.split(separator: " ", omittingEmptySubsequences: false)
        for index in 0..<Int(type.word(1)) {
            guard let element = type.type(3 + 2 * index) else { continue }
            let offset = Int(type.half(at: 8 * (4 + 2 * index)))
            let label = index < names.count && !names[index].isEmpty ? String(names[index]) : String(index)
            step(.tupleElement(label)) { $0.visit(element, bytes + offset, address + UInt(offset)) }
        }
    }

    mutating func visitFixedArray(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard let element = type.type(2), element.stride > 0 else { return }
        for index in 0..<max(0, Int(bitPattern: type.word(1))) {
            let offset = index * element.stride
            step(.element(index)) { $0.visit(element, bytes + offset, address + UInt(offset)) }
        }
    }

    mutating func visitFunction(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        switch type.convention {
        case .swift: addFunction(bytes, address)
        case .block: addOpaque(address, 8)
        case .thin, .c, nil: break
        }
    }

    /// Two words: code and context.
    mutating func addFunction(_ bytes: UnsafeRawPointer, _ address: UInt) {
        add(address + 8, .strong, code: bytes.loadUnaligned(as: UInt.self))
    }

    mutating func visitEnum(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard !type.isTrivial, let descriptor = type.descriptor else { return }
        guard let fields = descriptor.fields, type.hasEnumWitnesses else { return addOpaque(address, type.size) }
        guard let copy = MemoryCopy(count: type.size) else { return }
        copy.start.copyMemory(from: bytes, byteCount: type.size)
        copy.withBytes { _ in visitCase(of: type, descriptor, fields, copy.start, address) }
    }

    private mutating func visitCase(
        of type: Metadata, _ descriptor: TypeDescriptor, _ fields: FieldDescriptor, _ copy: UnsafeMutableRawPointer, _ address: UInt
    ) {
        let tag = Int(sga_enum_tag(type.pointer, copy))
        guard tag < descriptor.payloadCaseCount, tag < fields.count else { return }
        sga_project_enum_payload(type.pointer, copy)
        let field = fields.field(tag)
        let isOptional = type.kind == .optional
        if !isOptional { path.append(.payload(field.name)) }
        if field.isIndirect {
            add(address, .strong)
        } else {
            visitField(field.type, of: type, copy, address, limit: type.size)
        }
        if !isOptional { path.removeLast() }
    }

    mutating func visitExistential(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        switch ExistentialForm(type) {
        case .object: add(address, .strong)
        case .none: addOpaque(address, type.size)
        case .metatype: break
        case .container:
            let dynamicType = bytes.loadUnaligned(fromByteOffset: 24, as: UInt.self)
            guard let content = TypeCheck.type(at: dynamicType) else { return addOpaque(address, 24) }
            step(.content) { walk in
                if content.isInline { walk.visit(content, bytes, address) } else { walk.add(address, .strong) }
            }
        }
    }
}

/// How a value of protocol type lies in memory.
private enum ExistentialForm {
    /// One pointer to an object, or to the box of an error.
    case object
    /// Three words for the value or its box, then its type.
    case container
    case metatype

    init?(_ type: Metadata) {
        if type.kind == .existential {
            let flags = type.half(at: 8)
            // Bit 31 says that not only classes conform; `any Error` has a box of its own.
            self = flags & 1 << 31 == 0 || flags >> 24 & 0x3f == 1 ? .object : .container
            return
        }
        guard let shape = UnsafeRawPointer(bitPattern: type.word(1)) else { return nil }
        switch shape.load(as: UInt32.self) & 0xff {
        case 0: self = .container
        case 1: self = .object
        case 2: self = .metatype
        default: return nil
        }
    }
}

"""###),
        File(path: "Types/ReferenceWalk.swift", body: ###"""
/// How a slot holds what it refers to.
enum Ownership: String {
    case strong, weak, unowned, unmanaged

    init(_ ownership: MangledName.Ownership) {
        switch ownership {
        case .strong: self = .strong
        case .weak: self = .weak
        case .unowned: self = .unowned
        case .unmanaged: self = .unmanaged
        }
    }
}

/// One step from an object to a slot inside it.
enum SlotStep: Hashable {
    /// `type` is the declaring type with its module.
    case property(String, of: String)
    case payload(String)
    case element(Int)
    case key, value, member
    case tupleElement(String)
    case capture(Int)
    /// The value inside a box, an existential or a buffer.
    case content
}

/// A place inside an object that can refer to another one.
struct Slot {
    let address: Address
    let path: [SlotStep]
    let ownership: Ownership
    /// Address of the code, if it is the context of a closure.
    var code: UInt?
    /// The type of the object, if the declaration names a class.
    var declaredType: Metadata?
}

/// Finds the slots of a value by its type's description, following nothing that lies outside the value.
///
/// It works on a copy of the bytes: the program changes the original at any time, and taking an enum apart overwrites it.
struct ReferenceWalk {
    /// Addresses that are asked for, ascending; nil for all.
    let wanted: [Address]?
    private(set) var slots: [Slot] = []
    /// Stretches whose type is not known. What lies in them could be references.
    private(set) var opaque: [Range<UInt>] = []
    var path: [SlotStep] = []
    private static let depthLimit = 64

    init(wanted: [Address]? = nil) { self.wanted = wanted }

    /// Whether any slot that is asked for lies there.
    func isWanted(_ address: UInt, _ size: Int) -> Bool {
        guard let wanted else { return true }
        return wanted.contains { $0.value >= address && $0.value < address + UInt(size) }
    }

    mutating func add(_ address: UInt, _ ownership: Ownership, code: UInt? = nil, type: Metadata? = nil) {
        if isWanted(address, 8) { slots.append(Slot(address: Address(address), path: path, ownership: ownership, code: code, declaredType: type)) }
    }

    mutating func addOpaque(_ address: UInt, _ size: Int) {
        if size > 0, isWanted(address, size) { opaque.append(address..<address + UInt(size)) }
    }

    mutating func step(_ step: SlotStep, _ body: (inout ReferenceWalk) -> Void) {
        path.append(step)
        body(&self)
        path.removeLast()
    }

    /// The slots of a value of `type`, whose `bytes` were copied from `address`.
    mutating func visit(_ type: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt) {
        guard isWanted(address, type.kind == .classType ? 8 : type.size) else { return }
        guard path.count < Self.depthLimit else { return addOpaque(address, type.size) }
        switch type.kind {
        case .classType, .foreignClass, .objcClassWrapper: add(address, .strong, type: type)
        case .structType: visitStruct(type, bytes, address)
        case .enumType, .optional: visitEnum(type, bytes, address)
        case .tuple: visitTuple(type, bytes, address)
        case .function: visitFunction(type, bytes, address)
        case .existential, .extendedExistential: visitExistential(type, bytes, address)
        case .fixedArray: visitFixedArray(type, bytes, address)
        case .metatype, .existentialMetatype: break
        case .opaque: visitBuiltin(type, address)
        case nil: addOpaque(address, type.size)
        }
    }

    /// The slots of a field whose type is described by `name` in the reflection data.
    mutating func visitField(_ name: MangledName?, of owner: Metadata, _ bytes: UnsafeRawPointer, _ address: UInt, limit: Int) {
        guard let name else { return }
        guard name.ownership == .strong else { return add(address, Ownership(name.ownership)) }
        if name.isObjectPointer { return add(address, .strong) }
        if name.isBlock { return addOpaque(address, 8) }
        if name.isAccessor, let context = owner.descriptor {
            guard let mutex = UncopyableTypes.mutexContent(name, context: context, arguments: owner.genericArguments) else {
                return addOpaque(address, limit)
            }
            return visit(mutex.content, bytes + mutex.offset, address + UInt(mutex.offset))
        }
        guard let context = owner.descriptor, let type = name.resolve(context: context, arguments: owner.genericArguments) else {
            return addOpaque(address, limit)
        }
        visit(type, bytes, address)
    }

    private mutating func visitBuiltin(_ type: Metadata, _ address: UInt) {
        // Of the builtin types only the counted pointers are not plain bits.
        if !type.isTrivial, type.size == 8 { add(address, .strong) } else if !type.isTrivial { addOpaque(address, type.size) }
    }
}

"""###),
        File(path: "Types/TypeCheck.swift", body: ###"""
/// Whether an address that was found in memory is that of a type's metadata.
enum TypeCheck {
    static func type(at address: UInt) -> Metadata? {
        sga_is_type(address) ? UnsafeRawPointer(bitPattern: address).map { Metadata($0) } : nil
    }
}

"""###),
        File(path: "Types/TypeDescriptor.swift", body: ###"""
/// What the compiler writes down of a class, struct or enum declaration. Lies in read-only data.
struct TypeDescriptor {
    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }

    private var flags: UInt32 { pointer.load(as: UInt32.self) }
    var isClass: Bool { flags & 0x1f == 16 }
    var isGeneric: Bool { flags & 0x80 != 0 }
    private var hasResilientSuperclass: Bool { flags & 1 << 29 != 0 }
    private var areMembersNegative: Bool { flags & 1 << 28 != 0 }

    var name: String {
        guard let name = relative(8) else { return "" }
        return String(cString: name.assumingMemoryBound(to: CChar.self))
    }

    /// Name of the module if the type is declared at its top level.
    var module: String? {
        guard let parent = indirectable(4), parent.load(as: UInt32.self) & 0x1f == 0, let name = relative(8, from: parent) else { return nil }
        return String(cString: name.assumingMemoryBound(to: CChar.self))
    }

    /// nil if the program was built without reflection metadata.
    var fields: FieldDescriptor? { relative(16).map { FieldDescriptor($0) } }

    func structFieldOffset(_ index: Int, in metadata: Metadata) -> Int {
        let vector = Int(pointer.load(fromByteOffset: 24, as: UInt32.self)) * 8
        return Int(metadata.half(at: vector + index * 4))
    }

    var structHasFieldOffsets: Bool { pointer.load(fromByteOffset: 24, as: UInt32.self) != 0 }

    func classFieldOffset(_ index: Int, in metadata: Metadata) -> Int {
        var vector = Int(pointer.load(fromByteOffset: 40, as: UInt32.self)) * 8
        if hasResilientSuperclass { vector += firstMemberOffset(in: metadata) }
        return Int(metadata.pointer.load(fromByteOffset: vector + index * 8, as: UInt.self))
    }

    var payloadCaseCount: Int { Int(pointer.load(fromByteOffset: 20, as: UInt32.self) & 0xff_ffff) }

    /// Bytes from a class's metadata to the members that it adds to those of its superclass; generic arguments come first.
    func firstMemberOffset(in metadata: Metadata) -> Int {
        if hasResilientSuperclass, let bounds = relative(24) { return bounds.load(as: Int.self) }
        if areMembersNegative { return -8 * Int(pointer.load(fromByteOffset: 24, as: UInt32.self)) }
        let positive = Int(pointer.load(fromByteOffset: 28, as: UInt32.self))
        let members = Int(pointer.load(fromByteOffset: 32, as: UInt32.self))
        return 8 * (positive - members)
    }

    private func relative(_ offset: Int, from base: UnsafeRawPointer? = nil) -> UnsafeRawPointer? {
        let place = (base ?? pointer) + offset
        let distance = Int(place.load(as: Int32.self))
        return distance == 0 ? nil : place + distance
    }

    /// A relative pointer that may lead to a pointer instead, which its lowest bit tells.
    private func indirectable(_ offset: Int) -> UnsafeRawPointer? {
        let place = pointer + offset
        let distance = Int(place.load(as: Int32.self))
        if distance == 0 { return nil }
        return distance & 1 == 0 ? place + distance : (place + (distance & ~1)).load(as: UnsafeRawPointer?.self)
    }
}

/// The stored properties of a type, or the cases of an enum.
struct FieldDescriptor {
    struct Field {
        let name: String
        let type: MangledName?
        /// A case whose payload lies in a box.
        let isIndirect: Bool
    }

    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }

    private var recordSize: Int { Int(pointer.load(fromByteOffset: 10, as: UInt16.self)) }
    var count: Int { Int(pointer.load(fromByteOffset: 12, as: UInt32.self)) }

    func field(_ index: Int) -> Field {
        let record = pointer + 16 + index * recordSize
        let flags = record.load(as: UInt32.self)
        let type = Int((record + 4).load(as: Int32.self))
        let name = Int((record + 8).load(as: Int32.self))
        return Field(
            name: name == 0 ? "" : String(cString: (record + 8 + name).assumingMemoryBound(to: CChar.self)),
            type: type == 0 ? nil : MangledName(record + 4 + type), isIndirect: flags & 1 != 0)
    }
}

extension Metadata {
    /// The name that the source has for a stored property. That of a property wrapper, or of a `lazy` property, differs from it.
    func sourceName(of field: FieldDescriptor.Field) -> String {
        let name = SourceName.ofProperty(field.name)
        guard name.hasPrefix("_"), let descriptor, let type = field.type?.resolve(context: descriptor, arguments: genericArguments),
            let fields = type.descriptor?.fields
        else { return name }
        let isWrapper = (0..<fields.count).contains { fields.field($0).name == "wrappedValue" }
        return isWrapper ? String(name.dropFirst()) : name
    }
}

"""###),
        File(path: "Types/UncopyableTypes.swift", body: ###"""
/// Fields of types that cannot be copied, of which the library knows `Mutex`.
///
/// The reflection data has a function for such a type, which gives the empty tuple where the runtime does not say that it can deal with
/// it, and that of 6.3 does not; nor does it find the type by its name. The symbol of the reference to the function has the type in its
/// name, if the program has its symbols.
enum UncopyableTypes {
    private static let lock = Lock()
    nonisolated(unsafe) private static let symbols = ImageSymbols()
    /// Bytes of the lock in front of a mutex' content.
    private static let lockSize = 4

    /// The content of the mutex that `name` stands for, and its offset; nil for other types, or if it cannot be told.
    static func mutexContent(
        _ name: MangledName, context: TypeDescriptor, arguments: UnsafePointer<UnsafeRawPointer?>?
    ) -> (content: Metadata, offset: Int)? {
        guard let symbol = lock.locked({ symbols.symbol(at: UInt(bitPattern: name.start)) })?.mangled else { return nil }
        let words = symbol.split(separator: " ")
        let prefix = "15Synchronization5MutexVy"
        guard words.count > 1, words[0] == "get_type_metadata", words[1].hasPrefix(prefix), words[1].hasSuffix("G") else { return nil }
        let argument = String(words[1].dropFirst(prefix.count).dropLast())
        let content = argument.withCString { text in
            swift_getTypeByMangledNameInContext(text, argument.utf8.count, context.pointer, arguments).map { Metadata($0) }
        }
        guard let content else { return nil }
        let mask = content.kind == .classType ? 7 : content.alignmentMask
        return (content, (lockSize + mask) & ~mask)
    }
}

"""###),
        File(path: "Warning.swift", body: ###"""
/// One line to standard error. What goes wrong in here never stops the program.
func warn(_ text: String) {
    printError("shouldgoaway: " + text.split(separator: "\n").joined(separator: " ") + "\n")
}

func printError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in bytes.withMemoryRebound(to: CChar.self) { if let start = $0.baseAddress { sga_print_error(start, $0.count) } } }
}

"""###),
        File(path: "Watching/EndOfProcess.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lets a process that ends wait for its last probes, whose objects may have been looked for in its last second.
struct EndOfProcess {
    /// A child that was forked has no monitor, and waits for nothing.
    nonisolated(unsafe) private static var process: pid_t = 0

    func register() {
        if Self.process != 0 { return }
        Self.process = getpid()
        atexit { if getpid() == EndOfProcess.process { Monitor.shared.finishAtExit() } }
    }
}

"""###),
        File(path: "Watching/Lock.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A mutex with a condition. `Mutex` of the standard library needs a later system than this library does.
final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Does nothing if the lock is not to be had within so many nanoseconds.
    func locked(within nanoseconds: UInt64, _ body: () -> Void) {
        let pause: UInt64 = 1_000_000
        var waited: UInt64 = 0
        while pthread_mutex_trylock(mutex) != 0 {
            if waited >= nanoseconds { return }
            usleep(UInt32(pause / 1000))
            waited += pause
        }
        defer { pthread_mutex_unlock(mutex) }
        body()
    }

    /// Lets go of the lock while the body runs. For use inside `locked`.
    func unlocked<Result>(_ body: () throws -> Result) rethrows -> Result {
        pthread_mutex_unlock(mutex)
        defer { pthread_mutex_lock(mutex) }
        return try body()
    }

    /// Waits for `signal`, inside `locked`; at most so many nanoseconds if given.
    func wait(_ nanoseconds: UInt64? = nil) {
        guard let nanoseconds else {
            pthread_cond_wait(condition, mutex)
            return
        }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let sum = UInt64(time.tv_nsec) + nanoseconds % 1_000_000_000
        time.tv_sec += time_t(nanoseconds / 1_000_000_000 + sum / 1_000_000_000)
        time.tv_nsec = Int(sum % 1_000_000_000)
        pthread_cond_timedwait(condition, mutex, &time)
    }

    func signal() { pthread_cond_broadcast(condition) }
}

"""###),
        File(path: "Watching/Monitor+Probes.swift", body: ###"""
extension Monitor {
    func state(of probe: Probe) -> Probe.State {
        lock.locked {
            _ = state.settleRecords(now: 0)
            return state.state(of: probe)
        }
    }

    func report(of probe: Probe) -> LeakReport? {
        lock.locked {
            _ = state.settleRecords(now: 0)
            guard let entry = state.overdue[probe.object], entry.calls.contains(where: { $0.id == probe.id }), !swift_isDeallocating(entry.object),
                case .reported(let fingerprint) = entry.phase
            else { return nil }
            return state.ledger[fingerprint] ?? state.scopes[entry.scope]?.reports.first { $0.fingerprint == fingerprint }
        }
    }

    func cancel(_ probe: Probe) {
        lock.locked {
            _ = state.settleRecords(now: 0)
            if state.cancelPending(probe) {
                state.end(probe.id, .cancelled)
            } else if let entry = state.overdue[probe.object], let index = entry.calls.firstIndex(where: { $0.id == probe.id }) {
                // Other probes of the same object stay.
                if entry.calls.count == 1 {
                    state.overdue[probe.object]!.isCancelled = true
                } else {
                    state.overdue[probe.object]!.calls.remove(at: index)
                }
                state.end(probe.id, .cancelled)
            }
            lock.signal()
        }
    }

    func whenDecided(_ probe: Probe, _ call: @escaping @Sendable (Probe.State) -> Void) {
        lock.locked {
            _ = state.settleRecords(now: 0)
            state.waiters.append((probe, call))
            state.callWaiters()
            lock.signal()
        }
    }

    // MARK: Scopes

    func openScope() -> UInt32 {
        lock.locked {
            state.lastScope += 1
            state.scopes[state.lastScope] = MonitorState.Scope()
            sga_store32(&switches.pointee.scopes, UInt32(state.scopes.count))
            return state.lastScope
        }
    }

    func closeScope(_ id: UInt32) {
        lock.locked {
            // What is left in it is reported no more.
            state.scopes[id]?.isEnding = true
            state.endDeadlines(of: id)
            _ = state.settleRecords(now: 0)
            for (address, entry) in state.overdue where entry.scope == id { state.overdue[address]!.isCancelled = true }
            _ = state.settleOverdue(now: sga_coarse_time())
            state.scopes[id] = nil
            sga_store32(&switches.pointee.scopes, UInt32(state.scopes.count))
        }
    }

    func watched(in id: UInt32) -> Int {
        lock.locked { (state.scopes[id]?.watched ?? 0) + state.pending(in: id) }
    }

    func remaining(in id: UInt32) -> Int {
        lock.locked {
            _ = state.settleRecords(now: 0)
            return state.pending(in: id)
        }
    }

    func decide(scope id: UInt32) -> [LeakReport] {
        wake()
        return lock.locked {
            state.scopes[id]?.isEnding = true
            state.endDeadlines(of: id)
            lock.signal()
            while state.pending(in: id) > 0 || state.overdue.values.contains(where: { $0.scope == id && !$0.isDecided }) {
                lock.wait(10_000_000)
            }
            return state.scopes[id]?.reports ?? []
        }
    }
}

extension MonitorState {
    /// All records whose object was there when it was last looked at.
    func forEachRecord(_ body: (UnsafeMutablePointer<sga_record>) -> Void) {
        var block = sga_blocks()
        while let current = block {
            for index in current.pointee.first..<max(current.pointee.first, sga_block_committed(current)) {
                let record = sga_block_record(current, index)
                if record.pointee.object != nil { body(record) }
            }
            block = current.pointee.next
        }
    }

    private func forEachRecord(in scope: UInt32, _ body: (UnsafeMutablePointer<sga_record>) -> Void) {
        forEachRecord { if $0.pointee.flags == scope { body($0) } }
    }

    /// Probes of a scope whose object was there when it was last looked at.
    func pending(in scope: UInt32) -> Int {
        var count = 0
        forEachRecord(in: scope) { _ in count += 1 }
        return count
    }

    func endDeadlines(of scope: UInt32) {
        forEachRecord(in: scope) { $0.pointee.deadline = 0 }
    }
}

extension Overdue {
    var isDecided: Bool {
        switch phase {
        case .waiting, .inspected, .leftOpen: false
        case .reported, .counted: true
        }
    }
}

"""###),
        File(path: "Watching/Monitor+Tally.swift", body: ###"""
/// The file that says what became of all probes.
extension Monitor {
    private static let second: UInt64 = 1_000_000_000

    /// Nanoseconds until the file may be written; nil where there is nothing to write.
    var tallyPause: UInt64? {
        guard state.tally.hasChanged, !state.isEnding, state.tallyFolder != nil else { return nil }
        let due = tallyTime == 0 ? 0 : tallyTime + Self.second
        return due - min(due, sga_coarse_time())
    }

    /// Called with the lock, which is open while the file is written.
    func writeTally() {
        guard let folder = state.tallyFolder, state.tally.hasChanged else { return }
        tallyTime = sga_coarse_time()
        state.tally.hasChanged = false
        let tally = state.currentTally()
        state.publishing += 1
        lock.unlocked { ReportFiles.write(tally, to: folder) }
        state.publishing -= 1
    }

    /// What a scope finds fails its test; it is written as well where somebody has named a folder to collect in.
    func writeScoped(_ report: LeakReport) {
        guard state.configuration.isFolderNamed, let folder = state.configuration.outputFolder else { return }
        var counted = state.scopedLedger.add(report)
        counted.count += state.ledger[report.fingerprint]?.count ?? 0
        state.publishing += 1
        lock.unlocked { ReportFiles.write(counted, to: folder) }
        state.publishing -= 1
    }

    // MARK: The end of the process

    /// As `finish`, for a process that ends: for no longer than the delay or `longestWait`, and a second more to find who holds what is still there. Probes
    /// with more time than that stay undecided. Gives up where the lock is not to be had, as in a signal's handler.
    func finishAtExit() {
        lock.locked(within: Self.second) {
            // A handler of reports that ends the process is called by the only thread that could decide anything.
            if isRunning, !sga_is_monitor_thread() { waitForVerdicts() }
            if state.publishing == 0 || sga_is_monitor_thread() { writeTally() }
        }
    }

    private static let longestWait = 2 * second

    private func waitForVerdicts() {
        state.isEnding = true
        let latest = sga_coarse_time() + min(state.configuration.delay.wholeNanoseconds, Self.longestWait)
        while sga_coarse_time() < latest + Self.second, state.isUndecided(until: latest) {
            lock.signal()
            lock.wait(20_000_000)
        }
    }
}

extension MonitorState {
    /// A folder that nobody has named gets no files of programs that do not leak.
    var tallyFolder: String? { configuration.isFolderNamed || !ledger.reports.isEmpty ? configuration.outputFolder : nil }

    /// Whether something is to be found out about an object whose time is over by then.
    fileprivate mutating func isUndecided(until latest: UInt64) -> Bool {
        _ = settleRecords(now: sga_coarse_time())
        if !isIdle { return true }
        var isUndecided = false
        forEachRecord { if $0.pointee.flags == 0, $0.pointee.deadline <= latest { isUndecided = true } }
        return isUndecided
    }
}

extension LeakReport {
    /// Whether what keeps the object has nothing to do with what the process was doing when it ended: a frame that calls `exit` never lets go.
    var isForGood: Bool {
        guard let root = path.first?.from else { return false }
        return verdict == .cycle || verdict == .held && (root.hasPrefix("global ") || root.hasPrefix("static "))
    }
}

"""###),
        File(path: "Watching/Monitor.swift", body: ###"""
/// Looks at all probes of the program, on one thread of its own. What may be touched with the lock only is in `MonitorState`.
final class Monitor: @unchecked Sendable {
    static let shared = Monitor()

    let lock = Lock()
    var state = MonitorState()
    private let symbolsLock = Lock()
    private let symbols = ImageSymbols()
    let switches = sga_shared_switches()
    private(set) var isRunning = false
    private let endOfProcess = EndOfProcess()
    var tallyTime: UInt64 = 0

    private init() {
        // The first probe starts the thread.
        sga_store32(&switches.pointee.monitor_sleeps, 1)
        configure(Environment.configuration())
    }

    var configuration: Configuration {
        get { lock.locked { state.configuration } }
        set { lock.locked { configure(newValue) } }
    }

    private func configure(_ configuration: Configuration) {
        state.configuration = configuration
        sga_store64(&switches.pointee.delay, configuration.delay.wholeNanoseconds)
        sga_store32(&switches.pointee.delays_by_type, configuration.delaysByType.isEmpty ? 0 : 1)
        let mode: UInt32 = switch configuration.isOn {
        case .off: 1
        case .on: 2
        case .whenDebugging: 3
        }
        sga_store32(&switches.pointee.mode, mode)
    }

    func add(_ handler: @escaping @Sendable (LeakReport) -> Void) { lock.locked { state.handlers.append(handler) } }
    var reports: [LeakReport] { lock.locked { state.ledger.reports } }
    var bytesInUse: Int { sga_blocks_bytes() }

    func delay(of object: UnsafeMutableRawPointer) -> UInt64 {
        lock.locked {
            let type = Metadata(object.load(as: UnsafeRawPointer.self))
            // Of what is no instance of a class there is no type to ask for.
            guard type.kind == .classType, let delay = state.configuration.delaysByType[ObjectIdentifier(type.swiftType)] else {
                return state.configuration.delay.wholeNanoseconds
            }
            return delay.wholeNanoseconds
        }
    }

    func withSymbols<Result>(_ body: (ImageSymbols) throws -> Result) rethrows -> Result {
        try symbolsLock.locked { try body(symbols) }
    }

    func warnOnce(_ text: String) {
        let isNew = lock.locked { state.warnings.count < 1000 && state.warnings.insert(text).inserted }
        if isNew { warn(text) }
    }

    // MARK: The thread

    /// Does nothing but make sure that the settings were read.
    func start() {}

    /// Called by a probe that finds the monitor asleep.
    func wake() {
        lock.locked {
            sga_store32(&switches.pointee.monitor_sleeps, 0)
            startThread()
            lock.signal()
        }
    }

    private func startThread() {
        if isRunning { return }
        isRunning = MonitorThread.start { [unowned self] in run() }
        if isRunning { endOfProcess.register() }
        if !isRunning { warn("no thread for the monitor: nothing is watched") }
    }

    private func run() {
        lock.locked {
            while true {
                let began = sga_precise_time()
                var pending = pass(now: sga_coarse_time())
                while case let due = state.due(sga_coarse_time()), !due.isEmpty {
                    let memory = SearchedMemory()
                    for object in due where inspect(object, memory) {
                        // What went away while one object was looked at is to be freed before the next one is.
                        pending = pass(now: sga_coarse_time())
                    }
                }
                lock.signal()
                if tallyPause == 0 { writeTally() }
                if pending == 0, state.isIdle {
                    sleep()
                } else {
                    // Looking at very many probes is to take a twentieth of a processor at most.
                    let cost = sga_precise_time() - began
                    lock.wait(max(min(state.tick, 200_000_000), 5_000_000, min(cost * 20, 2_000_000_000)))
                }
            }
        }
    }

    /// Until a probe wakes it.
    private func sleep() {
        sga_store32(&switches.pointee.monitor_sleeps, 1)
        sga_fence()
        // A probe made just before has not seen that the monitor sleeps.
        if state.hasUnseenRecords() {
            sga_store32(&switches.pointee.monitor_sleeps, 0)
            return
        }
        lock.wait([state.overdue.isEmpty ? nil : 500_000_000, tallyPause].compactMap { $0 }.min())
        sga_store32(&switches.pointee.monitor_sleeps, 0)
    }

    /// One look at all probes; returns how many are undecided.
    private func pass(now: UInt64) -> Int {
        let pending = state.settleRecords(now: now).all
        for late in state.settleOverdue(now: now) { publish(late) }
        state.callWaiters()
        return pending
    }

    // MARK: Reports

    /// Decides on an object that is due. Whether it took the time that it takes to find out who holds it.
    private func inspect(_ address: Address, _ memory: SearchedMemory) -> Bool {
        let now = sga_coarse_time()
        guard let overdue = state.overdue[address], overdue.isDue(now) else { return false }
        if overdue.scope == 0, !memory.isFresh, state.isSearchPaused(now) { return false }
        let maker = ReportMaker(overdue: overdue, memory: memory, limits: HolderGraph.Limits(objects: state.configuration.holderLimit))
        state.overdue[address]!.phase = .inspected
        let mayInspect = state.mayInspect(overdue, now: now)
        let began = sga_precise_time()
        let found = mayInspect
            ? lock.unlocked { withSymbols { maker.report($0) } }
            : state.counted(overdue)
        if overdue.scope == 0 { state.noteSearch(from: began, to: sga_precise_time()) }
        // Gone, or taken back, while it was looked at: the next pass finds that.
        guard state.overdue[address]?.isCancelled == false, !swift_isDeallocating(overdue.object) else { return mayInspect }
        let report = found ?? LeakReport(incomplete: overdue, reason: "its reference count could not be read")
        if state.configuration.acceptedLeaks.contains(where: { $0.signature == report.signature && !$0.reason.isEmpty }) {
            state.overdue[address]!.phase = .counted
            return mayInspect
        }
        if state.isEnding, !report.isForGood {
            state.overdue[address]!.phase = .leftOpen
            return mayInspect
        }
        state.tally.hasChanged = true
        state.overdue[address]!.phase = .reported(fingerprint: report.fingerprint)
        state.noteGroup(overdue, report)
        publish(report, scope: overdue.scope)
        return mayInspect
    }

    /// Counts the report, and shows it where it belongs.
    private func publish(_ report: LeakReport, scope: UInt32 = 0) {
        if scope != 0 {
            state.scopes[scope]?.reports.append(report)
            writeScoped(report)
            return
        }
        let counted = state.ledger.add(report)
        let configuration = state.configuration
        let handlers = state.handlers
        state.publishing += 1
        lock.unlocked {
            if let folder = configuration.outputFolder { ReportFiles.write(counted, to: folder) }
            if configuration.printsReports, counted.count == 1 { printError(counted.text) }
            for handler in handlers { handler(counted) }
        }
        state.publishing -= 1
    }

    func finish() {
        lock.locked {
            startThread()
            state.finishing += 1
            defer { state.finishing -= 1 }
            while state.settleRecords(now: sga_coarse_time()).unscoped > 0 || !state.isIdle {
                lock.signal()
                lock.wait(20_000_000)
            }
        }
    }
}

"""###),
        File(path: "Watching/MonitorState.swift", body: ###"""
/// What the monitor knows. Touched by whoever holds its lock.
struct MonitorState {
    struct Scope {
        var watched = 0
        var reports: [LeakReport] = []
        var isEnding = false
    }

    var configuration = Configuration()
    var handlers: [@Sendable (LeakReport) -> Void] = []
    var ledger = Ledger()
    /// What scopes have found, which is told to them alone.
    var scopedLedger = Ledger()
    var tally = ProbeTally()
    var overdue: [Address: Overdue] = [:]
    var warnings: Set<String> = []
    var scopes: [UInt32: Scope] = [:]
    var lastScope: UInt32 = 0
    /// The process ends.
    var isEnding = false
    /// Callers that wait until all is decided.
    var finishing = 0
    /// Reports that are being written and handed out.
    var publishing = 0
    var waiters: [(probe: Probe, call: @Sendable (Probe.State) -> Void)] = []
    /// What became of probes that ended in another way than in time; the oldest are forgotten.
    private var ends: [UInt64: Probe.State] = [:]
    private var endOrder: [UInt64] = []
    private static let endLimit = 20_000
    private var groups: [LeakGroup: (inspected: Int, fingerprint: String?)] = [:]
    private var inspections: [UInt64] = []
    private var searches = SearchBudget()

    // MARK: Probes that wait for their time

    /// Looks at all probes: settles those whose object is gone, and takes those whose time is over. Returns how many are left,
    /// and how many of them do not belong to a scope.
    mutating func settleRecords(now: UInt64) -> (all: Int, unscoped: Int) {
        var pending = (all: 0, unscoped: 0)
        var block = sga_blocks()
        var hasSettled = false
        while let current = block {
            let committed = sga_block_committed(current)
            var isFirst = true
            for index in current.pointee.first..<max(committed, current.pointee.first) {
                let record = sga_block_record(current, index)
                guard let object = record.pointee.object else {
                    if isFirst { current.pointee.first = index + 1 }
                    continue
                }
                let id = current.pointee.serial * UInt64(SGA_RECORDS_PER_BLOCK) + UInt64(index)
                if swift_isDeallocating(object) {
                    countScope(record)
                    countGone(record)
                    swift_unownedRelease(object)
                } else if now >= record.pointee.deadline, record.pointee.flags == 0 || scopes[record.pointee.flags]?.isEnding != false {
                    countScope(record)
                    take(record, id: id, now: now)
                } else {
                    isFirst = false
                    pending.all += 1
                    if record.pointee.flags == 0 { pending.unscoped += 1 }
                    continue
                }
                settle(record, in: current)
                if isFirst { current.pointee.first = index + 1 }
                hasSettled = true
            }
            block = current.pointee.next
        }
        if hasSettled { sga_blocks_release_settled() }
        return pending
    }

    private func label(of record: UnsafeMutablePointer<sga_record>) -> UnsafeMutablePointer<String> {
        let offset = MemoryLayout<sga_record>.offset(of: \.label)!
        return (UnsafeMutableRawPointer(record) + offset).assumingMemoryBound(to: String.self)
    }

    private func settle(_ record: UnsafeMutablePointer<sga_record>, in block: UnsafeMutablePointer<sga_block>) {
        label(of: record).deinitialize(count: 1)
        record.pointee.object = nil
        block.pointee.settled += 1
    }

    private mutating func countGone(_ record: UnsafeMutablePointer<sga_record>) {
        tally.hasChanged = true
        if sga_place_count(record.pointee.file, record.pointee.line) { return }
        let label = label(of: record)
        tally.add(1, to: \.gone, of: ProbeSite(record.pointee), label: label.pointee)
        tally.add(sga_place_enter(record.pointee.file, record.pointee.line))
    }

    /// What became of the probes by now, those included whose objects are still there.
    mutating func currentTally() -> ProbeTally {
        for index in 0..<UInt32(SGA_PLACES) { tally.add(sga_place_take(index)) }
        var result = tally
        forEachRecord { result.add(1, to: \.undecided, of: ProbeSite($0.pointee), label: label(of: $0).pointee) }
        for entry in overdue.values { result.add(entry.calls, to: entry.isDecided ? \.leaked : \.undecided) }
        return result
    }

    private mutating func countScope(_ record: UnsafeMutablePointer<sga_record>) {
        if record.pointee.flags != 0 { scopes[record.pointee.flags]?.watched += 1 }
    }

    /// Whether there are probes that `settleRecords` has not seen.
    func hasUnseenRecords() -> Bool {
        var block = sga_blocks()
        while let current = block {
            if current.pointee.settled != sga_block_committed(current) { return true }
            block = current.pointee.next
        }
        return false
    }

    /// The object's time is over. A second probe of the same object joins the first.
    private mutating func take(_ record: UnsafeMutablePointer<sga_record>, id: UInt64, now: UInt64) {
        let object = record.pointee.object!
        let address = Address(object)
        let call = Overdue.Call(id: id, site: ProbeSite(record.pointee), label: label(of: record).pointee)
        tally.hasChanged = true
        if overdue[address] != nil {
            overdue[address]!.calls.append(call)
            swift_unownedRelease(object)
            return
        }
        let isScoped = record.pointee.flags != 0
        // A tenth of the delay, but the record may have had a much shorter one than the configuration's.
        let grace: UInt64 = isScoped ? 0 : min(max(configuration.delay.wholeNanoseconds / 10, 10_000_000), 100_000_000)
        overdue[address] = Overdue(
            address: address, calls: [call], label: call.label, file: record.pointee.file.map { String(cString: $0) } ?? "",
            line: Int(record.pointee.line), typeName: ObjectName.ofType(address.value), scope: record.pointee.flags,
            deadline: isScoped ? now : record.pointee.deadline, phase: .waiting(until: now + grace))
    }

    // MARK: Objects whose time is over

    /// Ends the watch of those that are gone; returns reports of those that went late.
    mutating func settleOverdue(now: UInt64) -> [LeakReport] {
        var reports: [LeakReport] = []
        for (address, entry) in overdue {
            if case .inspected = entry.phase, !entry.isCancelled, !swift_isDeallocating(entry.object) { continue }
            if entry.isCancelled {
                end(entry, .cancelled)
            } else if swift_isDeallocating(entry.object) {
                let lateness = Duration(wholeNanoseconds: now - min(now, entry.deadline))
                end(entry, .late(lateness))
                if entry.scope == 0 { reports.append(LeakReport(late: entry, by: lateness)) }
            } else {
                continue
            }
            swift_unownedRelease(entry.object)
            overdue[address] = nil
        }
        return reports
    }

    private mutating func end(_ entry: Overdue, _ state: Probe.State) {
        for call in entry.calls { end(call.id, state) }
        if case .late = state { return tally.add(entry.calls, to: \.late) }
        // What was found at the end of a scope stays found, though the watch ends with the scope.
        if entry.isDecided { tally.add(entry.calls, to: \.leaked) }
    }

    mutating func end(_ id: UInt64, _ state: Probe.State) {
        if ends.updateValue(state, forKey: id) == nil { endOrder.append(id) }
        if endOrder.count > 2 * Self.endLimit {
            for old in endOrder.prefix(Self.endLimit) { ends[old] = nil }
            endOrder.removeFirst(Self.endLimit)
        }
    }

    /// The objects that are to be inspected now, those first that were probed first.
    func due(_ now: UInt64) -> [Address] {
        let mayWait = isSearchPaused(now)
        return overdue.filter { $0.value.isDue(now) && !(mayWait && $0.value.scope == 0) }.sorted { ($0.value.deadline, $0.value.calls[0].id) < ($1.value.deadline, $1.value.calls[0].id) }.map(\.key)
    }

    /// Whether no object waits for its second look or its report.
    var isIdle: Bool {
        publishing == 0 && overdue.values.allSatisfy { entry in
            switch entry.phase {
            case .waiting, .inspected: false
            case .reported, .counted, .leftOpen: true
            }
        }
    }

    /// Nanoseconds between two looks at all probes.
    var tick: UInt64 {
        let shortest = configuration.delaysByType.values.map(\.wholeNanoseconds).min() ?? .max
        return min(configuration.delay.wholeNanoseconds, shortest) / 20
    }

    // MARK: Limits

    /// Whether searches have taken their share of the time for now. Nobody who waits is made to.
    func isSearchPaused(_ now: UInt64) -> Bool { !searches.isOpen(now) && !isEnding && finishing == 0 && waiters.isEmpty }

    mutating func noteSearch(from began: UInt64, to ended: UInt64) { searches.note(from: began, to: ended) }

    /// Whether the search for who holds it is still within the limits.
    mutating func mayInspect(_ entry: Overdue, now: UInt64) -> Bool {
        if entry.scope != 0 { return true }
        if let group = groups[entry.group], group.inspected >= configuration.graphsPerSignature, group.fingerprint != nil { return false }
        inspections.removeAll { now - min(now, $0) > 60_000_000_000 }
        if inspections.count >= configuration.graphsPerMinute { return false }
        inspections.append(now)
        return true
    }

    mutating func noteGroup(_ entry: Overdue, _ report: LeakReport) {
        if entry.scope != 0 { return }
        groups[entry.group, default: (0, nil)].inspected += 1
        groups[entry.group]!.fingerprint = report.fingerprint
    }

    /// For an object that is not looked at: as those of its group before it, or what the limit says.
    func counted(_ entry: Overdue) -> LeakReport? {
        if let fingerprint = groups[entry.group]?.fingerprint, let report = ledger[fingerprint] { return report }
        return LeakReport(incomplete: entry, reason: "more than \(configuration.graphsPerMinute) graphs in a minute")
    }

    // MARK: Questions about one probe

    func state(of probe: Probe) -> Probe.State {
        if let state = ends[probe.id] { return state }
        let perBlock = UInt64(SGA_RECORDS_PER_BLOCK)
        var block = sga_blocks()
        while let current = block {
            if current.pointee.serial == probe.id / perBlock {
                if sga_block_record(current, UInt32(probe.id % perBlock)).pointee.object != nil { return .pending }
                break
            }
            block = current.pointee.next
        }
        guard let entry = overdue[probe.object], entry.calls.contains(where: { $0.id == probe.id }) else { return .gone }
        switch entry.phase {
        case .waiting, .inspected, .leftOpen: return .pending
        case .reported, .counted: return .leaked
        }
    }

    /// Gives up a probe that waits for its time. False if it does not.
    mutating func cancelPending(_ probe: Probe) -> Bool {
        let perBlock = UInt64(SGA_RECORDS_PER_BLOCK)
        var block = sga_blocks()
        while let current = block {
            if current.pointee.serial == probe.id / perBlock {
                let record = sga_block_record(current, UInt32(probe.id % perBlock))
                guard let object = record.pointee.object else { return false }
                settle(record, in: current)
                swift_unownedRelease(object)
                return true
            }
            block = current.pointee.next
        }
        return false
    }

    mutating func callWaiters() {
        let undecided = waiters.filter { state(of: $0.probe) == .pending }
        if undecided.count == waiters.count { return }
        let decided = waiters.filter { state(of: $0.probe) != .pending }
        waiters = undecided
        for waiter in decided { waiter.call(state(of: waiter.probe)) }
    }
}

"""###),
        File(path: "Watching/MonitorThread.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

enum MonitorThread {
    private final class Body {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    /// Starts the monitor's thread, which takes no signals, they are the program's; faults are its own. False if there can be none.
    static func start(_ run: @escaping () -> Void) -> Bool {
        let body = Unmanaged.passRetained(Body(run))
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&all, fault) }
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        #if canImport(Darwin)
        var thread: pthread_t?
        let result = pthread_create(&thread, nil, { argument in
            sga_begin_monitor_thread("shouldgoaway")
            Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, body.toOpaque())
        if result == 0, let thread { pthread_detach(thread) }
        #else
        var thread = pthread_t()
        let result = pthread_create(&thread, nil, { argument in
            sga_begin_monitor_thread("shouldgoaway")
            if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, body.toOpaque())
        if result == 0 { pthread_detach(thread) }
        #endif
        if result != 0 { body.release() }
        return result == 0
    }
}

"""###),
        File(path: "Watching/Overdue.swift", body: ###"""
/// An object that was still there when its time was over. Its memory stays until it is gone and this is given up.
struct Overdue {
    enum Phase {
        /// Looked at a second time at that point of the clock.
        case waiting(until: UInt64)
        case inspected
        case reported(fingerprint: String)
        /// Known and left as it is, or beyond what is looked at.
        case counted
        /// The process ends, and what holds it may be what the process was doing.
        case leftOpen
    }

    /// A probe, by its number, and the place that made it.
    struct Call {
        let id: UInt64
        let site: ProbeSite
        let label: String
    }

    let address: Address
    /// The probes of the object, the first one first.
    var calls: [Call]
    let label: String
    let file: String
    let line: Int
    let typeName: String
    let scope: UInt32
    /// When the probe said that the object is to be gone.
    let deadline: UInt64
    var phase: Phase
    var isCancelled = false
    var object: UnsafeMutableRawPointer { address.pointer! }

    /// Whether its second look is due, and it is still there.
    func isDue(_ now: UInt64) -> Bool {
        if case .waiting(let time) = phase { return now >= time && !isCancelled && !swift_isDeallocating(object) }
        return false
    }

    /// Objects of which a few tell about the rest.
    var group: LeakGroup { LeakGroup(type: typeName, label: label, file: file, line: line) }
}

struct LeakGroup: Hashable {
    let type: String
    let label: String
    let file: String
    let line: Int
}

"""###),
        File(path: "Watching/Probe.swift", body: ###"""
/// One call of `shouldGoAway`: what has become of the object, and a way to take the call back.
public struct Probe: Sendable {
    public enum State: Sendable, Equatable {
        /// Nothing to watch: nil, a value, an object that never goes away or is going already, or watching is off.
        case unwatched
        /// Still there, and its time is not over, or it is being found out who holds it.
        case pending
        /// It went away in time.
        case gone
        /// It went away, so long after the probe.
        case late(Duration)
        /// It is still there after its time, and was reported.
        case leaked
        case cancelled
    }

    /// 0 if nothing is watched.
    let id: UInt64
    let object: Address

    static let unwatched = Probe(id: 0, object: Address(0))

    /// What has become of the object by now. Takes a lock: not for hot code.
    public var state: State { id == 0 ? .unwatched : Monitor.shared.state(of: self) }

    /// Who holds the object that is `leaked`; nil for a leak that the configuration accepts, and in any other state. Takes a lock.
    public var report: LeakReport? { id == 0 ? nil : Monitor.shared.report(of: self) }

    /// Takes the call back: the object may stay. What was reported already stays reported.
    public func cancel() {
        if id != 0 { Monitor.shared.cancel(self) }
    }

    /// Waits until it is known whether the object went away: never `pending`.
    public func wait() async -> State {
        guard id != 0 else { return .unwatched }
        return await withCheckedContinuation { continuation in
            Monitor.shared.whenDecided(self) { continuation.resume(returning: $0) }
        }
    }
}

"""###),
        File(path: "Watching/ProbeScope.swift", body: ###"""
/// A stretch of code whose probes are decided at its end, not by their delays. Scopes of different tasks do not mix.
struct ProbeScope: Sendable {
    @TaskLocal static var current: UInt32 = 0

    let id: UInt32

    /// Runs `body` with all its probes in a scope of their own, on, whatever the environment says.
    static func run<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: (ProbeScope) async throws -> Result
    ) async rethrows -> Result {
        let scope = ProbeScope(id: Monitor.shared.openScope())
        defer { Monitor.shared.closeScope(scope.id) }
        return try await $current.withValue(scope.id) { try await body(scope) }
    }

    /// Objects that were watched so far.
    var watched: Int { Monitor.shared.watched(in: id) }
    /// Objects that are still there.
    var remaining: Int { Monitor.shared.remaining(in: id) }

    /// Finds out who holds the remaining objects. Blocks the calling thread.
    func reports() -> [LeakReport] { Monitor.shared.decide(scope: id) }
}

"""###),
        File(path: "Watching/ProbeSite.swift", body: ###"""
/// A place in the source that makes probes.
struct ProbeSite: Hashable {
    /// Address of the file's name.
    let file: UInt
    let line: UInt32

    init(_ record: sga_record) { self.init(file: record.file, line: record.line) }

    init(file: UnsafePointer<CChar>?, line: UInt32) {
        self.file = UInt(bitPattern: file)
        self.line = line
    }

    var fileName: String { UnsafePointer<CChar>(bitPattern: file).map { String(cString: $0) } ?? "" }
}

/// What became of the probes of each place, for the programs that compare it with what was found in the source.
struct ProbeTally {
    struct Counts {
        /// Of the first probe made there.
        var label: String
        /// Went away in time.
        var gone = 0
        var late = 0
        /// Are still there, and were reported or counted.
        var leaked = 0
        var undecided = 0
    }

    private(set) var counts: [ProbeSite: Counts] = [:]
    /// Since it was written.
    var hasChanged = false
    /// Places that are told apart. A program has as many as its source has.
    private static let limit = 10_000

    mutating func add(_ count: Int, to end: WritableKeyPath<Counts, Int>, of site: ProbeSite, label: @autoclosure () -> String) {
        if counts[site] == nil {
            guard counts.count < Self.limit else { return }
            counts[site] = Counts(label: label())
        }
        counts[site]![keyPath: end] += count
        hasChanged = true
    }

    /// What was counted at a place that was added before.
    mutating func add(_ place: sga_place) {
        if place.gone > 0 { add(Int(place.gone), to: \.gone, of: ProbeSite(file: place.file, line: place.line), label: "") }
    }

    mutating func add(_ calls: [Overdue.Call], to end: WritableKeyPath<Counts, Int>) {
        for call in calls { add(1, to: end, of: call.site, label: call.label) }
    }

    /// As a program reads it. The keys of `schema` 1 keep their meaning; others may be added.
    var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.list("probes", counts.sorted { ($0.key.fileName, $0.key.line) < ($1.key.fileName, $1.key.line) }) { writer, entry in
                writer.object {
                    $0.field("label", entry.value.label)
                    $0.field("file", entry.key.fileName)
                    $0.field("line", Int(entry.key.line))
                    $0.field("gone", entry.value.gone)
                    $0.field("late", entry.value.late)
                    $0.field("leaked", entry.value.leaked)
                    $0.field("undecided", entry.value.undecided)
                }
            }
        }
        return writer.text + "\n"
    }
}

"""###),
        File(path: "Watching/SearchBudget.swift", body: ###"""
/// The time that searches for holders may take: in a program with much memory one may take seconds. An object that has to wait for its search may go away meanwhile.
struct SearchBudget {
    private var spent: UInt64 = 0
    /// When the first search began.
    private var start: UInt64?
    private static let atFirst: UInt64 = 1_000_000_000
    /// One nanosecond of searching in so many.
    private static let share: UInt64 = 25

    /// All in nanoseconds.
    mutating func note(from began: UInt64, to ended: UInt64) {
        if start == nil { start = began }
        spent += ended - min(began, ended)
    }

    func isOpen(_ now: UInt64) -> Bool {
        guard let start else { return true }
        return spent <= Self.atFirst + (now - min(now, start)) / Self.share
    }
}

"""###),
        File(path: "Watching/ShouldGoAway+Objects.swift", body: ###"""
/// Says that `object` should go away soon: nothing is to hold it any longer than `within` from now.
///
///     override func viewDidDisappear(_ animated: Bool) { shouldGoAway(self, "detail screen") }
///
/// If the object is still there then, it is found out who holds it, and reported (`ShouldGoAway.onLeak`, `Configuration.outputFolder`). The
/// object is not kept alive, and its `deinit` runs when and where it would have run; only its memory stays until it was
/// looked at. About 50 ns, 48 bytes until decided. The same object twice is one watch.
///
/// - Parameters:
///   - object: nil is nothing to watch. An object that never goes away (a constant of the program) or is going away is refused with
///     a warning.
///   - label: what a report calls it; evaluated only if watching is on. A literal costs least.
///   - within: the configuration's delay for the type if nil.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ object: AnyObject?, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayObject(object, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The same for a value of generic or existential type: watched if it is an object, silently ignored if it is a value.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Value>(
    ifObject value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayValue(value, label, within, _isDebugAssertConfiguration(), file, line)
}

/// Values are copied, nothing of them could go away.
@available(
    *, unavailable,
    message: "only an object can go away, and this is a value or of a type that could be one; pass an object it holds, or use shouldGoAway(ifObject:)"
)
@_disfavoredOverload @discardableResult
public func shouldGoAway<Value>(
    _ value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    .unwatched
}

@usableFromInline
func shouldGoAwayObject(
    _ object: AnyObject?, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let object else { return .unwatched }
    return watch(
        Unmanaged.passUnretained(object).toOpaque(), label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayValue<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.object(of: value) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

"""###),
        File(path: "Watching/ShouldGoAway+Storage.swift", body: ###"""
// What is no class instance and yet has memory of its own in the heap. Such a probe is about the identity of the memory: a copy that is
// changed has another one. Empty collections and short strings have none.

/// The storage of an array.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Element>(
    _ array: [Element], _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(array, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a dictionary.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Key, Value>(
    _ dictionary: [Key: Value], _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(dictionary, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a set.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Element>(
    _ set: Set<Element>, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayStorage(set, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The storage of a string of more than 15 bytes that is no literal.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ string: String, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayString(string, label, within, _isDebugAssertConfiguration(), file, line)
}

/// What a closure captures. A closure without captures has no memory.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway(
    _ closure: @escaping () -> Void, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID,
    line: UInt = #line
) -> Probe {
    shouldGoAwayContext(closure, label, within, _isDebugAssertConfiguration(), file, line)
}

/// What a closure of any type captures; a value that is no closure is ignored. The way from the closure as it is passed to the one that was written costs some microseconds.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Function>(
    closure: Function, _ label: @autoclosure () -> String = "", within: Duration? = nil,
    file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayFunction(closure, label, within, _isDebugAssertConfiguration(), file, line)
}

/// The box of an existential or of an indirect enum case: what holds a value that is too large to lie in place. Nothing if there is no box.
@_alwaysEmitIntoClient @inline(__always) @discardableResult
public func shouldGoAway<Value>(
    boxOf value: Value, _ label: @autoclosure () -> String = "", within: Duration? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Probe {
    shouldGoAwayBox(value, label, within, _isDebugAssertConfiguration(), file, line)
}

@usableFromInline
func shouldGoAwayStorage<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.pointer(in: value, at: 0) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayString(
    _ string: String, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let storage = StorageOfValue.storage(of: string) else { return .unwatched }
    return watch(storage, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayContext(
    _ closure: @escaping () -> Void, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    // Alone, it would be wrapped to fit the generic parameter of the cast; in a struct it keeps its form.
    let words = unsafeBitCast(StoredClosure(closure: closure), to: (UInt, UInt).self)
    guard let context = UnsafeMutableRawPointer(bitPattern: words.1) else { return .unwatched }
    return watch(context, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

private struct StoredClosure {
    let closure: () -> Void
}

@usableFromInline
func shouldGoAwayFunction<Function>(
    _ function: Function, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let context = StorageOfValue.context(of: function) else { return .unwatched }
    return watch(context, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

@usableFromInline
func shouldGoAwayBox<Value>(
    _ value: Value, _ label: () -> String, _ within: Duration?, _ isDebugging: Bool, _ file: StaticString, _ line: UInt
) -> Probe {
    guard let box = StorageOfValue.box(of: value) else { return .unwatched }
    return watch(box, label: label, within: within, isDebugging: isDebugging, file: file, line: line)
}

"""###),
        File(path: "Watching/ShouldGoAway.swift", body: ###"""
/// Settings and results of all probes of the program.
public enum ShouldGoAway {
    /// Applies to probes made from now on. Setting it takes a lock.
    public static var configuration: Configuration {
        get { Monitor.shared.configuration }
        set { Monitor.shared.configuration = newValue }
    }

    /// Calls `handler` for each object that did not go away, and again if it goes away late. On the monitor's thread: it may take
    /// its time, and delays only other reports;
    /// it must not call `finish()`, which waits for it. Handlers stay for the life of the process.
    public static func onLeak(_ handler: @escaping @Sendable (LeakReport) -> Void) {
        Monitor.shared.add(handler)
    }

    /// Waits until all probes made so far are decided, and tells what was reported since the process began, one report a signature with
    /// the final count. Blocks the calling thread up to the longest delay and the time that the graphs take.
    @discardableResult
    public static func finish() -> [LeakReport] {
        Monitor.shared.finish()
        return Monitor.shared.reports
    }

    /// What was reported so far, one report a signature, in order of appearance.
    public static var reports: [LeakReport] { Monitor.shared.reports }

    /// Bytes that the library keeps for probes that are not decided.
    public static var bytesInUse: Int { Monitor.shared.bytesInUse }
}

"""###),
        File(path: "Watching/StorageOfValue.swift", body: ###"""
/// The object behind a value of a type that is known at run time only.
enum StorageOfValue {
    /// nil for values that are no objects, and for nil.
    static func object<Value>(of value: Value) -> UnsafeMutableRawPointer? {
        if let optional = value as? any OptionalValue {
            guard let wrapped = optional.wrapped else { return nil }
            return object(of: wrapped)
        }
        guard type(of: value as Any) is AnyClass else { return nil }
        return Unmanaged.passUnretained(value as AnyObject).toOpaque()
    }

    /// The object that a word of a value refers to.
    static func pointer<Value>(in value: Value, at offset: Int) -> UnsafeMutableRawPointer? {
        guard MemoryLayout<Value>.size >= offset + 8 else { return nil }
        let word = withUnsafeBytes(of: value) { $0.load(fromByteOffset: offset, as: UInt.self) }
        return UnsafeMutableRawPointer(bitPattern: word & pointerMask)
    }

    /// nil for strings that lie in themselves or in the program, and for those of other systems' kinds.
    static func storage(of string: String) -> UnsafeMutableRawPointer? {
        let word = withUnsafeBytes(of: string) { $0.load(fromByteOffset: 8, as: UInt.self) }
        // The highest four bits say what kind of string it is: 0 is one whose bytes lie in an object of Swift's.
        guard word >> 60 == 0 else { return nil }
        return UnsafeMutableRawPointer(bitPattern: word & pointerMask)
    }

    /// The box of an existential or of an indirect case.
    static func box<Value>(of value: Value) -> UnsafeMutableRawPointer? {
        let size = MemoryLayout<Value>.size
        return withUnsafeBytes(of: value) { bytes -> UnsafeMutableRawPointer? in
            guard let start = bytes.baseAddress, size >= 8 else { return nil }
            var walk = ReferenceWalk()
            walk.visit(Metadata(Value.self), start, 0)
            for slot in walk.slots where slot.ownership == .strong && Int(slot.address.value) + 8 <= size {
                let address = start.load(fromByteOffset: Int(slot.address.value), as: UInt.self) & pointerMask
                guard let object = HeapObject(at: address) else { continue }
                switch object.kind {
                case .box, .closure, .error: return UnsafeMutableRawPointer(bitPattern: address)
                case .instance, .task, .other: continue
                }
            }
            return nil
        }
    }

    /// The context of a function, as it was before it was made fit for a parameter of generic type.
    static func context<Function>(of function: Function) -> UnsafeMutableRawPointer? {
        guard Metadata(Function.self).kind == .function, var context = pointer(in: function, at: 8) else { return nil }
        var code = withUnsafeBytes(of: function) { $0.load(as: UInt.self) }
        for _ in 0..<4 {
            guard let object = HeapObject(at: UInt(bitPattern: context)), case .closure = object.kind else { break }
            let slots = ObjectSlots(of: object).walk.slots
            guard isThunk(code, slots), let inner = slots.first(where: { $0.code != nil }),
                let word = ProcessMemory.word(at: inner.address.value), let pointer = UnsafeMutableRawPointer(bitPattern: word)
            else { break }
            code = inner.code!
            context = pointer
        }
        return context
    }

    /// Without symbols: whatever captures one closure and nothing else.
    private static func isThunk(_ code: UInt, _ slots: [Slot]) -> Bool {
        let name = Monitor.shared.withSymbols { $0.name(at: code) }
        return name.map { FunctionName(demangled: $0).isThunk } ?? (slots.count == 1)
    }
}

private protocol OptionalValue {
    var wrapped: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrapped: Any? { map { $0 as Any } }
}

"""###),
        File(path: "Watching/Watch.swift", body: ###"""
#if canImport(ObjectiveC)
import ObjectiveC
#endif

/// The part of `shouldGoAway` that lies in the library. `object` need not be a class instance, but has to begin as one does.
@usableFromInline
func watch(
    _ object: UnsafeMutableRawPointer, label: () -> String, within: Duration?, isDebugging: Bool, file: StaticString, line: UInt
) -> Probe {
    let switches = sga_shared_switches()
    if switches.pointee.mode == 0 { Monitor.shared.start() }
    let scope = sga_load32(&switches.pointee.scopes) == 0 ? 0 : ProbeScope.current
    let mode = sga_load32(&switches.pointee.mode)
    guard mode == 2 || (mode == 3 && isDebugging) || scope != 0 else { return .unwatched }
    #if canImport(ObjectiveC)
    if !isNative(object) { return refuse("it is an Objective-C object, which the Swift runtime does not count", file, line) }
    #endif
    let count = object.load(fromByteOffset: 8, as: UInt.self)
    if count & 0x8000_0000_ffff_ffff == 0x8000_0000_ffff_ffff || sga_is_on_stack(object) {
        return refuse("it is a constant of the program, or on the stack: it never goes away", file, line)
    }
    if swift_isDeallocating(object) { return refuse("it is going away already", file, line) }
    var id: UInt64 = 0
    guard let record = sga_record_reserve(&id) else { return .unwatched }
    swift_unownedRetain(object)
    let now = sga_coarse_time()
    record.pointee.deadline = now &+ delay(within, object, switches)
    withUnsafeMutablePointer(to: &record.pointee.label) {
        _ = UnsafeMutableRawPointer($0).initializeMemory(as: String.self, to: label())
    }
    record.pointee.file = file.hasPointerRepresentation ? UnsafeRawPointer(file.utf8Start).assumingMemoryBound(to: CChar.self) : nil
    record.pointee.line = UInt32(truncatingIfNeeded: line)
    record.pointee.flags = scope
    record.pointee.object = object
    sga_record_commit()
    if sga_load32(&switches.pointee.monitor_sleeps) != 0 { Monitor.shared.wake() }
    return Probe(id: id, object: Address(object))
}

private func delay(_ within: Duration?, _ object: UnsafeMutableRawPointer, _ switches: UnsafeMutablePointer<sga_switches>) -> UInt64 {
    if let within { return within.wholeNanoseconds }
    if sga_load32(&switches.pointee.delays_by_type) != 0 { return Monitor.shared.delay(of: object) }
    return sga_load64(&switches.pointee.delay)
}

private func refuse(_ reason: String, _ file: StaticString, _ line: UInt) -> Probe {
    Monitor.shared.warnOnce("\(file):\(line): not watched, \(reason)")
    return .unwatched
}

#if canImport(ObjectiveC)
/// Whether Swift counts the references to an object: its root class is Swift's own. Has not been run.
private func isNative(_ object: UnsafeMutableRawPointer) -> Bool {
    // Contexts of closures and boxes have a small number where a class has its metaclass.
    guard let metadata = object.load(as: UnsafeRawPointer?.self) else { return false }
    if metadata.load(as: UInt.self) <= 0x7ff { return true }
    var current: AnyClass? = object_getClass(Unmanaged<AnyObject>.fromOpaque(object).takeUnretainedValue())
    var root = ""
    while let type = current {
        root = String(cString: class_getName(type))
        current = class_getSuperclass(type)
    }
    return root == "_TtCs12_SwiftObject" || root == "Swift._SwiftObject"
}
#endif

extension Duration {
    /// From 0 to 292 years.
    var wholeNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        if seconds < 0 || attoseconds < 0 { return 0 }
        if seconds > 9_000_000_000 { return 9_000_000_000_000_000_000 }
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }

    init(wholeNanoseconds: UInt64) { self = .nanoseconds(Int64(clamping: wholeNanoseconds)) }
}

"""###),
        File(path: "Portable/PortableAtomics.swift", body: ###"""
#if canImport(Darwin)
// What the standard library has needs later systems there. Has not been run.
@_silgen_name("OSAtomicAdd32Barrier") private func add(_ amount: Int32, _ value: UnsafeMutablePointer<Int32>) -> Int32
@_silgen_name("OSAtomicAdd64Barrier") private func add(_ amount: Int64, _ value: UnsafeMutablePointer<Int64>) -> Int64
@_silgen_name("OSAtomicCompareAndSwap32Barrier") private func exchange(_ old: Int32, _ new: Int32, _ value: UnsafeMutablePointer<Int32>) -> Bool
@_silgen_name("OSAtomicCompareAndSwap64Barrier") private func exchange(_ old: Int64, _ new: Int64, _ value: UnsafeMutablePointer<Int64>) -> Bool
@_silgen_name("OSMemoryBarrier") func sga_fence()

func sga_load32(_ value: UnsafePointer<UInt32>) -> UInt32 {
    UInt32(bitPattern: add(0, UnsafeMutableRawPointer(mutating: value).assumingMemoryBound(to: Int32.self)))
}

func sga_store32(_ value: UnsafeMutablePointer<UInt32>, _ new: UInt32) {
    let place = UnsafeMutableRawPointer(value).assumingMemoryBound(to: Int32.self)
    while !exchange(add(0, place), Int32(bitPattern: new), place) {}
}

func sga_load64(_ value: UnsafePointer<UInt64>) -> UInt64 {
    UInt64(bitPattern: add(0, UnsafeMutableRawPointer(mutating: value).assumingMemoryBound(to: Int64.self)))
}

func sga_store64(_ value: UnsafeMutablePointer<UInt64>, _ new: UInt64) {
    let place = UnsafeMutableRawPointer(value).assumingMemoryBound(to: Int64.self)
    while !exchange(add(0, place), Int64(bitPattern: new), place) {}
}
#else
import Synchronization

func sga_load32(_ value: UnsafePointer<UInt32>) -> UInt32 {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt32>.self).pointee.load(ordering: .acquiring)
}

func sga_store32(_ value: UnsafeMutablePointer<UInt32>, _ new: UInt32) {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt32>.self).pointee.store(new, ordering: .sequentiallyConsistent)
}

func sga_load64(_ value: UnsafePointer<UInt64>) -> UInt64 {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt64>.self).pointee.load(ordering: .relaxed)
}

func sga_store64(_ value: UnsafeMutablePointer<UInt64>, _ new: UInt64) {
    UnsafeRawPointer(value).assumingMemoryBound(to: Atomic<UInt64>.self).pointee.store(new, ordering: .relaxed)
}

func sga_fence() { atomicMemoryFence(ordering: .sequentiallyConsistent) }
#endif

"""###),
        File(path: "Portable/PortableCards.swift", body: ###"""
let SGA_CARD_BYTES: Int = 4096

/// What 4096 bytes of memory refer to, so that later looks read only cards that can hold what is looked for.
struct sga_card {
    /// A Bloom filter of the pages that words of the card refer to.
    var references = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    /// Whether an object may begin there.
    var may_have_objects = false

    fileprivate static let pageShift: UInt = 12

    fileprivate static func add(page: UInt, to references: UnsafeMutablePointer<UInt64>) {
        let bit = Int(truncatingIfNeeded: (UInt64(page) &* 0x9e37_79b9_7f4a_7c15) >> 55)
        references[bit / 64] |= 1 << UInt64(bit % 64)
    }

    fileprivate func mayRefer(to other: sga_card) -> Bool {
        let a = references
        let b = other.references
        let first = a.0 & b.0 | a.1 & b.1 | a.2 & b.2 | a.3 & b.3
        return first | a.4 & b.4 | a.5 & b.5 | a.6 & b.6 | a.7 & b.7 != 0
    }
}

/// The filter of a card.
private func references(of card: UnsafeMutablePointer<sga_card>) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutableRawPointer(card).assumingMemoryBound(to: UInt64.self)
}

/// Enters what a copy of the memory at `base` refers to within [low, high]. `cards` begins with that of the page that `base` lies in.
func sga_cards_enter(_ cards: UnsafeMutablePointer<sga_card>, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int, _ low: UInt, _ high: UInt) {
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    let before = Int(base % UInt(SGA_CARD_BYTES)) / 8
    var lastPage: UInt = 0
    var lastCard = -1
    var index = 0
    while index < count {
        let value = UInt(words[index] & SGA_POINTER_MASK)
        if value >= low, value <= high {
            let card = (before &+ index) / (SGA_CARD_BYTES / 8)
            if value >> sga_card.pageShift != lastPage || card != lastCard {
                lastPage = value >> sga_card.pageShift
                lastCard = card
                sga_card.add(page: lastPage, to: references(of: cards + card))
            }
            if (before &+ index) % 2 == 0, index &+ 1 < count, sga_is_live_count(words[index &+ 1]) { cards[card].may_have_objects = true }
        }
        index &+= 1
    }
}

/// Makes a card of what is looked for: anything in [low, high].
func sga_card_add_range(_ card: UnsafeMutablePointer<sga_card>, _ low: UInt, _ high: UInt) {
    for page in low >> sga_card.pageShift...high >> sga_card.pageShift { sga_card.add(page: page, to: references(of: card)) }
}

/// The first card from `from` on that may refer to what `lookedFor` has, `count` if there is none, and behind it the first that does not.
func sga_cards_next(
    _ cards: UnsafePointer<sga_card>, _ count: Int, _ lookedFor: UnsafePointer<sga_card>, _ from: Int, _ end: UnsafeMutablePointer<Int>
) -> Int {
    var from = from
    while from < count, !cards[from].mayRefer(to: lookedFor.pointee) { from &+= 1 }
    end.pointee = from
    while end.pointee < count, cards[end.pointee].mayRefer(to: lookedFor.pointee) { end.pointee &+= 1 }
    return from
}

/// The last card before `before` that may have objects, -1 if there is none.
func sga_cards_with_objects_before(_ cards: UnsafePointer<sga_card>, _ before: Int) -> Int {
    var card = before - 1
    while card >= 0, !cards[card].may_have_objects { card &-= 1 }
    return card
}

"""###),
        File(path: "Portable/PortableMemory.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

struct sga_range {
    var start: UInt
    var end: UInt
}

private func wholePages(_ bytes: Int) -> Int {
    let page = Int(getpagesize())
    return (bytes + page - 1) / page * page
}

private func map(_ bytes: Int) -> UnsafeMutableRawPointer? {
    #if canImport(Darwin)
    let anonymous = MAP_ANON
    #else
    let anonymous = MAP_ANONYMOUS
    #endif
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | anonymous, -1, 0)
    return memory == MAP_FAILED ? nil : memory
}

/// The memory of the tool itself: blocks of records, and a handful of buffers while a report is made.
private enum Own {
    static let lock = PortableLock()
    nonisolated(unsafe) static var ranges: UnsafeMutablePointer<sga_range>?
    nonisolated(unsafe) static var count = 0
    nonisolated(unsafe) static var capacity = 0
    nonisolated(unsafe) static var total = 0

    static var tableBytes: Int { capacity * MemoryLayout<sga_range>.stride }

    static func grow() -> Bool {
        let larger = capacity == 0 ? 256 : capacity * 2
        guard let memory = map(wholePages(larger * MemoryLayout<sga_range>.stride)) else { return false }
        let table = memory.assumingMemoryBound(to: sga_range.self)
        if let ranges {
            table.update(from: ranges, count: count)
            munmap(ranges, wholePages(tableBytes))
        }
        ranges = table
        capacity = larger
        return true
    }

    static func add(_ range: sga_range) -> Bool {
        lock.locked {
            guard count < capacity || grow(), let ranges else { return false }
            ranges[count] = range
            count += 1
            total += Int(range.end - range.start)
            return true
        }
    }

    static func remove(startingAt start: UInt) {
        lock.locked {
            guard let ranges, let index = (0..<count).last(where: { ranges[$0].start == start }) else { return }
            total -= Int(ranges[index].end - ranges[index].start)
            count -= 1
            ranges[index] = ranges[count]
        }
    }
}

func sga_own_allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let size = wholePages(bytes)
    guard let memory = map(size) else { return nil }
    let start = UInt(bitPattern: memory)
    if Own.add(sga_range(start: start, end: start + UInt(size))) { return memory }
    munmap(memory, size)
    return nil
}

func sga_own_populate(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
    #if os(Linux) || os(Android)
    // MADV_POPULATE_WRITE of Linux 5.14; older kernels refuse it.
    _ = madvise(memory, wholePages(bytes), 23)
    #endif
}

func sga_own_free(_ memory: UnsafeMutableRawPointer?, _ bytes: Int) {
    guard let memory else { return }
    Own.remove(startingAt: UInt(bitPattern: memory))
    munmap(memory, wholePages(bytes))
}

func sga_first_own(_ start: UInt, _ end: UInt, _ ownStart: UnsafeMutablePointer<UInt>, _ ownEnd: UnsafeMutablePointer<UInt>) -> Bool {
    Own.lock.locked {
        var isFound = false
        ownStart.pointee = end
        func look(at range: sga_range) {
            guard range.start < end, range.end > start, range.start < ownStart.pointee else { return }
            isFound = true
            ownStart.pointee = range.start
            ownEnd.pointee = range.end
        }
        guard let ranges = Own.ranges else { return false }
        for index in 0..<Own.count { look(at: ranges[index]) }
        look(at: sga_range(start: UInt(bitPattern: ranges), end: UInt(bitPattern: ranges) + UInt(Own.tableBytes)))
        return isFound
    }
}

func sga_own_bytes() -> Int { Own.lock.locked { Own.total + Own.tableBytes } }

private enum Scratch {
    static let size = 1 << 14
    static let limit = 64
    static let lock = PortableLock()
    nonisolated(unsafe) static let free = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: limit)
    nonisolated(unsafe) static var count = 0
}

func sga_scratch_take(_ bytes: Int) -> UnsafeMutableRawPointer? {
    if bytes > Scratch.size { return sga_own_allocate(bytes) }
    let memory: UnsafeMutableRawPointer? = Scratch.lock.locked {
        if Scratch.count == 0 { return nil }
        Scratch.count -= 1
        return Scratch.free[Scratch.count]
    }
    return memory ?? sga_own_allocate(Scratch.size)
}

func sga_scratch_give(_ memory: UnsafeMutableRawPointer?, _ bytes: Int) {
    guard let memory else { return }
    if bytes > Scratch.size { return sga_own_free(memory, bytes) }
    let isKept = Scratch.lock.locked {
        if Scratch.count == Scratch.limit { return false }
        Scratch.free[Scratch.count] = memory
        Scratch.count += 1
        return true
    }
    if !isKept { sga_own_free(memory, Scratch.size) }
}

"""###),
        File(path: "Portable/PortableMetadata.swift", body: ###"""
struct sga_metadata_kind: Equatable {
    var rawValue: UInt32
}

let SGA_NOT_METADATA = sga_metadata_kind(rawValue: 0)
let SGA_CLASS = sga_metadata_kind(rawValue: 1)
let SGA_CLOSURE_CONTEXT = sga_metadata_kind(rawValue: 2)
let SGA_BOX = sga_metadata_kind(rawValue: 3)
let SGA_ERROR = sga_metadata_kind(rawValue: 4)
let SGA_TASK = sga_metadata_kind(rawValue: 5)
let SGA_JOB = sga_metadata_kind(rawValue: 6)

// Layouts are those of Metadata.h, MetadataValues.h and RefCount.h of the runtime.

/// From bit 0 one bit "pure Swift", 31 bits unowned count, one bit "deinitialising", 30 bits of strong count less one, one bit that says the rest is
/// something else.
func sga_is_live_count(_ word: UInt64) -> Bool {
    if word >> 63 != 0 { return word >> 62 == 3 && word & 0x3fff_ffff_ffff_ffff >= 512 }
    let unowned = (word >> 1) & 0x7fff_ffff
    return word & 1 == 1 && unowned >= 1 && unowned < 1 << 28 && (word >> 32) & 1 == 0
}

private func isAlignedAddress(_ word: UInt) -> Bool { word >= 4096 && word >> 47 == 0 && word & 7 == 0 }

private func liesInImage(_ address: UInt) -> Bool {
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    return sga_image_at(address, &path, &bias)
}

/// A number at an address that may be none.
private func read<Number: FixedWidthInteger>(_ address: UInt, as type: Number.Type = UInt.self) -> Number? {
    var number = Number.zero
    return sga_read(address, &number, MemoryLayout<Number>.size) == MemoryLayout<Number>.size ? number : nil
}

/// Several numbers in a row.
private func read<Number: FixedWidthInteger>(_ address: UInt, _ count: Int, as type: Number.Type) -> [Number]? {
    var numbers = [Number](repeating: 0, count: count)
    let size = count * MemoryLayout<Number>.size
    return numbers.withUnsafeMutableBytes { sga_read(address, $0.baseAddress!, size) } == size ? numbers : nil
}

/// What a relative pointer at `place` leads to, 0 for nothing.
private func follow(_ place: UInt, _ distance: UInt32) -> UInt {
    distance == 0 ? 0 : place &+ UInt(bitPattern: Int(Int32(bitPattern: distance)))
}

/// What the compiler writes down of a class, struct or enum. Lies in an image, and so does all that it refers to: constants of
/// Swift lie in segments that can be written to.
private struct Description {
    static let classKind: UInt32 = 16
    static let structKind: UInt32 = 17
    static let enumKind: UInt32 = 18
    private static let kindBits: UInt32 = 0x1f
    private static let versionBits: UInt32 = 0xff00
    private static let genericBit: UInt32 = 0x80
    private static let madeAtRunTimeBits: UInt32 = 3 << 16
    private static let resilientSuperclassBit: UInt32 = 1 << 29
    private static let negativeMembersBit: UInt32 = 1 << 28
    private static let fieldRecordSize: UInt32 = 12
    private static let fieldLimit: UInt32 = 1 << 20

    let address: UInt
    /// Flags, parent, name, accessor and fields, then those of a class: superclass, negative size or bounds, positive size, immediate members, how many
    /// fields, their offsets; or of a struct: how many fields, their offsets.
    let words: [UInt32]

    init?(_ address: UInt, kind: UInt32) {
        guard address & 3 == 0, liesInImage(address), let words = read(address, 11, as: UInt32.self) else { return nil }
        self.address = address
        self.words = words
        guard words[0] & Self.kindBits == kind, words[0] & Self.versionBits == 0 else { return nil }
        guard words[1] != 0, liesInImage(follow(address + 4, words[1] & ~1)) else { return nil }
        guard words[2] != 0, liesInImage(follow(address + 8, words[2])) else { return nil }
        guard words[3] == 0 || sga_is_code(follow(address + 12, words[3])) else { return nil }
        let fields = follow(address + 16, words[4])
        if fields == 0 { return }
        guard fields & 3 == 0, liesInImage(fields), let field = read(fields, 4, as: UInt32.self) else { return nil }
        guard field[2] >> 16 == Self.fieldRecordSize, field[3] <= Self.fieldLimit else { return nil }
        guard kind == Self.enumKind || field[3] == words[kind == Self.classKind ? 9 : 5] else { return nil }
    }

    /// Whether all that it says of the members of a class lies within so many words of metadata.
    func fits(_ size: UInt32) -> Bool {
        if words[0] & Self.resilientSuperclassBit != 0 { return liesInImage(follow(address + 24, words[6])) }
        if words[0] & Self.negativeMembersBit != 0 { return true }
        return words[7] <= size && words[8] <= words[7] && UInt64(words[10]) + UInt64(words[9]) <= UInt64(size)
    }

    var isMadeAtRunTime: Bool { words[0] & (Self.genericBit | Self.resilientSuperclassBit | Self.madeAtRunTimeBits) != 0 }
}

/// What the runtime calls for values of a type. Of a generic type it may lie anywhere; the functions are in an image.
private struct Witnesses {
    private static let enumWitnesses: UInt32 = 0x20_0000
    private static let incomplete: UInt32 = 0x40_0000

    let size: UInt
    let stride: UInt
    let alignmentMask: UInt32

    init?(ofType metadata: UInt) {
        guard let address = read(metadata - 8), isAlignedAddress(address), let words = read(address, 10, as: UInt.self),
            let flags = read(address + 80, as: UInt32.self)
        else { return nil }
        size = words[8]
        stride = words[9]
        alignmentMask = flags & 0xff
        guard words[1] != 0, words[..<8].allSatisfy(Self.isFunction), stride < 1 << 24, size <= stride || size == 0, flags >> 28 == 0,
            flags & Self.incomplete == 0, alignmentMask & (alignmentMask &+ 1) == 0
        else { return nil }
        if flags & Self.enumWitnesses == 0 { return }
        guard let functions = read(address + 88, 3, as: UInt.self), functions[0] != 0, functions[1] != 0, functions.allSatisfy(Self.isFunction) else { return nil }
    }

    /// None is there for what a type that cannot be copied does not do.
    private static func isFunction(_ word: UInt) -> Bool { word == 0 || sga_is_code(word) }
}

private enum Limit {
    static let typeDepth = 16
    static let superclasses = 64
    static let tuple: UInt = 4096
}

private func isType(_ word: UInt, _ depth: Int) -> Bool {
    guard depth < Limit.typeDepth, isAlignedAddress(word), let words = read(word, 3, as: UInt.self) else { return false }
    // Blocks have no witnesses where there is no Objective-C.
    let isBlock = words[0] == 0x302 && words[1] >> 16 & 0xff == 1
    guard isBlock || Witnesses(ofType: word) != nil else { return false }
    switch words[0] {
    case 0x200: return Description(words[1], kind: Description.structKind) != nil
    case 0x201, 0x202: return Description(words[1], kind: Description.enumKind) != nil
    case 0x301:
        guard words[1] <= Limit.tuple, words[2] == 0 || read(words[2], as: UInt8.self) != nil else { return false }
        return (0..<words[1]).allSatisfy { index in read(word + 24 + index * 16).map { isType($0, depth + 1) } ?? false }
    case 0x307: return words[1] % 4 == 0 && read(words[1], as: UInt32.self) != nil
    case 0x308: return isType(words[2], depth + 1)
    case 0x203, 0x300, 0x302, 0x303, 0x304, 0x305, 0x306: return true
    default: break
    }
    #if canImport(Darwin)
    return words[0] > 0x7ff
    #else
    return words[0] == 0 && sga_metadata_kind_at(word) == SGA_CLASS
    #endif
}

func sga_is_type(_ word: UInt) -> Bool { isType(word, 0) }

private func isClass(_ word: UInt, _ depth: Int) -> Bool {
    #if canImport(Darwin)
    let shift: UInt = 24
    guard isAlignedAddress(word), let kind = read(word), kind > 0x7ff, let data = read(word + 32), data & 3 != 0 else { return false }
    #else
    let shift: UInt = 0
    guard isAlignedAddress(word), let kind = read(word), kind == 0 else { return false }
    #endif
    // Flags, where an instance begins, its size, its alignment, the size of the metadata, where in it this word is; then the description.
    guard let halves = read(word + 16 + shift, 6, as: UInt32.self), let description = read(word + 40 + shift) else { return false }
    let alignment = halves[3] & 0xffff
    guard halves[0] & 2 != 0, halves[1] == 0, halves[2] >= 16, halves[2] <= 1 << 28, alignment & (alignment &+ 1) == 0 else { return false }
    guard halves[5] >= 16, halves[4] <= 1 << 24, UInt(halves[4]) >= UInt(halves[5]) + 48 + shift else { return false }
    let size = halves[4] - halves[5]
    guard read(word + UInt(size) - 8) != nil, let class_ = Description(description, kind: Description.classKind), class_.fits(size / 8) else { return false }
    // Only metadata that is made at run time lies elsewhere than in an image.
    guard class_.isMadeAtRunTime || liesInImage(word) else { return false }
    // A value of a class is one pointer.
    guard let witnesses = Witnesses(ofType: word), witnesses.size == 8, witnesses.stride == 8 else { return false }
    #if canImport(Darwin)
    return true
    #else
    guard let superclass = read(word + 8) else { return false }
    return superclass == 0 || (depth < Limit.superclasses && isClass(superclass, depth + 1))
    #endif
}

/// Three counts, and as many types and pairs of types and their sources.
private func isCaptureDescriptor(_ address: UInt) -> Bool {
    guard address & 3 == 0, liesInImage(address), let counts = read(address, 3, as: UInt32.self) else { return false }
    guard counts[0] < 4096, counts[1] < 256, counts[2] < 256 else { return false }
    return (0..<UInt(counts[0] + 2 * counts[1])).allSatisfy { index in
        let place = address + 12 + index * 4
        return read(place, as: UInt32.self).map { $0 == 0 || liesInImage(follow(place, $0)) } ?? false
    }
}

private func isClosureContext(_ word: UInt) -> Bool {
    guard liesInImage(word), let offset = read(word + 8, as: UInt32.self), let description = read(word + 16) else { return false }
    return (16...4096).contains(offset) && (description == 0 || isCaptureDescriptor(description))
}

/// Made at run time, for any type.
private func isBox(_ word: UInt) -> Bool {
    guard read(word - 8) == 0, let offset = read(word + 8, as: UInt32.self), let content = read(word + 16), isType(content, 0),
        let mask = Witnesses(ofType: content)?.alignmentMask
    else { return false }
    return offset == (16 + mask) & ~mask
}

func sga_metadata_kind_at(_ word: UInt) -> sga_metadata_kind {
    // In front of the witnesses lies the function that destroys such an object.
    guard isAlignedAddress(word), let kind = read(word), let destroy = read(word - 16), sga_is_code(destroy) else { return SGA_NOT_METADATA }
    switch kind {
    case 0x400: return isClosureContext(word) ? SGA_CLOSURE_CONTEXT : SGA_NOT_METADATA
    case 0x500: return isBox(word) ? SGA_BOX : SGA_NOT_METADATA
    // These lie in the libraries.
    case 0x501: return liesInImage(word) ? SGA_ERROR : SGA_NOT_METADATA
    case 0x502: return liesInImage(word) ? SGA_TASK : SGA_NOT_METADATA
    case 0x503: return liesInImage(word) ? SGA_JOB : SGA_NOT_METADATA
    default: return isClass(word, 0) ? SGA_CLASS : SGA_NOT_METADATA
    }
}

"""###),
        File(path: "Portable/PortablePages.swift", body: ###"""
#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@_silgen_name("ioctl")
private func control(_ file: Int32, _ request: UInt, _ argument: UnsafeMutableRawPointer) -> Int32

/// Ranges that are found, at most as many as there is room for.
private struct RangeList {
    let ranges: UnsafeMutablePointer<sga_range>
    let capacity: Int
    var count = 0

    /// False if there is no room for it.
    mutating func append(_ start: UInt, _ end: UInt) -> Bool {
        if count > 0, ranges[count - 1].end == start {
            ranges[count - 1].end = end
            return true
        }
        if count == capacity { return false }
        ranges[count] = sga_range(start: start, end: end)
        count += 1
        return true
    }
}

/// As in include/uapi/linux/fs.h of Linux 6.7, where this came in.
private struct ScanRequest {
    var size = UInt64(MemoryLayout<ScanRequest>.size)
    var flags: UInt64 = 0
    var start: UInt64
    var end: UInt64
    var walkEnd: UInt64 = 0
    var regions: UInt64
    var regionCount: UInt64
    var maxPages: UInt64 = 0
    var inverted: UInt64 = 0
    var allOf: UInt64 = 0
    var anyOf: UInt64 = ScanRequest.isPresent | ScanRequest.isSwapped
    var returned: UInt64 = ScanRequest.isPresent | ScanRequest.isSwapped

    static let isPresent: UInt64 = 1 << 3
    static let isSwapped: UInt64 = 1 << 4
    /// `_IOWR('f', 16, struct pm_scan_arg)`.
    static let number = 3 << 30 | UInt(MemoryLayout<ScanRequest>.size) << 16 | UInt(UInt8(ascii: "f")) << 8 | 16
}

private struct ScanRegion {
    var start: UInt64 = 0
    var end: UInt64 = 0
    var categories: UInt64 = 0
}

/// The kernel walks its page tables, and what was only reserved costs nothing, however large.
private func scanTables(_ file: Int32, _ start: UInt, _ end: UInt, _ list: inout RangeList, _ next: UnsafeMutablePointer<UInt>) -> Bool {
    withUnsafeTemporaryAllocation(of: ScanRegion.self, capacity: 256) { regions in
        var start = start
        while start < end {
            var request = ScanRequest(start: UInt64(start), end: UInt64(end), regions: UInt64(UInt(bitPattern: regions.baseAddress)), regionCount: 256)
            let count = control(file, ScanRequest.number, &request)
            if count < 0 || request.walkEnd <= UInt64(start) { return false }
            for region in regions[..<Int(count)] where !list.append(UInt(region.start), UInt(region.end)) {
                next.pointee = UInt(region.start)
                return true
            }
            start = UInt(request.walkEnd)
        }
        next.pointee = end
        return true
    }
}

/// Eight bytes a page.
private func readMap(_ file: Int32, _ start: UInt, _ end: UInt, _ list: inout RangeList, _ next: UnsafeMutablePointer<UInt>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2048) { entries in
        var start = start
        let page = UInt(getpagesize())
        while start < end {
            let wanted = min(Int((end - start) / page), 2048)
            let bytes = pread(file, entries.baseAddress!, wanted * 8, off_t(start / page * 8))
            if bytes < 8 { return false }
            for entry in entries[..<(bytes / 8)] {
                // The highest bits: present, and swapped out.
                if entry >> 62 != 0, !list.append(start, start + page) {
                    next.pointee = start
                    return true
                }
                start += page
            }
        }
        next.pointee = end
        return true
    }
}

func sga_present_ranges(
    _ start: UInt, _ end: UInt, _ pageByPage: Bool, _ into: UnsafeMutablePointer<sga_range>, _ capacity: Int, _ next: UnsafeMutablePointer<UInt>
) -> Int {
    let file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
    if file < 0 { return -1 }
    defer { close(file) }
    var list = RangeList(ranges: into, capacity: capacity)
    var isKnown = !pageByPage && scanTables(file, start, end, &list, next)
    if !isKnown {
        list.count = 0
        isKnown = readMap(file, start, end, &list, next)
    }
    return isKnown ? list.count : -1
}
#endif

"""###),
        File(path: "Portable/PortablePlaces.swift", body: ###"""
let SGA_PLACES = 1024

struct sga_place {
    var file: UnsafePointer<CChar>?
    var line: UInt32
    var gone: UInt32
}

nonisolated(unsafe) private let places = {
    let places = UnsafeMutablePointer<sga_place>.allocate(capacity: SGA_PLACES)
    places.initialize(repeating: sga_place(file: nil, line: 0, gone: 0), count: SGA_PLACES)
    return places
}()

private func slot(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> UnsafeMutablePointer<sga_place> {
    let hash = (UInt64(UInt(bitPattern: file)) ^ UInt64(line) << 40) &* 0x9e37_79b9_7f4a_7c15
    return places + Int(hash >> 54)
}

func sga_place_count(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> Bool {
    let place = slot(file, line)
    // An empty place of the table has line 0.
    if line == 0 || place.pointee.file != file || place.pointee.line != line || place.pointee.gone == .max { return false }
    place.pointee.gone += 1
    return true
}

func sga_place_enter(_ file: UnsafePointer<CChar>?, _ line: UInt32) -> sga_place {
    let place = slot(file, line)
    let before = place.pointee
    place.pointee = sga_place(file: file, line: line, gone: 0)
    return before
}

func sga_place_take(_ index: UInt32) -> sga_place {
    let place = places[Int(index)]
    places[Int(index)].gone = 0
    return place
}

"""###),
        File(path: "Portable/PortableReading.swift", body: ###"""
#if canImport(Darwin)
import Darwin

struct sga_region {
    var start: UInt = 0
    var end: UInt = 0
    var is_writable = false
    var is_stack = false
    var is_heap = false
}

func sga_read(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
    var copied: mach_vm_size_t = 0
    let target = mach_vm_address_t(UInt(bitPattern: into))
    let result = mach_vm_read_overwrite(mach_task_self_, mach_vm_address_t(address), mach_vm_size_t(length), target, &copied)
    return result == KERN_SUCCESS ? Int(copied) : 0
}

/// The kind of a region is told by the tag that its maker gave it: those of malloc are below 13 or 53, 61 to 69.
func sga_next_region(_ address: UInt, _ region: UnsafeMutablePointer<sga_region>) -> Bool {
    var start = mach_vm_address_t(address)
    var size: mach_vm_size_t = 0
    var depth: natural_t = 0
    while true {
        var info = vm_region_submap_info_64()
        var count = mach_msg_type_number_t(MemoryLayout<vm_region_submap_info_64>.size / MemoryLayout<natural_t>.size)
        let result = withUnsafeMutablePointer(to: &info) { pointer in
            pointer.withMemoryRebound(to: Int32.self, capacity: Int(count)) { mach_vm_region_recurse(mach_task_self_, &start, &size, &depth, $0, &count) }
        }
        guard result == KERN_SUCCESS else { return false }
        if info.is_submap != 0 {
            depth += 1
            continue
        }
        let tag = Int32(info.user_tag)
        let readAndWrite = VM_PROT_READ | VM_PROT_WRITE
        region.pointee = sga_region(
            start: UInt(start), end: UInt(start + size), is_writable: info.protection & readAndWrite == readAndWrite,
            is_stack: tag == VM_MEMORY_STACK, is_heap: (1...12).contains(tag) || tag == 53 || (61...69).contains(tag))
        return true
    }
}

func sga_read_method() -> Int32 { 3 }
func sga_read_refuse(_ methods: Int32) {}
#else
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The plain system call: sanitizers would check the remote memory as if it were read here.
@_silgen_name("syscall")
private func systemCall(
    _ number: Int, _ process: Int, _ local: UnsafePointer<iovec>, _ localCount: Int, _ remote: UnsafePointer<iovec>, _ remoteCount: Int, _ flags: Int
) -> Int

/// The kernel's number of `process_vm_readv`.
#if arch(x86_64)
private let readMemory = 310
#else
private let readMemory = 270
#endif

/// Which way of reading works here, and for tests how many do not.
private enum Reading {
    nonisolated(unsafe) static let method = {
        let method = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
        method.initialize(to: 0)
        return method
    }()
    nonisolated(unsafe) static var refused: Int32 = 0
    static let file = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)

    static func fromFile(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
        if file < 0 { return -Int(EPERM) }
        let count = pread(file, into, length, off_t(bitPattern: UInt(address)))
        if count >= 0 { return count }
        return errno == EIO || errno == EFAULT ? 0 : -Int(errno)
    }
}

func sga_read_refuse(_ methods: Int32) {
    Reading.refused = methods
    sga_store32(Reading.method, UInt32(min(methods, 2)))
}

func sga_read_method() -> Int32 {
    var byte: UInt8 = 0
    var copy: UInt8 = 0
    withUnsafePointer(to: &byte) { _ = sga_read(UInt(bitPattern: $0), &copy, 1) }
    return Int32(sga_load32(Reading.method))
}

func sga_read(_ address: UInt, _ into: UnsafeMutableRawPointer, _ length: Int) -> Int {
    if sga_load32(Reading.method) == 0 {
        var local = iovec(iov_base: into, iov_len: length)
        var remote = iovec(iov_base: UnsafeMutableRawPointer(bitPattern: address), iov_len: length)
        let count = systemCall(readMemory, Int(getpid()), &local, 1, &remote, 1, 0)
        if count >= 0 { return count }
        if errno != EPERM, errno != ENOSYS, errno != EACCES { return 0 }
        sga_store32(Reading.method, 1)
    }
    if sga_load32(Reading.method) == 1, Reading.refused < 2 {
        let count = Reading.fromFile(address, into, length)
        if count >= 0 { return count }
        sga_store32(Reading.method, 2)
    }
    return -Int(EPERM)
}
#endif

"""###),
        File(path: "Portable/PortableRecords.swift", body: ###"""
let SGA_RECORDS_PER_BLOCK = 1360

struct sga_record {
    var object: UnsafeMutableRawPointer?
    var deadline: UInt64
    var label: (UInt64, UInt64)
    var file: UnsafePointer<CChar>?
    var line: UInt32
    var flags: UInt32
}

/// The beginning of a block; its records lie behind it.
struct sga_block {
    var next: UnsafeMutablePointer<sga_block>?
    var serial: UInt64
    var committed: UInt32
    var settled: UInt32
    var closed: UInt32
    var first: UInt32
}

struct sga_switches {
    var monitor_sleeps: UInt32 = 0
    var mode: UInt32 = 0
    var delay: UInt64 = 0
    var delays_by_type: UInt32 = 0
    var scopes: UInt32 = 0
}

private enum Blocks {
    static let size = MemoryLayout<sga_block>.stride + SGA_RECORDS_PER_BLOCK * MemoryLayout<sga_record>.stride
    static let lock = PortableLock()
    nonisolated(unsafe) static var first: UnsafeMutablePointer<sga_block>?
    nonisolated(unsafe) static var lastSerial: UInt64 = 0
    nonisolated(unsafe) static var bytes = 0

    nonisolated(unsafe) static let switches = {
        let switches = UnsafeMutablePointer<sga_switches>.allocate(capacity: 1)
        switches.initialize(to: sga_switches())
        return switches
    }()

    static func add(to notes: UnsafeMutablePointer<ThreadNotes>) -> UnsafeMutablePointer<sga_block>? {
        let full = notes.pointee.block
        guard let memory = sga_own_allocate(size) else { return nil }
        // A thread that has filled a block is going to fill the next one.
        if full != nil { sga_own_populate(memory, size) }
        let block = memory.assumingMemoryBound(to: sga_block.self)
        lock.locked {
            lastSerial += 1
            block.pointee.serial = lastSerial
            block.pointee.next = first
            first = block
            bytes += size
        }
        if let full { sga_store32(&full.pointee.closed, 1) }
        notes.pointee.block = block
        return block
    }
}

func sga_shared_switches() -> UnsafeMutablePointer<sga_switches> { Blocks.switches }

func sga_record_reserve(_ id: UnsafeMutablePointer<UInt64>) -> UnsafeMutablePointer<sga_record>? {
    let notes = ThreadNotes.current
    var block = notes.pointee.block
    if block == nil || block!.pointee.committed == UInt32(SGA_RECORDS_PER_BLOCK) { block = Blocks.add(to: notes) }
    guard let block else { return nil }
    let index = block.pointee.committed
    id.pointee = block.pointee.serial &* UInt64(SGA_RECORDS_PER_BLOCK) &+ UInt64(index)
    return sga_block_record(block, index)
}

func sga_record_commit() {
    guard let block = ThreadNotes.current.pointee.block else { return }
    sga_store32(&block.pointee.committed, block.pointee.committed + 1)
}

func sga_blocks() -> UnsafeMutablePointer<sga_block>? { Blocks.lock.locked { Blocks.first } }

func sga_block_committed(_ block: UnsafeMutablePointer<sga_block>) -> UInt32 { sga_load32(&block.pointee.committed) }

func sga_block_record(_ block: UnsafeMutablePointer<sga_block>, _ index: UInt32) -> UnsafeMutablePointer<sga_record> {
    UnsafeMutableRawPointer(block + 1).assumingMemoryBound(to: sga_record.self) + Int(index)
}

func sga_blocks_release_settled() {
    Blocks.lock.locked {
        var before: UnsafeMutablePointer<sga_block>?
        var next = Blocks.first
        while let block = next {
            next = block.pointee.next
            guard sga_load32(&block.pointee.closed) != 0, block.pointee.settled == sga_block_committed(block) else {
                before = block
                continue
            }
            if let before { before.pointee.next = next } else { Blocks.first = next }
            Blocks.bytes -= Blocks.size
            sga_own_free(block, Blocks.size)
        }
    }
}

func sga_blocks_bytes() -> Int { Blocks.lock.locked { Blocks.bytes } }

"""###),
        File(path: "Portable/PortableRuntime.swift", body: ###"""
// The names of `ShouldGoAwayShims`, in Swift: see there what each function does. Where that module is not, its users find these.

/// With a count of one this is `swift_unownedRetain`, whose name the compiler warns of.
@_silgen_name("swift_unownedRetain_n")
private func retainUnowned(_ object: UnsafeMutableRawPointer, _ count: UInt32)

@_silgen_name("swift_unownedRelease_n")
private func releaseUnowned(_ object: UnsafeMutableRawPointer, _ count: UInt32)

func swift_unownedRetain(_ object: UnsafeMutableRawPointer) { retainUnowned(object, 1) }
func swift_unownedRelease(_ object: UnsafeMutableRawPointer) { releaseUnowned(object, 1) }

/// Reads the bit that the runtime sets when `deinit` begins. The object's memory is there, since it is retained as unowned. The layout is that of
/// stdlib/public/SwiftShims/swift/shims/RefCount.h: the word of counts, or, where its highest bits say so, an eighth of the address of an entry that holds
/// that word behind two others.
func swift_isDeallocating(_ object: UnsafeMutableRawPointer) -> Bool {
    var word = object.load(fromByteOffset: 8, as: UInt.self)
    if word >> 62 == 3, let entry = UnsafeRawPointer(bitPattern: word << 3) { word = entry.load(fromByteOffset: 16, as: UInt.self) }
    return word >> 63 == 0 && word >> 32 & 1 == 1
}

func swift_getTypeByMangledNameInContext(
    _ name: UnsafePointer<CChar>, _ length: Int, _ context: UnsafeRawPointer?, _ arguments: UnsafePointer<UnsafeRawPointer?>?
) -> UnsafeRawPointer? {
    let bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    let type = _getTypeByMangledNameInContext(bytes, UInt(length), genericContext: context, genericArguments: UnsafeRawPointer(arguments))
    return type.map { unsafeBitCast($0, to: UnsafeRawPointer.self) }
}

@_silgen_name("swift_demangle")
func swift_demangle(
    _ name: UnsafePointer<CChar>, _ length: Int, _ buffer: UnsafeMutablePointer<CChar>?, _ bufferLength: UnsafeMutablePointer<Int>?, _ flags: UInt32
) -> UnsafeMutablePointer<CChar>?

/// Positions in a value witness table: eight functions, size, stride, flags, then the functions of enums.
private enum Witness {
    static let enumTag = 11
    static let projectPayload = 12

    static func function(_ metadata: UnsafeRawPointer, _ index: Int) -> UnsafeRawPointer {
        let table = metadata.load(fromByteOffset: -8, as: UnsafeRawPointer.self)
        return table.load(fromByteOffset: index * 8, as: UnsafeRawPointer.self)
    }
}

func sga_enum_tag(_ metadata: UnsafeRawPointer, _ value: UnsafeRawPointer) -> UInt32 {
    typealias Function = @convention(c) (UnsafeRawPointer, UnsafeRawPointer) -> UInt32
    return unsafeBitCast(Witness.function(metadata, Witness.enumTag), to: Function.self)(value, metadata)
}

func sga_project_enum_payload(_ metadata: UnsafeRawPointer, _ value: UnsafeMutableRawPointer) {
    typealias Function = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer) -> Void
    unsafeBitCast(Witness.function(metadata, Witness.projectPayload), to: Function.self)(value, metadata)
}

"""###),
        File(path: "Portable/PortableScan.swift", body: ###"""
/// Bits that Swift may use for something else in a word that refers to an object.
let SGA_POINTER_MASK: UInt64 = 0x0fff_ffff_ffff_fff8

struct sga_hit {
    var slot: UInt
    var value: UInt
}

/// A scan, in the tool's own memory: its targets are addresses of the objects that are looked for.
private struct Scan {
    static let rangeLimit = 256
    static let filterBits: UInt = 1 << 16

    var targets: PortableTable
    var metadata: PortableTable
    let filter: UnsafeMutablePointer<UInt64>
    var low = UInt.max
    var high: UInt = 0
    let ranges: UnsafeMutablePointer<sga_range>
    var rangeCount = 0
    var rangeLow = UInt.max
    var rangeHigh: UInt = 0
    let hits: UnsafeMutablePointer<sga_hit>
    var hitCount = 0
    let hitLimit: Int
    var isOverflowed = false

    static var filterBytes: Int { Int(filterBits / 8) }
    static var rangeBytes: Int { rangeLimit * MemoryLayout<sga_range>.stride }
    static func hitBytes(_ limit: Int) -> Int { limit * MemoryLayout<sga_hit>.stride }

    /// Nil without memory.
    init?(hitLimit: Int) {
        guard let targets = PortableTable(capacity: 1024) else { return nil }
        guard let metadata = PortableTable(capacity: 8192) else {
            targets.free()
            return nil
        }
        let parts = [Scan.filterBytes, Scan.rangeBytes, Scan.hitBytes(hitLimit)].map { (memory: sga_own_allocate($0), bytes: $0) }
        guard let filter = parts[0].memory, let ranges = parts[1].memory, let hits = parts[2].memory else {
            for part in parts { sga_own_free(part.memory, part.bytes) }
            targets.free()
            metadata.free()
            return nil
        }
        self.targets = targets
        self.metadata = metadata
        self.filter = filter.assumingMemoryBound(to: UInt64.self)
        self.ranges = ranges.assumingMemoryBound(to: sga_range.self)
        self.hits = hits.assumingMemoryBound(to: sga_hit.self)
        self.hitLimit = hitLimit
    }

    func free() {
        targets.free()
        metadata.free()
        sga_own_free(filter, Scan.filterBytes)
        sga_own_free(ranges, Scan.rangeBytes)
        sga_own_free(hits, Scan.hitBytes(hitLimit))
    }

    func isTarget(_ value: UInt) -> Bool {
        if value >= low, value <= high {
            let bit = PortableTable.mix(value) % Scan.filterBits
            if filter[Int(bit / 64)] & 1 << (bit % 64) != 0, targets.contains(value) { return true }
        }
        if value >= rangeLow, value <= rangeHigh {
            for index in 0..<rangeCount where value >= ranges[index].start && value <= ranges[index].end { return true }
        }
        return false
    }

    mutating func kind(ofMetadata word: UInt) -> sga_metadata_kind {
        if word < 4096 || word >> 47 != 0 || word & 7 != 0 { return SGA_NOT_METADATA }
        if let known = metadata.value(of: word) { return sga_metadata_kind(rawValue: UInt32(known)) }
        let kind = sga_metadata_kind_at(word)
        _ = metadata.set(word, UInt8(kind.rawValue))
        return kind
    }

    mutating func add(slot: UInt, value: UInt) {
        if hitCount == hitLimit {
            isOverflowed = true
            return
        }
        hits[hitCount] = sga_hit(slot: slot, value: value)
        hitCount += 1
    }
}

private func state(_ scan: OpaquePointer) -> UnsafeMutablePointer<Scan> { UnsafeMutableRawPointer(scan).assumingMemoryBound(to: Scan.self) }

func sga_scan_create(_ hitLimit: Int) -> OpaquePointer? {
    guard let memory = sga_own_allocate(MemoryLayout<Scan>.size) else { return nil }
    guard let scan = Scan(hitLimit: hitLimit) else {
        sga_own_free(memory, MemoryLayout<Scan>.size)
        return nil
    }
    memory.initializeMemory(as: Scan.self, to: scan)
    return OpaquePointer(memory)
}

func sga_scan_destroy(_ scan: OpaquePointer?) {
    guard let scan else { return }
    state(scan).pointee.free()
    sga_own_free(state(scan), MemoryLayout<Scan>.size)
}

func sga_scan_begin(_ scan: OpaquePointer) {
    let scan = state(scan)
    scan.pointee.targets.removeAll()
    scan.pointee.filter.update(repeating: 0, count: Scan.filterBytes / 8)
    scan.pointee.low = .max
    scan.pointee.high = 0
    scan.pointee.rangeCount = 0
    scan.pointee.rangeLow = .max
    scan.pointee.rangeHigh = 0
    scan.pointee.hitCount = 0
    scan.pointee.isOverflowed = false
}

func sga_scan_add_target(_ scan: OpaquePointer, _ address: UInt) -> Bool {
    let scan = state(scan)
    if address == 0 || !scan.pointee.targets.set(address, 1) { return false }
    let bit = PortableTable.mix(address) % Scan.filterBits
    scan.pointee.filter[Int(bit / 64)] |= 1 << (bit % 64)
    scan.pointee.low = min(scan.pointee.low, address)
    scan.pointee.high = max(scan.pointee.high, address)
    return true
}

func sga_scan_add_range(_ scan: OpaquePointer, _ low: UInt, _ high: UInt) -> Bool {
    let scan = state(scan)
    if scan.pointee.rangeCount == Scan.rangeLimit { return false }
    scan.pointee.ranges[scan.pointee.rangeCount] = sga_range(start: low, end: high)
    scan.pointee.rangeCount += 1
    scan.pointee.rangeLow = min(scan.pointee.rangeLow, low)
    scan.pointee.rangeHigh = max(scan.pointee.rangeHigh, high)
    return true
}

func sga_scan_metadata(_ scan: OpaquePointer, _ word: UInt) -> sga_metadata_kind { state(scan).pointee.kind(ofMetadata: word) }

func sga_scan_bytes(_ scan: OpaquePointer, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int) {
    let scan = state(scan)
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    let low = min(scan.pointee.low, scan.pointee.rangeLow)
    let high = max(scan.pointee.high, scan.pointee.rangeHigh)
    var index = 0
    while index < count {
        let value = UInt(words[index] & SGA_POINTER_MASK)
        if value >= low, value <= high, scan.pointee.isTarget(value) { scan.pointee.add(slot: base &+ UInt(index &* 8), value: value) }
        index &+= 1
    }
}

/// Offsets of what looks like the start of a Swift object that lives, in a copy of the memory at `base`; how many there are, at most `length` / 16.
func sga_scan_objects(
    _ scan: OpaquePointer, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int, _ offsets: UnsafeMutablePointer<UInt16>
) -> Int {
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    var found = 0
    var index = Int(base / 8 % 2)
    while index &+ 1 < count {
        if sga_is_live_count(words[index &+ 1]), state(scan).pointee.kind(ofMetadata: UInt(words[index])) != SGA_NOT_METADATA {
            offsets[found] = UInt16(truncatingIfNeeded: index &* 8)
            found &+= 1
        }
        index &+= 2
    }
    return found
}

func sga_scan_hit_count(_ scan: OpaquePointer) -> Int { state(scan).pointee.hitCount }
func sga_scan_hits(_ scan: OpaquePointer) -> UnsafePointer<sga_hit> { UnsafePointer(state(scan).pointee.hits) }
func sga_scan_overflowed(_ scan: OpaquePointer) -> Bool { state(scan).pointee.isOverflowed }

"""###),
        File(path: "Portable/PortableSymbols.swift", body: ###"""
struct sga_symbol {
    var name: UnsafePointer<CChar>?
    var start: UInt
    var size: Int
}

#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that is mapped, and the symbol table in it that tells most.
private struct SymbolFile {
    let bytes: UnsafeRawPointer
    let size: Int
    var symbols: UnsafePointer<Elf64_Sym>?
    var count = 0
    var names: UnsafePointer<CChar>?
    var namesSize = 0
    var isFull = false

    private func contains(_ offset: UInt64, _ length: UInt64) -> Bool { offset <= UInt64(size) && length <= UInt64(size) - offset }

    /// False where the file is no ELF file of this machine, or has no table.
    mutating func findTables() -> Bool {
        guard size >= MemoryLayout<Elf64_Ehdr>.size, bytes.load(as: UInt32.self).bigEndian == 0x7f45_4c46, bytes.load(fromByteOffset: 4, as: UInt8.self) == 2
        else { return false }
        let header = bytes.load(as: Elf64_Ehdr.self)
        let stride = MemoryLayout<Elf64_Shdr>.size
        guard Int(header.e_shentsize) == stride, contains(header.e_shoff, UInt64(header.e_shnum) * UInt64(stride)) else { return false }
        func section(_ index: Int) -> Elf64_Shdr { bytes.loadUnaligned(fromByteOffset: Int(header.e_shoff) + index * stride, as: Elf64_Shdr.self) }
        for index in 0..<Int(header.e_shnum) {
            let table = section(index)
            let isFull = table.sh_type == UInt32(SHT_SYMTAB)
            guard isFull || table.sh_type == UInt32(SHT_DYNSYM) && symbols == nil else { continue }
            guard table.sh_link < UInt32(header.e_shnum), contains(table.sh_offset, table.sh_size), table.sh_offset % 8 == 0 else { continue }
            let strings = section(Int(table.sh_link))
            guard strings.sh_size > 0, contains(strings.sh_offset, strings.sh_size) else { continue }
            let names = bytes + Int(strings.sh_offset)
            guard names.load(fromByteOffset: Int(strings.sh_size) - 1, as: UInt8.self) == 0 else { continue }
            symbols = (bytes + Int(table.sh_offset)).assumingMemoryBound(to: Elf64_Sym.self)
            count = Int(table.sh_size) / MemoryLayout<Elf64_Sym>.stride
            self.names = names.assumingMemoryBound(to: CChar.self)
            namesSize = Int(strings.sh_size)
            self.isFull = isFull
            if isFull { break }
        }
        return symbols != nil
    }

    /// Sections, files and thread-local variables have no address that is asked for.
    func name(of symbol: UnsafePointer<Elf64_Sym>) -> UnsafePointer<CChar>? {
        let type = Int32(symbol.pointee.st_info & 0xf)
        guard symbol.pointee.st_shndx != 0, type != STT_SECTION, type != STT_FILE, type != STT_TLS, symbol.pointee.st_name != 0,
            Int(symbol.pointee.st_name) < namesSize, let names
        else { return nil }
        return names + Int(symbol.pointee.st_name)
    }
}

private func state(_ file: OpaquePointer) -> UnsafeMutablePointer<SymbolFile> { UnsafeMutableRawPointer(file).assumingMemoryBound(to: SymbolFile.self) }

func sga_symbols_open(_ path: UnsafePointer<CChar>) -> OpaquePointer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), bytes != MAP_FAILED else { return nil }
    var file = SymbolFile(bytes: bytes, size: size)
    guard file.findTables() else {
        munmap(bytes, size)
        return nil
    }
    let place = UnsafeMutablePointer<SymbolFile>.allocate(capacity: 1)
    place.initialize(to: file)
    return OpaquePointer(place)
}

func sga_symbols_close(_ file: OpaquePointer?) {
    guard let file else { return }
    munmap(UnsafeMutableRawPointer(mutating: state(file).pointee.bytes), state(file).pointee.size)
    state(file).deallocate()
}

func sga_symbols_are_full(_ file: OpaquePointer) -> Bool { state(file).pointee.isFull }

func sga_symbols_find(_ file: OpaquePointer, _ bias: UInt, _ address: UInt) -> sga_symbol {
    var best = sga_symbol(name: nil, start: 0, size: 0)
    var bestIsSwift = false
    let file = state(file).pointee
    guard let symbols = file.symbols else { return best }
    for index in 0..<file.count {
        let start = UInt(symbols[index].st_value) &+ bias
        let size = max(1, UInt(symbols[index].st_size))
        guard address >= start, address - start < size, let name = file.name(of: symbols + index) else { continue }
        let isSwift = name[0] == 0x24 && (name[1] == 0x73 || name[1] == 0x53)
        if best.name != nil, bestIsSwift || !isSwift, best.size <= Int(size) { continue }
        best = sga_symbol(name: name, start: start, size: Int(size))
        bestIsSwift = isSwift
    }
    return best
}

/// The beginning of `struct dl_phdr_info`.
private struct ImageInfo {
    var bias: UInt
    var path: UnsafePointer<CChar>?
    var segments: UnsafePointer<Elf64_Phdr>?
    var segmentCount: UInt16
}

private struct ImageSearch {
    let address: UInt
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    var rights: UInt32 = 0
}

private typealias ImageCallback = @convention(c) (UnsafeRawPointer, Int, UnsafeMutableRawPointer) -> Int32

@_silgen_name("dl_iterate_phdr")
private func forEachImage(_ callback: ImageCallback, _ context: UnsafeMutableRawPointer) -> Int32

/// nil if it lies in none.
private func image(at address: UInt) -> ImageSearch? {
    var search = ImageSearch(address: address)
    let isFound = forEachImage(
        { pointer, _, context in
            let info = pointer.assumingMemoryBound(to: ImageInfo.self)
            let search = context.assumingMemoryBound(to: ImageSearch.self)
            for index in 0..<Int(info.pointee.segmentCount) {
                guard let segment = info.pointee.segments.map({ $0 + index }), segment.pointee.p_type == UInt32(PT_LOAD) else { continue }
                let start = info.pointee.bias &+ UInt(segment.pointee.p_vaddr)
                guard search.pointee.address >= start, search.pointee.address - start < UInt(segment.pointee.p_memsz) else { continue }
                search.pointee.path = info.pointee.path
                search.pointee.bias = info.pointee.bias
                search.pointee.rights = segment.pointee.p_flags
                return 1
            }
            return 0
        }, &search)
    return isFound != 0 ? search : nil
}

func sga_image_at(_ address: UInt, _ path: UnsafeMutablePointer<UnsafePointer<CChar>?>, _ bias: UnsafeMutablePointer<UInt>) -> Bool {
    guard let image = image(at: address) else { return false }
    path.pointee = image.path
    bias.pointee = image.bias
    return true
}

/// Whether an address lies in what an image may run.
func sga_is_code(_ address: UInt) -> Bool { image(at: address).map { $0.rights & 1 != 0 } ?? false }
#else
#if canImport(Darwin)
import Darwin
#endif

// Elsewhere `dladdr` answers, and knows exported symbols only.
func sga_symbols_open(_ path: UnsafePointer<CChar>) -> OpaquePointer? { OpaquePointer(bitPattern: 1) }
func sga_symbols_close(_ file: OpaquePointer?) {}
func sga_symbols_are_full(_ file: OpaquePointer) -> Bool { false }

func sga_symbols_find(_ file: OpaquePointer, _ bias: UInt, _ address: UInt) -> sga_symbol {
    var info = Dl_info()
    guard dladdr(UnsafeRawPointer(bitPattern: address), &info) != 0, info.dli_sname != nil else { return sga_symbol(name: nil, start: 0, size: 0) }
    return sga_symbol(name: info.dli_sname, start: UInt(bitPattern: info.dli_saddr), size: 0)
}

func sga_image_at(_ address: UInt, _ path: UnsafeMutablePointer<UnsafePointer<CChar>?>, _ bias: UnsafeMutablePointer<UInt>) -> Bool {
    var info = Dl_info()
    guard dladdr(UnsafeRawPointer(bitPattern: address), &info) != 0 else { return false }
    path.pointee = UnsafePointer(info.dli_fname)
    bias.pointee = UInt(bitPattern: info.dli_fbase)
    return true
}

/// The highest bits of a pointer to code may be a signature.
func sga_is_code(_ address: UInt) -> Bool {
    var info = Dl_info()
    return dladdr(UnsafeRawPointer(bitPattern: address & 0x7fff_ffff_ffff), &info) != 0
}
#endif

"""###),
        File(path: "Portable/PortableTable.swift", body: ###"""
/// Open addressing, keys without 0, capacity a power of two; in the tool's own memory.
struct PortableTable {
    private(set) var keys: UnsafeMutablePointer<UInt>
    private var values: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private var count = 0

    /// Nil without memory.
    init?(capacity: Int) {
        guard let keys = sga_own_allocate(capacity * 8) else { return nil }
        guard let values = sga_own_allocate(capacity) else {
            sga_own_free(keys, capacity * 8)
            return nil
        }
        self.keys = keys.assumingMemoryBound(to: UInt.self)
        self.values = values.assumingMemoryBound(to: UInt8.self)
        self.capacity = capacity
    }

    func free() {
        sga_own_free(keys, capacity * 8)
        sga_own_free(values, capacity)
    }

    mutating func removeAll() {
        keys.update(repeating: 0, count: capacity)
        count = 0
    }

    @inline(__always)
    static func mix(_ value: UInt) -> UInt {
        var value = value
        value ^= value >> 29
        value = value &* 0xbf58_476d_1ce4_e5b9
        return value ^ (value >> 32)
    }

    private func index(of key: UInt) -> Int {
        let mask = UInt(bitPattern: capacity &- 1)
        var index = PortableTable.mix(key) & mask
        while keys[Int(bitPattern: index)] != 0, keys[Int(bitPattern: index)] != key { index = (index &+ 1) & mask }
        return Int(bitPattern: index)
    }

    func contains(_ key: UInt) -> Bool { keys[index(of: key)] != 0 }

    func value(of key: UInt) -> UInt8? {
        let index = index(of: key)
        return keys[index] == 0 ? nil : values[index]
    }

    /// False without memory.
    mutating func set(_ key: UInt, _ value: UInt8) -> Bool {
        if count * 2 >= capacity {
            guard var larger = PortableTable(capacity: capacity * 2) else { return false }
            for index in 0..<capacity where keys[index] != 0 { _ = larger.set(keys[index], values[index]) }
            free()
            self = larger
        }
        let index = index(of: key)
        if keys[index] == 0 { count += 1 }
        keys[index] = key
        values[index] = value
        return true
    }
}

"""###),
        File(path: "Portable/PortableThread.swift", body: ###"""
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the library keeps for each thread, until that ends.
struct ThreadNotes {
    /// The block that the thread writes into.
    var block: UnsafeMutablePointer<sga_block>?
    /// Bounds of its stack; both 0 until they are asked for.
    var stackLow: UInt = 0
    var stackHigh: UInt = 0
    var isMonitor = false

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { notes in
            // Apple's and glibc's headers do not agree on whether this is optional.
            let pointer: UnsafeMutableRawPointer? = notes
            guard let notes = pointer?.assumingMemoryBound(to: ThreadNotes.self) else { return }
            if let block = notes.pointee.block { sga_store32(&block.pointee.closed, 1) }
            notes.deallocate()
        }
        return key
    }()

    /// Those of the calling thread. A destructor of the thread that probes after ours has run gets new ones.
    static var current: UnsafeMutablePointer<ThreadNotes> {
        if let notes = pthread_getspecific(key) { return notes.assumingMemoryBound(to: ThreadNotes.self) }
        let notes = UnsafeMutablePointer<ThreadNotes>.allocate(capacity: 1)
        notes.initialize(to: ThreadNotes())
        pthread_setspecific(key, notes)
        return notes
    }
}

/// A mutex at an address of its own.
struct PortableLock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() { pthread_mutex_init(mutex, nil) }

    func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

func sga_is_monitor_thread() -> Bool { ThreadNotes.current.pointee.isMonitor }

func sga_is_on_stack(_ address: UnsafeRawPointer) -> Bool {
    let notes = ThreadNotes.current
    if notes.pointee.stackHigh == 0 { (notes.pointee.stackLow, notes.pointee.stackHigh) = stackOfThread() }
    return UInt(bitPattern: address) >= notes.pointee.stackLow && UInt(bitPattern: address) < notes.pointee.stackHigh
}

#if canImport(Darwin)
private func stackOfThread() -> (UInt, UInt) {
    let high = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self()))
    return (high - UInt(pthread_get_stacksize_np(pthread_self())), high)
}

func sga_begin_monitor_thread(_ name: UnsafePointer<CChar>) {
    ThreadNotes.current.pointee.isMonitor = true
    pthread_setname_np(name)
}

func sga_thread_number() -> Int32 { 0 }
#else
@_silgen_name("pthread_getattr_np") private func readAttributes(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32
@_silgen_name("pthread_setname_np") private func nameThread(_ thread: pthread_t, _ name: UnsafePointer<CChar>) -> Int32
@_silgen_name("gettid") private func threadNumber() -> Int32

private func stackOfThread() -> (UInt, UInt) {
    var attributes = pthread_attr_t()
    guard readAttributes(pthread_self(), &attributes) == 0 else { return (1, 1) }
    defer { pthread_attr_destroy(&attributes) }
    var low: UnsafeMutableRawPointer?
    var size = 0
    pthread_attr_getstack(&attributes, &low, &size)
    return (UInt(bitPattern: low), UInt(bitPattern: low) + UInt(size))
}

func sga_begin_monitor_thread(_ name: UnsafePointer<CChar>) {
    ThreadNotes.current.pointee.isMonitor = true
    _ = nameThread(pthread_self(), name)
}

func sga_thread_number() -> Int32 { threadNumber() }
#endif

private func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

func sga_coarse_time() -> UInt64 {
    #if canImport(Darwin)
    nanoseconds(CLOCK_MONOTONIC_RAW_APPROX)
    #else
    nanoseconds(CLOCK_MONOTONIC_COARSE)
    #endif
}

func sga_precise_time() -> UInt64 {
    #if canImport(Darwin)
    nanoseconds(CLOCK_MONOTONIC_RAW)
    #else
    nanoseconds(CLOCK_MONOTONIC)
    #endif
}

func sga_print_error(_ text: UnsafePointer<CChar>, _ length: Int) { _ = write(STDERR_FILENO, text, length) }

"""###),
        File(path: "RingSignature/LeastRotation.swift", body: ###"""
/// Zero-based start of the lexicographically least rotation of a circular list; 0 for an empty one.
///
/// Two candidates race, and the one that loses jumps over all starts that lose with it (Shiloach 1981, "Fast canonization of
/// circular strings"): linear in the number of comparisons of elements.
func leastRotation(of names: [[UInt8]]) -> Int {
    let count = names.count
    var best = 0
    var rival = 1
    var matched = 0
    while best < count, rival < count, matched < count {
        let a = names[(best + matched) % count]
        let b = names[(rival + matched) % count]
        if a == b {
            matched += 1
            continue
        }
        if b.lexicographicallyPrecedes(a) {
            best += matched + 1
        } else {
            rival += matched + 1
        }
        if best == rival { rival += 1 }
        matched = 0
    }
    return min(best, rival, max(count - 1, 0))
}

"""###),
        File(path: "RingSignature/RingShape.swift", body: ###"""
/// What a ring looks like, whoever names it: its properties without their types, and its closures without their functions.
///
/// The source knows a method that is used as a value by the method, and a run by the function that made the value; the source may know a requirement where
/// a run knows the conforming type's property, or the storage behind one with a wrapper; what libraries use inside is seen by a run only, and a list of three that closes on itself is, in the source,
/// one property. Two rings of one shape need not be the same ring: that the same objects are meant has to be known otherwise.
struct RingShape: Hashable, Sendable {
    private let steps: [String]

    /// `signature` is the text of a `RingSignature`.
    init(signature: String) {
        var steps: [String] = []
        for name in signature.split(separator: " -> ", omittingEmptySubsequences: true).map(String.init) {
            if name.hasPrefix("Swift.") || name.hasPrefix("closure(Swift.") || name.hasSuffix(".content") { continue }
            let step = name.hasPrefix("closure(") ? "closure" : name.hasPrefix("root(") ? name : Self.property(name)
            if step != "closure" || steps.last != step { steps.append(step) }
        }
        if steps.count > 1, steps.first == "closure", steps.last == "closure" { steps.removeLast() }
        let period = (1...max(steps.count, 1)).first { length in
            steps.count % length == 0 && steps.indices.allSatisfy { steps[$0] == steps[$0 % length] }
        } ?? steps.count
        self.steps = RingSignature(steps.prefix(period).map { RingSignatureStep.variable($0) }).steps.map(\.name)
    }

    /// `_name` of a property with a wrapper, or of an observable class, is what the source calls `name`.
    private static func property(_ name: String) -> String {
        let last = name[(name.lastIndex(of: ".").map { name.index(after: $0) } ?? name.startIndex)...]
        return String(last.count > 1 && last.first == "_" ? last.dropFirst() : last)
    }
}

"""###),
        File(path: "RingSignature/RingSignature.swift", body: ###"""
/// The canonical name of a ring of strong references:
///
///     App.Feed.onUpdate -> closure(App.Feed.start)
///
/// Two rings with the same steps have the same name wherever one starts to walk them, so a finding made from source and a
/// report made from live objects can be told to be the same. Knows nothing of lines, addresses or containers: whoever makes the
/// steps has folded containers and value types into the property that holds them.
struct RingSignature: Hashable, Sendable {
    /// In canonical order: of all rotations of the ring, the least one by the bytes of the step names.
    let steps: [RingSignatureStep]

    /// The ring that is walked through `steps` and from the last of them back to the first.
    init(_ steps: [RingSignatureStep]) {
        let start = leastRotation(of: steps.map { Array($0.name.utf8) })
        self.steps = Array(steps[start...] + steps[..<start])
    }

    /// The steps, joined by ` -> `.
    var text: String {
        steps.map(\.name).joined(separator: " -> ")
    }

    /// Hash of `text`: 16 lower-case hexadecimal digits, the same on every machine and in every version.
    var fingerprint: String {
        hexadecimal(fnv1a(text.utf8))
    }
}

"""###),
        File(path: "RingSignature/RingSignatureStep.swift", body: ###"""
/// One object's hold on the next, by the names in the source: a stored property, or a closure's captures.
struct RingSignatureStep: Hashable, Sendable {
    let name: String

    /// A stored property. `type` is the declaring type with its module and outer types: `App.Outer.Feed`.
    static func property(_ property: String, of type: String) -> RingSignatureStep {
        RingSignatureStep(name: type + "." + property)
    }

    /// What a closure captures. `function` is the function that the closure is written in, with its type and module:
    /// `App.Feed.start`; no argument labels.
    static func closure(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "closure(" + function + ")")
    }
}

extension RingSignatureStep {
    /// A call of which nothing is known, by the function's name without labels: `unknown(fetch)`.
    static func unknownCall(_ function: String) -> RingSignatureStep {
        RingSignatureStep(name: "unknown(" + function + ")")
    }

    /// What a closure refers to without keeping it, by the function that the closure is written in: `unowned(App.Poller.start)`.
    static func unowned(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "unowned(" + function + ")")
    }

    /// A token that the function which makes it does not keep: `dropped(App.Feed.start)`.
    static func dropped(in function: String) -> RingSignatureStep {
        RingSignatureStep(name: "dropped(" + function + ")")
    }

    /// A global or static variable, by its name with module and outer types: `App.Store.shared`.
    static func variable(_ name: String) -> RingSignatureStep {
        RingSignatureStep(name: name)
    }

    /// Whether it is a stored property or a variable.
    var isProperty: Bool { !name.hasSuffix(")") }

    /// The object at the end of a chain that a library starts, by its class with the module: `kept(App.Session)`.
    static func kept(_ type: String) -> RingSignatureStep {
        RingSignatureStep(name: "kept(" + type + ")")
    }

    /// What holds an object without being one, and without a name in the source: `root(main thread)`.
    static func root(_ description: String) -> RingSignatureStep {
        RingSignatureStep(name: "root(" + description + ")")
    }
}

"""###),
        File(path: "RingSignature/StableHash.swift", body: ###"""
/// The 64-bit FNV-1a hash (Fowler, Noll, Vo) of some bytes. `Hasher` will not do: it is seeded anew in every process.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
}

/// 16 lower-case hexadecimal digits, with leading zeros.
func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

"""###),
    ]

    /// For tests; written in the same way.
    package static let testingFiles: [File] = [
        File(path: "ExpectToGoAwayTrait.swift", body: ###"""
import ShouldGoAway
import Testing

/// A trait of tests that wait at their end for the objects that they expect to go away:
///
///     @Test(.expectToGoAway()) func closes() {
///         let screen = Screen()
///         defer { expectToGoAway(shouldGoAway(screen)) }
///         screen.close()
///     }
///
/// The test's variables are gone by then, and so is the instance of its suite. No thread is blocked. Of a suite, it is a trait of all its tests.
public struct ExpectToGoAwayTrait: TestTrait, SuiteTrait, TestScoping {
    @TaskLocal static var expected: ExpectedProbes<SourceLocation>?

    public let comments: [Comment]
    public var isRecursive: Bool { true }

    /// A test that throws has failed already; then nothing is expected.
    public func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let expected = ExpectedProbes<SourceLocation>()
        try await Self.$expected.withValue(expected) { try await function() }
        for (report, place) in await expected.leaks() {
            Attachment.record(Array(report.dot.utf8), named: "\(report.fingerprint).dot", sourceLocation: place)
            Issue.record("\(report.text)", sourceLocation: place)
        }
    }
}

extension Trait where Self == ExpectToGoAwayTrait {
    /// `comment` says why.
    public static func expectToGoAway(_ comment: Comment? = nil) -> Self { Self(comments: comment.map { [$0] } ?? []) }
}

/// Expects the object of a probe to go away by the end of the test, or in the probe's time; otherwise the test fails with the report of who
/// holds it. The test needs the trait `.expectToGoAway()`. A probe that watches nothing is fulfilled.
///
/// Call it where the test is about to let go of the object, in a `defer` for example: the probe's time begins there.
public func expectToGoAway(_ probe: Probe, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let expected = ExpectToGoAwayTrait.expected else {
        Issue.record("nobody waits for the object: give the test the trait .expectToGoAway()", sourceLocation: sourceLocation)
        return
    }
    expected.add(probe, at: sourceLocation)
}

"""###),
        File(path: "ExpectedProbes+XCTest.swift", body: ###"""
#if canImport(XCTest)
import Foundation
import ShouldGoAway
import XCTest

extension XCTestCase {
    /// Expects the object of a probe to go away by the end of the test, or in the probe's time; otherwise the test fails with the report of who holds it.
    ///
    ///     func testCloses() {
    ///         let screen = Screen()
    ///         defer { expectToGoAway(shouldGoAway(screen)) }
    ///         screen.close()
    ///     }
    ///
    /// It is looked at in a teardown block: behind the test method, before `tearDown()`. A probe that watches nothing is fulfilled.
    public func expectToGoAway(_ probe: Probe, file: StaticString = #filePath, line: UInt = #line) {
        let test = ObjectIdentifier(self)
        let (expected, isFirst) = TestsOfXCTest.shared.probes(of: test)
        expected.add(probe, at: PlaceInTest(file: file, line: line))
        if isFirst { addTeardownBlock { await Self.fail(test) } }
    }

    private static func fail(_ test: ObjectIdentifier) async {
        guard let expected = TestsOfXCTest.shared.end(test) else { return }
        for (report, place) in await expected.leaks() { XCTFail(report.text, file: place.file, line: place.line) }
    }
}

private struct PlaceInTest: Sendable {
    let file: StaticString
    let line: UInt
}

/// What each test that runs expects.
private final class TestsOfXCTest: @unchecked Sendable {
    static let shared = TestsOfXCTest()
    private let lock = NSLock()
    private var probes: [ObjectIdentifier: ExpectedProbes<PlaceInTest>] = [:]

    func probes(of test: ObjectIdentifier) -> (ExpectedProbes<PlaceInTest>, isFirst: Bool) {
        lock.withLock {
            if let known = probes[test] { return (known, false) }
            let new = ExpectedProbes<PlaceInTest>()
            probes[test] = new
            return (new, true)
        }
    }

    func end(_ test: ObjectIdentifier) -> ExpectedProbes<PlaceInTest>? { lock.withLock { probes.removeValue(forKey: test) } }
}
#endif

"""###),
        File(path: "ExpectedProbes.swift", body: ###"""
import Foundation
@_exported import ShouldGoAway

/// The probes whose objects one test expects to be gone when it has ended, each with its place in the test.
final class ExpectedProbes<Place: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var expected: [(probe: Probe, place: Place)] = []
    /// Looks that are made at the least: on a machine too busy to run the test's threads, time alone passes for nobody.
    private static var fewestLooks: Int { 8 }

    func add(_ probe: Probe, at place: Place) { lock.withLock { expected.append((probe, place)) } }

    /// Waits until it is known of all objects whether they went away; one report for each way in which they did not.
    func leaks() async -> [(report: LeakReport, place: Place)] {
        var waiting = lock.withLock { expected }
        var leaked: [(probe: Probe, place: Place)] = []
        var pause = Duration.milliseconds(1)
        var looks = 0
        while true {
            while let last = waiting.last, case let state = last.probe.state, state != .pending {
                if state == .leaked { leaked.append(last) }
                waiting.removeLast()
            }
            if waiting.isEmpty, leaked.isEmpty || looks >= Self.fewestLooks { break }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(32))
            looks += 1
        }
        var fingerprints: Set<String> = []
        return leaked.reversed().compactMap { entry in
            // Nil for what went late, and for accepted leaks.
            guard let report = entry.probe.report, fingerprints.insert(report.fingerprint).inserted else { return nil }
            return (report, entry.place)
        }
    }
}

"""###),
    ]
}
