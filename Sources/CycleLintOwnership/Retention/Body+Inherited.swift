import CycleLintFrontEnd

extension Body {
    /// Whether a name that nothing in the program declares is a member of the implicit `self`: where a closure says that it uses `self`,
    /// in a class that inherits from one of a library or in an extension of one.
    func isInherited(_ name: Int32, _ instruction: Instruction) -> Bool {
        guard instruction.b != FileFacts.none, selfNode >= 0, let first = program.name(name).utf8.first, first >= 97, first <= 122,
            !wellKnown.globals.contains(name)
        else { return false }
        var current = owner
        for _ in 0..<16 {
            if program.declarations[Int(current)].isForeign { return true }
            let parent = program.term(program.declarations[Int(current)].superclass)
            guard parent.kind == .nominal else { return false }
            current = parent.declaration
        }
        return false
    }
}
