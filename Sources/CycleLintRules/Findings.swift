import CycleLintFrontEnd
import CycleLintKnowledge
import CycleLintOwnership
import RingSignature

/// All findings in a program, of every confidence, sorted by place. The same files in any order give the same findings.
package func findings(in files: [FileFacts]) -> [Finding] { Analysis(of: files).findings }

/// The findings of a program, and what can be asked about it afterwards.
package struct Analysis {
    package let findings: [Finding]
    let ownership: Ownership
    let rings: [Ring]

    /// `suspectsUnknownCalls`: also report, as possible, closures that are given to calls of which nothing is known.
    package init(of files: [FileFacts], knowledge: Knowledge = Knowledge(), rules: RuleSelection = RuleSelection(), suspectsUnknownCalls: Bool = false) {
        let files = files.sorted { ($0.path, $0.module) < ($1.path, $1.module) }
        let program = Program(files: files, libraries: knowledge.facts(for: files))
        ownership = Ownership(program, suspectsUnknownCalls: suspectsUnknownCalls, notesDroppedTokens: rules.contains(RuleSelection.droppedToken))
        ownership.analyse()
        let maker = FindingMaker(ownership)
        rings = ownership.rings()
        var findings = maker.merge(maker.representatives(rings).map(maker.finding))
        if rules.contains(RuleSelection.droppedToken) { findings += DroppedTokens(ownership).findings }
        if rules.contains(RuleSelection.unownedCapture) { findings += UnownedCaptures(in: files, knowledge: knowledge).findings }
        self.findings = findings.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) }
    }
}

/// Rings -> findings.
struct FindingMaker {
    let ownership: Ownership
    let program: Program
    let wording: RingWording

    init(_ ownership: Ownership) {
        self.ownership = ownership
        program = ownership.program
        wording = RingWording(program: program)
    }

    /// Of all sightings of a ring the one that shows it best: in the body that makes it, by the fewest calls.
    func representatives(_ rings: [Ring]) -> [Ring] {
        func rank(_ ring: Ring) -> (Int, Int, Int, Int32) {
            (Int(ring.doubt.rawValue), ring.edges.count { $0.callSite != nil && $0.isStore }, ring.edges.count { !$0.isStore }, ring.function)
        }
        var best: [String: Ring] = [:]
        for ring in rings {
            // Closures of one function that are kept in the same way have one signature; each is a finding of its own.
            let closures = ring.nodes.filter { $0.kind == .closure || $0.kind == .methodValue }.map { " \($0.site.file):\($0.site.offset)" }
            let key = signature(ring).text + closures.joined()
            if let other = best[key], rank(other) <= rank(ring) { continue }
            best[key] = ring
        }
        return best.keys.sorted().map { best[$0]! }
    }

    func finding(_ ring: Ring) -> Finding {
        let culprit = Culprit(of: ring, wording, ownership)
        let hasClosure = ring.edges.contains { $0.field == EdgeField.capture || $0.field == EdgeField.content }
        let deinitNotes = wording.deinitNotes(ring)
        let isUnreachableDeinit = ring.breaker == nil && ring.onlyDeinitBreaks != nil
        let rule = isUnreachableDeinit ? "unreachable-deinit" : hasClosure ? "closure-capture" : "strong-back-reference"
        let confidence: Confidence = ring.breaker != nil || ring.doubt == .oneOfSeveral ? .possible : ring.doubt == .none ? .certain : .likely
        let severity: Severity = confidence == .possible ? .note : isUnreachableDeinit || !deinitNotes.isEmpty ? .error : .warning
        var notes = deinitNotes
        if let breaker = ring.breaker {
            let place = wording.location(breaker.site)
            notes.append("`\(wording.functionName(breaker.function))` lets go of it at \(place.path):\(place.line)")
        } else if let breaker = ring.onlyDeinitBreaks {
            let place = wording.location(breaker.site)
            notes.append(ring.keptDeinit < 0
                ? "the only code that would break the ring is in that `deinit` (\(place.path):\(place.line)), which waits for the ring to be gone"
                : "the only code that lets go of it (\(place.path):\(place.line)) is called by `\(wording.functionName(ring.keptDeinit))`, which never runs: what it keeps alive keeps that object")
        }
        let signature = signature(ring)
        var finding = Finding(
            rule: rule, severity: severity, confidence: confidence, location: wording.location(culprit.site), message: message(ring, culprit),
            advice: culprit.advice, notes: notes, signature: signature.text, fingerprint: signature.fingerprint, ring: steps(ring, culprit), classes: classes(ring), isRooted: ring.isRooted,
            isOverLibrary: ring.edges.contains { $0.field >= 0 && program.isLibrary(program.propertyFile[Int($0.field)]) })
        finding.captives = captives(ring).filter { !finding.classes.contains($0) }
        return finding
    }

