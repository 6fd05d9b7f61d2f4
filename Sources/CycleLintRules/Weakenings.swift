import CycleLintFrontEnd
import CycleLintOwnership

/// An edit that makes a reference weak, without an object going away before its time.
package struct Weakening: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// `var`, with the name behind it.
        case property(keyword: Int, name: String)
        /// The `{` of the closure. Of an optional variable nothing is to be unwrapped. What it is kept in may say that it `returnsNothing`.
        case capture(brace: Int, name: String, isOptional: Bool, returnsNothing: Bool)
    }
    /// Offsets in it are UTF-8 bytes from the start of the file.
    package var path: String
    package var place: Place
    /// Of all rings that go through the reference.
    package var signatures: Set<String>

    package init(path: String, place: Place, signatures: Set<String>) {
        self.path = path
        self.place = place
        self.signatures = signatures
    }
}

extension Analysis {
    /// For those of some findings whose advice is such an edit, in the order of files and places. Whether the source has the form for it is not known yet.
    package func weakenings(for findings: [Finding]) -> [Weakening] {
        let maker = FindingMaker(ownership)
        let program = ownership.program
        let shown = Set(findings.flatMap { [$0.signature] + $0.otherSignatures })
        var byReference: [WeakCandidate.Reference: [(ring: Ring, index: Int)]] = [:]
        // What a library keeps, it may keep for reasons that are not known.
        for ring in rings where !ring.edges.contains(where: { $0.field >= 0 && program.isLibrary(program.propertyFile[Int($0.field)]) }) {
            let index = Culprit(of: ring, maker.wording, ownership).index
            if let reference = WeakCandidate.Reference(ring, index) { byReference[reference, default: []].append((ring, index)) }
        }
        var found: [(candidate: WeakCandidate, weakening: Weakening)] = []
        for rings in byReference.values {
            let signatures = Set(rings.map { maker.signature($0.ring).text })
            guard !signatures.isDisjoint(with: shown), let candidate = WeakCandidate(rings, program), let weakening = weakening(candidate, signatures) else { continue }
            found.append((candidate, weakening))
        }
        found.sort { ($0.weakening.path, $0.weakening.place.offset) < ($1.weakening.path, $1.weakening.place.offset) }
        let proof = WeakeningProof(found.map(\.candidate), ownership)
        return proof.proved.map { index in
            var weakening = found[index].weakening
            if case .capture(let brace, let name, let isOptional, _) = weakening.place {
                weakening.place = .capture(brace: brace, name: name, isOptional: isOptional, returnsNothing: proof.isKnownToReturnNothing(index))
            }
            return weakening
        }
    }

    private func weakening(_ candidate: WeakCandidate, _ signatures: Set<String>) -> Weakening? {
        let program = ownership.program
        switch candidate.reference {
        case .property(let property):
            guard program.canBeWeak(property) else { return nil }
            let path = program.files[Int(program.propertyFile[Int(property)])].path
            return Weakening(path: path, place: .property(keyword: Int(program.property(property).keyword), name: program.name(program.propertyName(property))), signatures: signatures)
        case .capture(let function, let site):
            guard let object = program.capturedObject(by: function, at: site) else { return nil }
            let path = program.files[Int(site.file)].path
            return Weakening(
                path: path, place: .capture(brace: Int(program.function(function).offset), name: object.name, isOptional: object.isOptional, returnsNothing: false), signatures: signatures)
        }
    }
}

extension Weakening.Place {
    fileprivate var offset: Int {
        switch self {
        case .property(let keyword, _): keyword
        case .capture(let brace, _, _, _): brace
        }
    }
}
