import CycleLintFrontEnd

/// Where the program keeps a closure. Code in a closure that only a property keeps runs where that property is used, and not by itself.
struct ClosureHome {
    /// Properties that it is stored in.
    var properties: Set<Int32> = []
    /// It may be called by somebody else, too.
    var isElsewhere = false
}

/// An instruction that names a member: a file, and the position in its instructions.
struct MemberPlace: Hashable {
    var file: Int32
    var index: UInt32
}

extension Ownership {
    /// Where the closures that a body makes end up.
    func noteHomes(in body: Body) {
        let made = body.nodes.indices.filter { body.closures[Int32($0)] != nil || body.nodes[$0].kind == .methodValue }
        guard !made.isEmpty else { return }
        var kept: Set<Int32> = []
        for edge in body.edges where !edge.isWeak && (body.closures[edge.to] != nil || body.nodes[Int(edge.to)].kind == .methodValue) {
            kept.insert(edge.to)
            let isOfProgram = edge.field >= 0 && !program.isLibrary(program.propertyFile[Int(edge.field)])
            if isOfProgram { homes[body.nodes[Int(edge.to)].site, default: ClosureHome()].properties.insert(edge.field) } else { homes[body.nodes[Int(edge.to)].site, default: ClosureHome()].isElsewhere = true }
        }
        for id in made where !kept.contains(Int32(id)) || body.result.nodes.contains(Int32(id)) { homes[body.nodes[id].site, default: ClosureHome()].isElsewhere = true }
    }
}

extension Body {
    /// The innermost closure that is being run, if that is not a function.
    var runningClosure: Site? { runningFrames.last.flatMap { $0.closure >= 0 ? nodes[Int($0.closure)].site : nil } }

    /// Of which type the object is whose member is named somewhere: a method, or a property that holds closures, that has the same name may be meant, or not.
    func noteNamedMember(_ base: TypeID, _ name: Int32, at index: Int, _ frame: Frame) {
        guard program.isCallableName(name), !program.isLibrary(file) else { return }
        var term = program.term(base)
        if term.kind == .metatype { term = program.term(term.arguments[0]) }
        let type: Int32 =
            switch term.kind {
            case _ where isInDeadCode: MemberPlace.noObject
            case .nominal: term.declaration
            case .container, .plain, .tuple: MemberPlace.noObject
            default: -1
            }
        let place = MemberPlace(file: file, index: UInt32(place(index, frame)))
        let known = ownership.namedMembers[place]
        ownership.namedMembers[place] = known == nil || known == type ? type : -1
    }
}

extension MemberPlace {
    /// Stands for the type of values that have no methods of the program.
    static let noObject: Int32 = -2
}
