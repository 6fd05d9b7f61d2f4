import ShouldGoAwayShims

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
