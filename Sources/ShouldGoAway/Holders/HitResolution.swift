import ShouldGoAwayShims

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
