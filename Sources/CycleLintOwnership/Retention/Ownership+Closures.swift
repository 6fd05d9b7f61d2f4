import CycleLintFrontEnd

/// What the analysis holds of one closure literal or local function: for the comparison with the compiler.
package struct ClosureAccount {
    package struct Variable {
        package var name: String
        /// Of its declaration; none for the `self` of the method around.
        package var offset: UInt32
        package var mode: CaptureFact.Mode
        /// It is captured as a variable: what is assigned to it later is seen.
        package var isVariable: Bool
        package var isParameter: Bool
        /// Of a local function, or a variable whose value is code, that function: what it captures is captured with it. Otherwise none.
        package var code: UInt32
    }
    /// In the file's functions.
    package var function: UInt32
    package var file: Int32
    package var variables: [Variable]
    package var escape: Escape
    /// It stands in a type that has members of a library's type or protocol, which may be used without `self.`.
    package var hasLibraryMembers: Bool
    /// Something else than a local variable refers to it when the body around has run.
    package var isKept: Bool
}

extension Ownership {
    /// Of every closure and local function of the program. Runs every body once more: the analysis itself remembers less of them.
    package func closureAccounts() -> [ClosureAccount] {
        program.functionFile.indices.flatMap { id -> [ClosureAccount] in
            guard isUnit(program.function(Int32(id))) else { return [] }
            let body = Body(self, function: Int32(id))
            let inside = body.closuresInside()
            guard !inside.isEmpty else { return [] }
            body.run()
            return inside.map(body.account)
        }
    }
}

extension Body {
    /// The closures and local functions that run in this body.
    fileprivate func closuresInside() -> [UInt32] {
        let unit = UInt32(function - program.functionBase[Int(file)])
        return facts.functions.indices.map(UInt32.init).filter { isCode($0) && home(of: $0) == unit }
    }

    private func isCode(_ index: UInt32) -> Bool {
        let kind = facts.functions[Int(index)].kind
        return kind == .closure || kind == .localFunction
    }

    private func home(of index: UInt32) -> UInt32 {
        var current = index
        while isCode(current) { current = facts.functions[Int(current)].parent }
        return current
    }

    fileprivate func account(_ index: UInt32) -> ClosureAccount {
        ClosureAccount(
            function: index, file: file, variables: captured(by: index).map(variable), escape: escape(of: index), hasLibraryMembers: owner >= 0 && program.hasLibraryMembers(owner, depth: 0), isKept: isKept(index))
    }

    private func variable(_ captured: Captured) -> ClosureAccount.Variable {
        guard captured.local != FileFacts.none else {
            return ClosureAccount.Variable(name: "self", offset: FileFacts.none, mode: .strong, isVariable: false, isParameter: false, code: FileFacts.none)
        }
        let local = facts.locals[Int(captured.local)]
        let mode: CaptureFact.Mode = local.flags.contains(.isWeak) ? .weak : local.flags.contains(.isUnowned) ? .unowned : local.flags.contains(.isUnownedUnsafe) ? .unownedUnsafe : .strong
        return ClosureAccount.Variable(
            name: facts.names[Int(local.name)], offset: local.offset, mode: captured.mode ?? mode,
            isVariable: isBox(local), isParameter: local.isParameter, code: local.code)
    }
}

extension Program {
    /// Protocols whose members one does not use by name.
    private static let markers: Set<String> = ["Sendable", "Equatable", "Hashable", "Codable", "Encodable", "Decodable", "Error", "Identifiable", "CustomStringConvertible", "AnyObject"]

    fileprivate func hasLibraryMembers(_ id: Int32, depth: Int) -> Bool {
        let declaration = declarations[Int(id)]
        if declaration.isForeign { return !Self.markers.contains(name(declaration.name)) }
        return depth < 8 && ([declaration.superclass] + declaration.protocols).contains {
            let term = term($0)
            return term.kind == .nominal && hasLibraryMembers(term.declaration, depth: depth + 1)
        }
    }
}
