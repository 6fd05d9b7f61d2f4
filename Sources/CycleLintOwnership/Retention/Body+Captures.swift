import CycleLintFrontEnd

/// A variable around a closure or local function that its code, or code inside it, uses.
struct Captured {
    /// None: the `self` of the method around.
    var local: UInt32
    /// Of the first use; of an entry of its own capture list, of that entry.
    var offset: UInt32
    /// Of an entry of its own capture list.
    var mode: CaptureFact.Mode?
}

extension Body {
    /// What a closure or local function captures, implicit uses of `self` included. Known once the body has run.
    func captured(by index: UInt32) -> [Captured] {
        let closure = facts.functions[Int(index)]
        var all: [Captured] = []
        for offset in 0..<Int(closure.freeLocals.count) {
            let free = facts.freeLocals[Int(closure.freeLocals.start) + offset]
            all.append(Captured(local: free.local, offset: free.offset))
        }
        for (local, offset) in (implicitLocals[index] ?? [:]).sorted(by: { $0.key < $1.key }) where facts.locals[Int(local)].function != index {
            all.append(Captured(local: local, offset: offset))
        }
        for position in 0..<Int(closure.captures.count) {
            let entry = facts.captures[Int(closure.captures.start) + position]
            guard entry.local != FileFacts.none, entry.isUsed || implicitLocals[index]?[entry.local] != nil else { continue }
            all.append(Captured(local: entry.local, offset: entry.offset, mode: entry.mode))
        }
        if selfNode >= 0, closure.mentionsSelf || implicitSelf[index] != nil {
            let offset = min(closure.mentionsSelf ? closure.selfOffset : UInt32.max, implicitSelf[index] ?? UInt32.max)
            all.append(Captured(local: FileFacts.none, offset: offset))
        }
        return all
    }

    /// Whether a closure holds the variable and not a copy of its value.
    func isBox(_ local: LocalFact) -> Bool { !local.flags.contains(.isLet) && !local.isParameter && local.code == FileFacts.none }
}
