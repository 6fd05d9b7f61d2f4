import CycleLintFrontEnd

/// What one body does with the tokens that it is given. Says of a token only that it is dropped where every use of it is understood.
struct TokenUse {
    let program: Program
    let file: Int32
    let facts: FileFacts
    /// Index in the file's functions.
    let function: UInt32
    let users: ValueUsers
    /// A single expression is no result.
    let returnsNothing: Bool

    private var body: FactRange { facts.functions[Int(function)].body }

    private func instruction(_ index: UInt32) -> Instruction? { index < body.count ? facts.instructions[Int(body.start + index)] : nil }

    private func name(_ local: UInt32) -> String { program.name(program.globalName(file: file, local)) }

    /// How the value of an instruction is dropped; nil where it may be kept.
    func way(of index: UInt32) -> DroppedToken.Way? {
        let all = users[index]
        if all.isEmpty { return .discarded }
        guard all.count == 1, let user = instruction(all[0]) else { return nil }
        switch user.operation {
        case .await: return way(of: all[0])
        case .statement: return .unused
        case .returnValue: return user.flags & Instruction.isImplicit != 0 && returnsNothing ? .unused : nil
        case .assign where user.b == index:
            guard let target = instruction(user.a) else { return nil }
            if target.operation == .discard { return .discarded }
            return target.operation == .local ? variable(target.a, after: all[0]) : nil
        case .bind: return variable(user.a, after: all[0])
        case .member: return listGiven(to: all[0])
        case .call where user.a != index: return listThatTakes(user, at: all[0])
        default: return nil
        }
    }

    private func variable(_ local: UInt32, after index: UInt32) -> DroppedToken.Way? {
        isOwn(local) && !lingers(local, after: index) && uses(of: local)?.allSatisfy(isIdle) == true ? .variable(local) : nil
    }

    /// `token.store(in: &list)`
    private func listGiven(to member: UInt32) -> DroppedToken.Way? {
        guard let position = onlyUser(of: member), let call = instruction(position), call.operation == .call, call.a == member, isStatement(position) else { return nil }
        let lists = arguments(call).compactMap { argument -> UInt32? in
            guard let place = instruction(argument), place.operation == .inoutValue, let list = instruction(place.a), list.operation == .local else { return nil }
            return list.a
        }
        return lists.count == 1 ? list(lists[0], after: position) : nil
    }

    /// `list.insert(token)`
    private func listThatTakes(_ call: Instruction, at position: UInt32) -> DroppedToken.Way? {
        guard isStatement(position), let callee = instruction(call.a), callee.operation == .member, Self.adding.contains(name(callee.b)),
            let list = instruction(callee.a), list.operation == .local
        else { return nil }
        return self.list(list.a, after: position)
    }

    private func list(_ local: UInt32, after index: UInt32) -> DroppedToken.Way? {
        isOwn(local) && !lingers(local, after: index) && uses(of: local)?.allSatisfy({ isIdle($0) || isAdding($0) }) == true ? .list(local) : nil
    }

    private static let adding: Set<String> = ["insert", "append"]

    /// A variable of this function, which ends with it.
    private func isOwn(_ local: UInt32) -> Bool {
        let fact = facts.locals[Int(local)]
        return fact.function == function && !fact.isParameter && !fact.isCapture && fact.code == FileFacts.none && facts.functions[Int(function)].kind != .topLevel
    }

    /// The instructions of this body that mention a variable; nil where other code does so, too.
    private func uses(of local: UInt32) -> [UInt32]? {
        let here = (0..<body.count).filter { instruction($0).map { $0.operation == .local && $0.a == local } == true }
        let everywhere = facts.instructions.count { ($0.operation == .local || $0.operation == .selfValue) && $0.a == local }
        return here.count == everywhere ? here : nil
    }

    /// Whether nothing happens with what was read: it is a place to assign to, or thrown away.
    private func isIdle(_ use: UInt32) -> Bool {
        guard let position = onlyUser(of: use), let user = instruction(position) else { return false }
        switch user.operation {
        case .assign: return user.a == use || instruction(user.a)?.operation == .discard
        case .statement: return true
        default: return false
        }
    }

    private func isAdding(_ use: UInt32) -> Bool {
        guard let position = onlyUser(of: use), let user = instruction(position), let call = onlyUser(of: position), instruction(call)?.operation == .call, isStatement(call) else { return false }
        switch user.operation {
        // `store(in: &list)`
        case .inoutValue: return instruction(instruction(call)!.a).map { $0.operation == .member && name($0.b) == "store" } == true
        case .member: return Self.adding.contains(name(user.b))
        default: return false
        }
    }

    private func onlyUser(of index: UInt32) -> UInt32? { users[index].count == 1 ? users[index][0] : nil }

    private func isStatement(_ index: UInt32) -> Bool {
        guard let user = onlyUser(of: index).flatMap(instruction) else { return users[index].isEmpty }
        return user.operation == .statement || user.operation == .returnValue && user.flags & Instruction.isImplicit != 0 && returnsNothing
    }

    private func arguments(_ call: Instruction) -> [UInt32] {
        call.c == 0 ? [] : facts.arguments[Int(call.b)..<Int(call.b + call.c)].map(\.value)
    }

    /// Whether what a variable holds may do all that it is for before its scope ends: something is waited for, or a loop turns, or events are sent by hand.
    private func lingers(_ local: UInt32, after index: UInt32) -> Bool {
        let end = facts.locals[Int(local)].scopeEnd
        return (index + 1..<body.count).contains { position in
            guard let instruction = instruction(position), instruction.offset < end else { return false }
            switch instruction.operation {
            case .await, .loopBegin: return true
            case .call:
                guard let callee = self.instruction(instruction.a) else { return false }
                let name = callee.operation == .member ? name(callee.b) : callee.operation == .name ? name(callee.a) : ""
                return Self.waiting.contains(name)
            default: return false
            }
        }
    }

    private static let waiting: Set<String> = [
        "wait", "waitForExpectations", "fulfillment", "run", "sleep", "usleep", "sync", "send", "dispatchMain", "withExtendedLifetime", "waitUntilExit", "waitUntilFinished",
    ]
}
