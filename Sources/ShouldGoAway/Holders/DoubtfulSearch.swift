import ShouldGoAwayShims

/// For an object with more references than typed ones were found: where the others could be, by the bits of the memory alone.
///
/// Memory that is not a Swift object is climbed from chunk to chunk, each beginning where something points to, until something with a
/// name is reached: a task, an object of Dispatch, a global, a thread.
struct DoubtfulSearch {
    private static let climbLimit = 10
    private static let leadLimit = 64
    /// A hit that far behind the nearest place that something points to is not taken to belong to it.
    private static let chunkLimit: UInt = 4096

    private struct Lead {
        var chain: [Reference]
        var slot: UInt
    }

    let scan: PointerScan
    let regions: [MemoryRegion]
    let symbols: ImageSymbols

    /// From what holds it to the object; the best of those that were found. nil if there is none.
    func chain(to node: HolderNode) -> [Reference]? {
        var found: [[Reference]] = node.opaque.map { [$0] }
        var leads: [Lead] = []
        for hit in node.doubtful.prefix(Self.leadLimit) { sort(hit, behind: [], into: &leads, found: &found) }
        var seen: Set<UInt> = []
        for _ in 0..<Self.climbLimit where !leads.isEmpty {
            let slots = leads.map(\.slot).filter { seen.insert($0).inserted }
            if slots.isEmpty { break }
            guard let hits = scan.hits(for: [], ranges: slots.map { $0 - min($0, Self.chunkLimit)...$0 }, in: regions) else { break }
            var next: [Lead] = []
            for lead in leads {
                // The nearest start is the chunk's; what points further back means another chunk.
                guard let start = hits.lazy.map(\.value).filter({ $0 <= lead.slot && lead.slot - $0 <= Self.chunkLimit && $0 % 16 == 0 }).max() else {
                    found.append(lead.chain)
                    continue
                }
                var chain = lead.chain
                chain[0] = Reference(holder: .foreign(name(ofChunk: start), start: start), slot: chain[0].slot, target: chain[0].target, isExact: false)
                if isNamed(chain[0].holder) {
                    found.append(chain)
                    continue
                }
                for hit in hits where hit.value == start && hit.slot != lead.slot { sort(hit, behind: chain, into: &next, found: &found) }
            }
            leads = Array(next.prefix(Self.leadLimit))
        }
        found += leads.map(\.chain)
        return found.max { rank($0) < rank($1) }
    }

    /// Adds what holds the word to what was found, or to what is to be climbed.
    private func sort(_ hit: PointerScan.Hit, behind chain: [Reference], into leads: inout [Lead], found: inout [[Reference]]) {
        func begin(_ holder: Holder) -> [Reference] { [Reference(holder: holder, slot: hit.slot, target: hit.value, isExact: false)] + chain }
        switch hit.kind {
        case .stack(let thread): found.append(begin(.thread(thread)))
        case .globals:
            // Caches of metadata and the like hold no objects.
            if let symbol = symbols.symbol(at: hit.slot), symbol.mangled.hasPrefix("$s") { return }
            let name = symbols.name(at: hit.slot) ?? symbols.imageName(at: hit.slot).map { "a variable in \($0)" } ?? "a variable"
            found.append(begin(.global(name: name, declaration: name, isExact: false)))
        case .heap:
            if let owner = hit.owners.first, let object = HeapObject(at: owner, scan) {
                if case .task = object.kind, hit.slot - owner < 2048 { return found.append(begin(.object(owner))) }
                let slots = ObjectSlots(of: object, wanted: [hit.slot])
                if slots.isFixed(hit.slot) { return found.append(begin(.object(owner))) }
                if slots.contains(hit.slot) { return }
            }
            leads.append(Lead(chain: begin(.foreign("memory that is no Swift object", start: 0)), slot: hit.slot))
        }
    }

    private func isNamed(_ holder: Holder) -> Bool {
        if case .foreign(let name, _) = holder { return name.hasPrefix("dispatch ") }
        return false
    }

    private func name(ofChunk start: UInt) -> String {
        if let word = ProcessMemory.word(at: start), word > 4096, word >> 47 == 0, let symbol = symbols.symbol(at: word) {
            let name = symbol.mangled
            if let dispatch = name.range(of: "OS_dispatch_"), let end = name.range(of: "_vtable"), dispatch.upperBound <= end.lowerBound {
                return "dispatch " + name[dispatch.upperBound..<end.lowerBound].split(separator: "_").joined(separator: " ")
            }
            if name.hasPrefix("_NSConcrete") { return "a block" }
        }
        return "memory that is no Swift object"
    }

    private func rank(_ chain: [Reference]) -> Int {
        guard let first = chain.first else { return 0 }
        let kind = switch first.holder {
        case .global(_, _, let isExact): isExact ? 700 : 150
        case .object(let address): isTask(address) ? 600 : 200
        case .foreign: isNamed(first.holder) ? 600 : isBlock(chain) ? 400 : 100
        case .thread: 300
        }
        return kind - chain.count
    }

    private func isBlock(_ chain: [Reference]) -> Bool {
        chain.contains { if case .foreign("a block", _) = $0.holder { true } else { false } }
    }

    private func isTask(_ address: UInt) -> Bool {
        if let object = HeapObject(at: address, scan), case .task = object.kind { return true }
        return false
    }
}
