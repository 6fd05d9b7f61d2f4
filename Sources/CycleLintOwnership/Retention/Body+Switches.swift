import CycleLintFrontEnd

/// Properties of a library's objects that do something when they are set to a truth value: `queue.isSuspended = true`.
extension Body {
    /// Where the value is not written down, it may be either.
    func flipSwitch(_ name: Int32, of base: Value, to source: UInt32, site: Site, _ frame: Frame) {
        guard let names = program.switches[name], !base.nodes.isEmpty else { return }
        let value = instruction(source, frame)
        let isLiteral = value?.operation == .literal && value?.a == Literal.boolean.rawValue
        for (function, isMeant) in [(names.on, value?.b != 0), (names.off, value?.b == 0)] where isMeant || !isLiteral {
            guard let function, let hit = program.members(of: base.type, named: function).first(where: { $0.member.kind == .function }) else { continue }
            _ = invoke(hit.member.id, receiver: base, arguments: [:], site: site, place: placeOfStore(site))
        }
    }
}
