import CycleLintFrontEnd
import CycleLintOwnership
import RingSignature

/// Findings of `dropped-token`: lifetime tokens that nobody keeps.
struct DroppedTokens {
    let findings: [Finding]

    init(_ ownership: Ownership) {
        let program = ownership.program
        let wording = RingWording(program: program)
        findings = ownership.droppedTokens.map { token in
            let type = program.qualifiedName(token.type)
            let function = wording.module(ofFunction: token.function) + "." + wording.functionName(token.function, labels: false)
            let signature = RingSignature([.dropped(in: function)])
            // What a test throws away it may have wanted for this moment only.
            let confidence: Confidence = program.files[Int(token.site.file)].importsTesting ? .possible : .likely
            let location = wording.location(token.site)
            let end = DroppedTokens.end(of: token, program, wording)
            let name = DroppedTokens.variable(of: token, program)
            return Finding(
                rule: RuleSelection.droppedToken, severity: confidence == .possible ? .note : .warning, confidence: confidence, location: location,
                message: DroppedTokens.message(token, type: type, name: name), advice: DroppedTokens.advice,
                signature: signature.text, fingerprint: signature.fingerprint, ring: DroppedTokens.steps(token, type: type, name: name, at: location, end: end))
        }
    }

    private static func message(_ token: DroppedToken, type: String, name: String) -> String {
        switch token.way {
        case .unused, .discarded: "nobody keeps the `\(type)` that this call gives: what it stands for ends at once"
        case .variable, .list: "only the local variable `\(name)` keeps this `\(type)`: what it stands for ends with the scope of `\(name)`, or before"
        }
    }

    private static let advice = "keep it for as long as it is to go on: in a property of the object that it is for, or in a list that such a property holds"

    private static func steps(_ token: DroppedToken, type: String, name: String, at location: Location, end: Location?) -> [RingStep] {
        switch token.way {
        case .unused, .discarded: [RingStep(location: location, description: "the `\(type)` is dropped, which ends what it stands for")]
        case .variable, .list:
            [RingStep(location: location, description: "`\(name)` keeps the `\(type)`")]
                + (end.map { [RingStep(location: $0, description: "nothing uses `\(name)` until its scope ends")] } ?? [])
        }
    }

    private static func local(of token: DroppedToken, _ program: Program) -> LocalFact? {
        switch token.way {
        case .unused, .discarded: nil
        case .variable(let local), .list(let local): program.files[Int(token.site.file)].locals[Int(local)]
        }
    }

    private static func variable(of token: DroppedToken, _ program: Program) -> String {
        local(of: token, program).map { program.files[Int(token.site.file)].names[Int($0.name)] } ?? ""
    }

    private static func end(of token: DroppedToken, _ program: Program, _ wording: RingWording) -> Location? {
        local(of: token, program).map { wording.location(Site(file: token.site.file, offset: max(1, $0.scopeEnd) - 1)) }
    }
}
