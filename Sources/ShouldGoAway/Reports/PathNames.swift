import RingSignature
import ShouldGoAwayShims

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
