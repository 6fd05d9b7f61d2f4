import CycleLintFrontEnd

/// Our account of the closures of one file against the compiler's.
package struct CaptureComparison {
    package struct Difference {
        package var offset: Int
        /// `only ours`, `only theirs`, `captures`, `escape`, `kept`, `modes`.
        package var kind: String
        package var text: String
    }

    package var closures = 0
    package var functions = 0
    /// Of those: how each variable is captured was compared.
    package var withModes = 0
    /// Ours alone, in a branch of an `#if`.
    package var inactive = 0
    /// In the arguments of a macro.
    package var inMacros = 0
    package var differences: [Difference] = []

    package init(ours: [ClosureRecord], theirs: [ClosureRecord], lowered: LoweredClosures, path: String, lines: LineTable) {
        let others = Dictionary(theirs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let ownSelves = Set(ours.flatMap { $0.all ?? [] }.compactMap { $0.name == "self" ? $0.declaration : nil })
        for our in ours {
            guard let their = others[our.key] else {
                if our.isConditional { inactive += 1 } else { add(our, "only ours", our.line) }
                continue
            }
            if their.isInMacro {
                inMacros += 1
                continue
            }
            if our.kind == .closure { closures += 1 } else { functions += 1 }
            compareNames(our, their)
            compareEscape(our, their)
            let position = lines.position(of: our.start ?? 0)
            let place = LoweredClosures.Place(file: path, line: position.line, column: position.column)
            guard let modes = our.kind == .closure ? lowered.closures[place] : lowered.functions[place] else { continue }
            withModes += 1
            compareModes(our, Self.captures(modes, path: path, lines: lines), types: their.types, ownSelves)
        }
        let known = Set(ours.map(\.key))
        for their in theirs where !known.contains(their.key) { add(their, "only theirs", their.line) }
    }

    private mutating func add(_ record: ClosureRecord, _ kind: String, _ text: String) {
        differences.append(Difference(offset: record.start ?? record.end, kind: kind, text: text))
    }

    private mutating func compareNames(_ our: ClosureRecord, _ their: ClosureRecord) {
        let more = our.direct.subtracting(their.direct).subtracting(their.types).sorted(), less = their.direct.subtracting(our.direct).sorted()
        if more.isEmpty, less.isEmpty { return }
        add(our, "captures", "only ours \(more), only theirs \(less)" + circumstances(our))
    }

    private mutating func compareEscape(_ our: ClosureRecord, _ their: ClosureRecord) {
        guard our.kind == .closure else { return }
        // What is given to a library's function is not kept, as far as we know: as good as non-escaping.
        if our.escape == .unknown ? their.escape == .escaping : our.escape != their.escape {
            add(our, "escape", "ours \(our.escape.rawValue), theirs \(their.escape.rawValue)")
        }
        if our.isKept, their.escape == .nonEscaping { add(our, "kept", "ours kept, theirs non-escaping") }
    }

    private mutating func compareModes(_ our: ClosureRecord, _ theirs: Set<ClosureRecord.Capture>, types: Set<String>, _ ownSelves: Set<Int>) {
        let ours = Set((our.all ?? []).filter { !types.contains($0.name) }.map { capture in
            ClosureRecord.Capture(name: capture.name, mode: capture.mode, declaration: capture.name == "error" ? nil : capture.declaration)
        })
        let theirs = Set(theirs.filter { !types.contains($0.name) }.map { capture in
            var capture = capture
            if capture.name == "self" {
                // A value's `self` that a method may change, and the one of a method, which has no declaration of its own for us.
                if capture.mode == .variable { capture.mode = .strong }
                if let place = capture.declaration, !ownSelves.contains(place) { capture.declaration = nil }
            }
            // The `error` of a `catch` without a pattern stands at the keyword for us, at the brace for the compiler.
            if capture.name == "error" { capture.declaration = nil }
            let parameter = ClosureRecord.Capture(name: capture.name, mode: .parameter, declaration: capture.declaration)
            return (capture.mode == .strong || capture.mode == .variable) && ours.contains(parameter) ? parameter : capture
        })
        guard ours != theirs else { return }
        func list(_ captures: Set<ClosureRecord.Capture>) -> String {
            captures.map { "\($0.name):\($0.mode.rawValue)@\($0.declaration.map(String.init) ?? "-")" }.sorted().joined(separator: " ")
        }
        add(our, "modes", "only ours [\(list(ours.subtracting(theirs)))], only theirs [\(list(theirs.subtracting(ours)))]" + circumstances(our))
    }

    private func circumstances(_ record: ClosureRecord) -> String {
        (record.hasLibraryMembers ? ", in a type with members of a library" : "") + (record.hasBranches ? ", with `#if` inside" : "")
    }

    private static func captures(_ captures: [LoweredClosures.Capture], path: String, lines: LineTable) -> Set<ClosureRecord.Capture> {
        Set(captures.filter { !$0.name.hasPrefix("$__lazy_storage_$_") }.map { capture in
            var declaration: Int?
            if let place = capture.declaration, place.file == path, place.line <= lines.starts.count { declaration = Int(lines.starts[place.line - 1]) + place.column - 1 }
            return ClosureRecord.Capture(name: capture.name, mode: capture.mode, declaration: declaration)
        })
    }
}
