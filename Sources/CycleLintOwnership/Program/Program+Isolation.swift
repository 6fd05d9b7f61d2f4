import CycleLintFrontEnd

// Which classes belong to an actor, and which may be used by several tasks.
extension Program {
    /// Protocols of the toolchain's libraries that bind what conforms to no actor.
    private static let unboundProtocols: Set<String> = [
        "AnyObject", "Sendable", "Equatable", "Hashable", "Comparable", "Identifiable", "Codable", "Encodable", "Decodable", "CustomStringConvertible", "CustomDebugStringConvertible",
        "ObservableObject", "Observable", "Error", "LocalizedError", "Sequence", "IteratorProtocol", "Collection", "AsyncSequence", "AsyncIteratorProtocol", "Encoder", "Decoder", "TextOutputStream",
        "Publisher", "Subscriber", "Subscription", "Cancellable", "NSCopying", "NSCoding", "NSSecureCoding", "NSObjectProtocol", "XMLParserDelegate", "StreamDelegate", "URLSessionDelegate",
        "URLSessionTaskDelegate", "URLSessionDataDelegate", "URLSessionDownloadDelegate", "URLSessionWebSocketDelegate", "ChannelHandler", "ChannelInboundHandler", "ChannelOutboundHandler",
        "ChannelDuplexHandler", "RemovableChannelHandler",
    ]
    /// Attributes of classes that begin like types and are no actors.
    private static let otherAttributes: Set<String> = ["Observable", "Model", "IBDesignable", "NSApplicationMain", "UIApplicationMain", "Suite"]

    /// Whether a `deinit` in a class may read all its properties: nothing binds the class to an actor, and it has no superclass that is not in sight.
    package func canHaveDeinit(_ declaration: Int32) -> Bool {
        declarations[Int(declaration)].kind == .classType && declarations[Int(declaration)].deinitializer < 0 && isUnbound(declaration)
    }

    /// Whether objects of a class are `Sendable`: it says so, is an actor, or belongs to one.
    package func isSendable(_ declaration: Int32) -> Bool {
        lineage(of: declaration).contains { type in
            let found = declarations[Int(type)]
            return found.isForeign && name(found.name) == "Sendable" || found.kind == .actorType || hasActor(type)
        }
    }

    /// Names of the attributes of a type of the program.
    private func attributes(of declaration: Int32) -> [String] {
        let type = declarations[Int(declaration)]
        guard !type.isForeign else { return [] }
        let facts = files[Int(type.file)]
        let attributes = facts.types[Int(type.fact)].attributes
        return (Int(attributes.start)..<Int(attributes.start + attributes.count)).map { facts.names[Int(facts.typeReferences[Int(facts.typeLists[$0])].name)] }
    }

    private func hasActor(_ declaration: Int32) -> Bool { attributes(of: declaration).contains { isActor($0) == true } }

    /// Whether an attribute stands for a global actor; nil if that is not in sight.
    private func isActor(_ attribute: String) -> Bool? {
        if attribute.hasSuffix("Actor") { return true }
        guard let name = names.lookup(attribute), let types = typesByName[name], !types.isEmpty else { return nil }
        return types.contains { attributes(of: $0).contains("globalActor") } ? true : types.contains { declarations[Int($0)].kind == .typeAlias } ? nil : false
    }

    /// Whether an attribute may stand for a global actor: a typealias, too, and what another module declares.
    private func mayHaveActor(_ declaration: Int32) -> Bool {
        attributes(of: declaration).contains { $0.first?.isUppercase == true && !Self.otherAttributes.contains($0) && isActor($0) != false }
    }

    /// Whether nothing binds a class to an actor, as far as that is in sight.
    package func isUnbound(_ declaration: Int32) -> Bool {
        let type = declarations[Int(declaration)]
        guard !type.isForeign else { return Self.unboundProtocols.contains(name(type.name)) || name(type.name) == "NSObject" }
        if mayHaveActor(declaration) { return false }
        return ([type.superclass] + type.protocols).allSatisfy { parent in
            let parent = term(parent)
            return parent.kind == .nominal ? isUnbound(parent.declaration) : parent.kind == .unknown || parent.kind == .plain
        }
    }
}
