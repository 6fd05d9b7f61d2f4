import CycleLintFrontEnd
import CycleLintKnowledge
import CycleLintOwnership
import RingSignature

/// Findings of `unowned-capture`: closures that outlive an object which they refer to unowned.
struct UnownedCaptures {
    let findings: [Finding]

    /// Analyses a program as if roots kept also what they run only once.
    init(in files: [FileFacts], knowledge: Knowledge) {
        guard files.contains(where: Self.mentionsUnowned) else {
            findings = []
            return
        }
        let ownership = Ownership(Program(files: files, libraries: knowledge.facts(for: files, untilFinished: true)), followsUnowned: true)
        ownership.analyse()
        let maker = FindingMaker(ownership)
        let chains = maker.representatives(ownership.unownedCaptures().filter { $0.onlyDeinitBreaks == nil })
        let held = chains.isEmpty ? [] : ownership.classesHeldForLong()
        findings = Self.merged(chains.map { UnownedCaptures.finding($0, maker, isHeldForLong: $0.kept.map { held.contains(maker.program.term($0.type).declaration) } ?? false) })
    }

    private static func mentionsUnowned(_ file: FileFacts) -> Bool {
        file.captures.contains { $0.mode == .unowned || $0.mode == .unownedUnsafe } || file.locals.contains { !$0.flags.isDisjoint(with: [.isUnowned, .isUnownedUnsafe]) }
    }

    private static func finding(_ chain: Ring, _ maker: FindingMaker, isHeldForLong: Bool) -> Finding {
        let culprit = Culprit(unownedIn: chain, maker.wording, maker.ownership)
        let isInTest = maker.program.files[Int(culprit.site.file)].importsTesting
        let confidence: Confidence = chain.breaker != nil || isHeldForLong || isInTest || chain.doubt == .oneOfSeveral ? .possible : .likely
        var notes: [String] = []
        if let breaker = chain.breaker {
            let place = maker.wording.location(breaker.site)
            notes.append("`\(maker.wording.functionName(breaker.function))` lets go of it at \(place.path):\(place.line), which may be in time")
        }
        if isHeldForLong { notes.append("something that lives as long as the program has a property for such an object, which may keep it for long enough") }
        let signature = maker.signature(chain)
        return Finding(
            rule: RuleSelection.unownedCapture, severity: confidence == .possible ? .note : .warning, confidence: confidence, location: maker.wording.location(culprit.site),
            message: message(chain, maker), advice: culprit.advice, notes: notes, signature: signature.text, fingerprint: signature.fingerprint, ring: maker.steps(chain, culprit))
    }

    private static func message(_ chain: Ring, _ maker: FindingMaker) -> String {
        let (program, root) = (maker.program, chain.edges[0].field)
        let type = chain.kept.map { program.typeName($0.type) } ?? "object"
        let keeper = program.isLibrary(program.propertyFile[Int(root)]) ? program.name(program.propertyName(root)) : "`\(maker.wording.propertyName(root))`"
        let captured = maker.wording.capturedUnowned(chain)
        if maker.ownership.isWhileItRuns(root) { return "this closure refers to `\(captured)` unowned, and \(keeper) keeps it until it has run: it crashes if the `\(type)` is gone by then" }
        return "this closure refers to `\(captured)` unowned, and \(keeper) keeps it: it crashes when it is called after the `\(type)` is gone"
    }

    /// One for each place.
    private static func merged(_ all: [Finding]) -> [Finding] {
        var byPlace: [Location: Finding] = [:]
        for finding in all.sorted(by: { ($1.confidence, $0.ring.count, $0.signature, $0.message) < ($0.confidence, $1.ring.count, $1.signature, $1.message) }) {
            if byPlace[finding.location] == nil { byPlace[finding.location] = finding } else { byPlace[finding.location]!.otherSignatures.append(finding.signature) }
        }
        return byPlace.values.sorted { $0.location < $1.location }
    }
}

extension Culprit {
    /// The last edge of a chain.
    fileprivate init(unownedIn chain: Ring, _ wording: RingWording, _ ownership: Ownership) {
        let name = wording.capturedUnowned(chain)
        index = chain.edges.count - 1
        site = chain.nodes[index].site
        let root = chain.edges[0].field
        advice = "capture `\(name)` weakly: `{ [weak \(name)] … in`"
        let endings = wording.program.isLibrary(wording.program.propertyFile[Int(root)]) ? ownership.endings(of: root).map { "`\(wording.functionName($0))`" } : []
        if !endings.isEmpty { advice += ". Or call \(endings.joined(separator: " or ")) in the `deinit` of the object" }
    }
}

extension RingWording {
    /// What the last closure of a chain captures, by the name that it has there.
    fileprivate func capturedUnowned(_ chain: Ring) -> String {
        guard let edge = chain.edges.last else { return "self" }
        return chain.kept?.kind == .selfObject ? "self" : Culprit.capturedName(edge, program) ?? "self"
    }
}
