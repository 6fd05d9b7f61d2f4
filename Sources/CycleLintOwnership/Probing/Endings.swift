import CycleLintFrontEnd

/// A method that runs when the life of its object ends.
package struct Ending: Hashable {
    package enum Kind: UInt8, Sendable {
        /// `handlerRemoved(context:)` of a channel handler of NIO.
        case handlerRemoved
        /// `viewDidDisappear(_:)` of a view controller of UIKit.
        case viewDidDisappear
        /// `close()`, `invalidate()` and the like.
        case teardown
    }
    package var kind: Kind
    /// The declaration of the class.
    package var type: Int32
    /// Number of the method in the program; -1 where a view controller has none.
    package var function: Int32
}

extension Program {
    private static let handlers: Set<String> = ["ChannelHandler", "ChannelInboundHandler", "ChannelOutboundHandler", "ChannelDuplexHandler", "RemovableChannelHandler", "_ChannelInboundHandler", "_ChannelOutboundHandler"]
    private static let viewControllers: Set<String> = ["UIViewController", "UITableViewController", "UICollectionViewController", "UIHostingController"]
    private static let teardowns: Set<String> = ["close", "stop", "cancel", "invalidate", "shutdown", "shutDown", "tearDown", "teardown", "dispose", "destroy"]
    /// What a class with one of these does can begin again.
    private static let beginnings: Set<String> = ["start", "open", "resume", "restart", "connect", "reconnect", "run", "begin", "activate", "reset", "reload", "setUp", "setup"]

    /// The methods of a class that say that its object ends.
    package func endings(of type: Int32) -> [Ending] {
        guard isNamedByPlace(type) else { return [] }
        let ancestors = Set(lineage(of: type).map { name(declarations[Int($0)].name) })
        var endings: [Ending] = []
        if !ancestors.isDisjoint(with: Self.handlers), let function = method("handlerRemoved", of: type) {
            endings.append(Ending(kind: .handlerRemoved, type: type, function: function))
        }
        if !ancestors.isDisjoint(with: Self.viewControllers), !isKept(type) {
            endings.append(Ending(kind: .viewDidDisappear, type: type, function: method("viewDidDisappear", of: type) ?? -1))
        }
        if Self.beginnings.allSatisfy({ method($0, of: type) == nil }) {
            for name in Self.teardowns.sorted() {
                if let function = method(name, of: type), self.function(function).parameters.count == 0, !deinitialiserUses(name, of: type) {
                    endings.append(Ending(kind: .teardown, type: type, function: function))
                }
            }
        }
        return endings
    }

    /// Whether a type of the program is told by its name and the types around it: one that a function declares is not.
    func isNamedByPlace(_ type: Int32) -> Bool {
        let declaration = declarations[Int(type)]
        guard declaration.file >= 0, !isLibrary(declaration.file) else { return false }
        var fact = declaration.fact
        while fact != FileFacts.none {
            let type = files[Int(declaration.file)].types[Int(fact)]
            if type.flags.contains(.isLocal) || type.function != FileFacts.none { return false }
            fact = type.parent
        }
        return true
    }

    /// Whether all types of a name are classes: which of several is meant, the compiler may see otherwise.
    func isClassName(_ name: Int32) -> Bool {
        (typesByName[name] ?? []).allSatisfy { declarations[Int($0)].isReference }
    }

    /// The only method of a name, with a body, that returns nothing.
    private func method(_ name: String, of type: Int32) -> Int32? {
        guard let id = names.lookup(name) else { return nil }
        let methods = (declarations[Int(type)].members[id] ?? []).filter { $0.kind == .function }
        guard methods.count == 1, case let fact = function(methods[0].id), fact.flags.contains(.hasBody), fact.flags.isDisjoint(with: [.isStatic]), fact.result == FileFacts.none else { return nil }
        return methods[0].id
    }

    /// Whether another class keeps objects of the type in a property, to show them again.
    private func isKept(_ type: Int32) -> Bool {
        propertyFile.indices.contains { id in
            let property = property(Int32(id))
            guard property.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe, .isComputed]), property.type != FileFacts.none, !isLibrary(propertyFile[id]) else { return false }
            var term = term(resolve(place(property.type, file: propertyFile[id], type: property.owner)))
            if term.kind == .container, let element = term.arguments.last { term = self.term(element) }
            return term.kind == .nominal && term.declaration == type
        }
    }

    private func deinitialiserUses(_ name: String, of type: Int32) -> Bool {
        let id = declarations[Int(type)].deinitializer
        guard id >= 0 else { return false }
        let facts = files[Int(functionFile[Int(id)])]
        let body = function(id).body
        return facts.instructions[Int(body.start)..<Int(body.start + body.count)].contains { instruction in
            (instruction.operation == .name && facts.names[Int(instruction.a)] == name) || (instruction.operation == .member && facts.names[Int(instruction.b)] == name)
        }
    }
}