    private func message(_ ring: Ring, _ culprit: Culprit) -> String {
        let edge = ring.edges[culprit.index]
        let from = ring.nodes[culprit.index]
        let to = ring.nodes[(culprit.index + 1) % ring.nodes.count]
        if let text = libraryMessage(ring, culprit) { return text }
        if ring.isRooted, let first = ring.edges.first {
            if first.field == EdgeField.unknownCall { return "this \(from.kind == .methodValue ? "method used as a value" : "closure") keeps `self` alive for as long as `\(program.name(ring.nodes[0].b))` keeps it, of which nothing is known" }
            let root = first.field >= 0 ? wording.propertyName(first.field) : "a global"
            let kept = ring.kept.map(wording.noun) ?? "the object"
            if edge.field != EdgeField.capture { return "`\(root)` keeps \(kept) alive for as long as the program runs: nothing takes it out again" }
            return "this \(from.kind == .methodValue ? "method used as a value" : "closure") keeps \(kept) alive for as long as the program runs: nothing takes it out of `\(root)` again"
        }
        let typeNames = names(ring)
        let around = typeNames.isEmpty ? "a closure that keeps itself" : typeNames.joined(separator: " and ")
        if edge.field == EdgeField.capture {
            let what = to.kind == .selfObject ? "`self`" : wording.noun(to)
            if typeNames.isEmpty { return "this closure captures the variable that keeps it; it is never released" }
            return "\(from.kind == .methodValue ? "this method used as a value" : "this closure") keeps \(what) alive, which keeps it: \(around) \(typeNames.count > 1 ? "are" : "is") never released"
        }
        guard edge.field >= 0 else { return "\(around) keep each other alive" }
        return "`\(wording.propertyName(edge.field))` is a strong reference back to its owner: \(around) \(typeNames.count > 1 ? "are" : "is") never released"
    }

    /// Classes and protocols; the closures where there are none.
    private func classes(_ ring: Ring) -> [String] {
        var classes: [String] = []
        func add(_ name: String) {
            if !classes.contains(name) { classes.append(name) }
        }
        for node in ring.kept.map({ [$0] }) ?? ring.nodes {
            let term = program.term(node.type)
            // What is known of a generic type is its constraint.
            for term in term.kind == .generic || term.kind == .composition ? term.arguments.map(program.term) : [term] where term.kind == .nominal {
                let declaration = program.declarations[Int(term.declaration)]
                if declaration.isOwnReference || declaration.kind == .protocolType && !declaration.isOfLibrary { add(program.classKey(term.declaration)) }
            }
        }
        if classes.isEmpty {
            for node in ring.nodes where node.kind == .closure { add(program.closureName(node.function).key) }
        }
        return classes
    }

    private func captives(_ ring: Ring) -> [String] {
        var names: [String] = []
        for node in ring.captives {
            let term = program.term(node.type)
            guard term.kind == .nominal, program.declarations[Int(term.declaration)].isOwnReference, case let name = program.classKey(term.declaration), !names.contains(name) else { continue }
            names.append(name)
        }
        return names
    }

    func names(_ ring: Ring) -> [String] {
        var names: [String] = []
        for node in ring.nodes where node.kind != .closure && node.kind != .methodValue && !wording.isFolded(node) {
            let name = program.typeName(node.type)
            let quoted = name == "value" ? "the object" : "`\(name)`"
            if !names.contains(quoted) { names.append(quoted) }
        }
        return names
    }

    func steps(_ ring: Ring, _ culprit: Culprit) -> [RingStep] {
        // The ladder starts at what owns: behind the culprit.
        let count = ring.edges.count
        if ring.isRooted {
            return ring.edges.indices.compactMap { index in
                let edge = ring.edges[index]
                return EdgeField.isInside(edge.field) ? nil : wording.step(edge, from: ring.nodes[index], to: rootedTarget(ring, index), isCulprit: index == culprit.index, fallback: place(behind: index, ring))
            }
        }
        return (1...count).compactMap { offset in
            let index = (culprit.index + offset) % count
            let edge = ring.edges[index]
            if EdgeField.isInside(edge.field) { return nil }
            return wording.step(edge, from: ring.nodes[index], to: target(ring, index), isCulprit: index == culprit.index, fallback: place(behind: index, ring))
        }
    }

    /// The place of the first edge from one on that the program's own code shows.
    private func place(behind index: Int, _ ring: Ring) -> Site {
        for offset in ring.edges.indices {
            let edge = ring.edges[(index + offset) % ring.edges.count]
            if let call = edge.callSite, edge.isStore { return call }
            if !program.isLibrary(edge.site.file) { return edge.site }
        }
        return ring.edges[index].site
    }

    /// As `target`, in a chain: the last edge leads to the object whose method the chain was found in.
    private func rootedTarget(_ ring: Ring, _ index: Int) -> HeapNode {
        var next = index + 1
        while next < ring.nodes.count, EdgeField.isInside(ring.edges[next].field) { next += 1 }
        return next < ring.nodes.count ? ring.nodes[next] : ring.kept ?? ring.nodes[0]
    }

    /// What an edge leads to, containers looked through.
    private func target(_ ring: Ring, _ index: Int) -> HeapNode {
        var next = (index + 1) % ring.nodes.count
        var limit = ring.nodes.count
        while EdgeField.isInside(ring.edges[next].field), limit > 0 {
            next = (next + 1) % ring.nodes.count
            limit -= 1
        }
        return ring.nodes[next]
    }

    func signature(_ ring: Ring) -> RingSignature { RingSignature(signatureSteps(ring)) }

    private func signatureSteps(_ ring: Ring) -> [RingSignatureStep] {
        var steps: [RingSignatureStep] = []
        for (index, edge) in ring.edges.enumerated() {
            let from = ring.nodes[index]
            let field = EdgeField.projected(edge.field) ?? edge.field
            switch field {
            case EdgeField.capture:
                steps.append(.closure(in: wording.module(ofFunction: from.function) + "." + wording.functionName(from.function, labels: false)))
            case _ where EdgeField.isInside(field): break
            case EdgeField.unowned:
                steps.append(.unowned(in: wording.module(ofFunction: from.function) + "." + wording.functionName(from.function, labels: false)))
            case EdgeField.unknownCall: steps.append(.unknownCall(program.name(from.b)))
            case EdgeField.content: steps.append(.property("content", of: program.typeName(from.type)))
            default:
                if wording.isFolded(from), from.kind != .global { continue }
                if program.isProperty(field, marked: .unknown) {
                    steps.append(.property(program.name(program.propertyName(field)), of: program.typeName(from.type)))
                    continue
                }
                let owner = program.owner(ofProperty: field)
                let module = program.files[Int(program.propertyFile[Int(field)])].module
                let type = owner < 0 ? module : module + "." + program.qualifiedName(owner)
                steps.append(.property(program.name(program.propertyName(field)), of: type))
            }
        }
        // What a library keeps is the same for all of its users: the name says whose object it is.
        if ring.isRooted, let root = ring.edges.first?.field, root >= 0, program.isLibrary(program.propertyFile[Int(root)]) {
            steps += classes(ring).prefix(1).map(RingSignatureStep.kept)
        }
        return steps
    }

    /// One finding per ring and per edge to weaken; the others are counted.
    func merge(_ all: [Finding]) -> [Finding] {
        var byPlace: [String: [Finding]] = [:]
        for finding in all { byPlace["\(finding.location.path):\(finding.location.line):\(finding.location.column)", default: []].append(finding) }
        var merged: [Finding] = []
        for (_, group) in byPlace {
            let sorted = group.sorted { a, b in
                if a.confidence != b.confidence { return a.confidence > b.confidence }
                if a.ring.count != b.ring.count { return a.ring.count < b.ring.count }
                return (a.signature, a.message, a.ring.map(\.description).joined()) < (b.signature, b.message, b.ring.map(\.description).joined())
            }
            var first = sorted[0]
            first.otherSignatures = Set(sorted.map(\.signature)).subtracting([first.signature]).sorted()
            let others = first.otherSignatures.count
            if others > 0 { first.notes.append("\(others) more \(others == 1 ? "ring goes" : "rings go") through this edge") }
            merged.append(first)
        }
        return foldAlike(merged.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) })
    }

    /// Rings that one statement builds alike, as a table of methods does, are one finding: they differ in nothing but the edge to weaken.
    private func foldAlike(_ sorted: [Finding]) -> [Finding] {
        struct Likeness: Hashable {
            var rule: String
            var confidence: Confidence
            var path: String
            var otherEdges: [Location]
            /// What of the descriptions does not name the edge to weaken.
            var storedBy: [Substring]
        }
        var folded: [Finding] = []
        var positions: [Likeness: Int] = [:]
        var lines: [Int: [Int]] = [:]
        for finding in sorted {
            let others = finding.ring.filter { !$0.isCulprit }
            let likeness = Likeness(
                rule: finding.rule, confidence: finding.confidence, path: finding.location.path, otherEdges: others.map(\.location),
                storedBy: others.compactMap { step in step.description.firstRange(of: ", stored by").map { step.description[$0.lowerBound...] } })
            guard finding.rule == "closure-capture", !others.isEmpty, let position = positions[likeness] else {
                positions[likeness] = folded.count
                folded.append(finding)
                continue
            }
            lines[position, default: []].append(finding.location.line)
            folded[position].otherSignatures += [finding.signature] + finding.otherSignatures
        }
        for (position, more) in lines {
            folded[position].notes.append("the same with \(more.count) more that \(more.count == 1 ? "is" : "are") kept in the same place: \(more.count == 1 ? "line" : "lines") \(more.map(String.init).joined(separator: ", "))")
        }
        return folded
    }
}
