/// Where the code is that makes an edge: its two ends as they are called there, and the statements around it.
struct Place {
    let from: Reference
    let to: Reference
    let scene: Scene

    var isSelfRing: Bool { from.text == to.text }
}

extension Draft {
    /// Writes an edge here, or in a member, function or block that is called here.
    func moved(_ place: Place, depth: Int = 0, _ write: (Place) -> Void) {
        // `write` does not outlive this call, though the ways to choose from are closures that may.
        withoutActuallyEscaping(write) { write in
            guard depth < 3, chance(depth == 0 ? 55 : 25, leadingTo: .place) else { return write(place) }
            let ways = memberPlaces(place, depth, write) + functionPlaces(place, depth, write) + blockPlaces(place, depth, write)
            choose(ways)
        }
    }

    /// The statements that make the edge between two names in a body of their own.
    private func body(_ from: Reference, _ to: Reference, _ scene: Scene, _ depth: Int, _ write: (Place) -> Void) -> [Piece] {
        let outer = later
        later = []
        moved(Place(from: from, to: to, scene: scene), depth: depth + 1, write)
        scene.add(later)
        later = outer
        return scene.pieces
    }

    /// A parameter that stands for an object.
    private func parameter(_ reference: Reference) -> Reference {
        Reference(words.unique(reference.type.variableName), reference.type)
    }

    private func memberPlaces(_ place: Place, _ depth: Int, _ write: @escaping (Place) -> Void) -> [Way<Void>] {
        let from = place.from, to = place.to, scene = place.scene
        if place.isSelfRing {
            return [
                Way(.methodWires, weight: 5) { [self] in
                    let name = words.method(), me = selfReference(from.type)
                    from.type.methods.append(Piece("func \(name)() {", body(me, me, Scene(), depth, write)))
                    scene.add("\(from.prefix)\(name)()")
                },
                Way(.extensionWires) { [self] in
                    let name = words.method(), me = selfReference(from.type)
                    from.type.extensionMembers.append(Piece("func \(name)() {", body(me, me, Scene(), depth, write)))
                    scene.add("\(from.prefix)\(name)()")
                },
            ]
        }
        var ways: [Way<Void>] = [
            Way(.methodWires, weight: 4) { [self] in
                let name = words.method(), other = parameter(to), label = chance(50) ? "with" : "_"
                let statements = body(selfReference(from.type), other, Scene(), depth, write)
                from.type.methods.append(Piece("func \(name)(\(label) \(other.text): \(to.type.name)) {", statements))
                scene.add("\(from.prefix)\(name)(\(label == "_" ? "" : "with: ")\(to.text))")
            },
            Way(.attachTo, weight: 4) { [self] in
                let name = words.method(), other = parameter(from)
                let statements = body(other, selfReference(to.type), Scene(), depth, write)
                to.type.methods.append(Piece("func \(name)(to \(other.text): \(from.type.name)) {", statements))
                scene.add("\(to.prefix)\(name)(to: \(from.text))")
            },
            Way(.extensionWires) { [self] in
                let name = words.method(), other = parameter(to)
                let statements = body(selfReference(from.type), other, Scene(), depth, write)
                from.type.extensionMembers.append(Piece("func \(name)(\(other.text): \(to.type.name)) {", statements))
                scene.add("\(from.prefix)\(name)(\(other.text): \(to.text))")
            },
            Way(.staticWires) { [self] in
                let name = words.method(), first = parameter(from), second = parameter(to)
                let statements = body(first, second, Scene(), depth, write)
                to.type.methods.append(Piece(
                    "static func \(name)(_ \(first.text): \(from.type.name), _ \(second.text): \(to.type.name)) {", statements))
                scene.add("\(to.type.name).\(name)(\(from.text), \(to.text))")
            },
            Way(.setterWires) { [self] in
                let name = words.objectProperty(), other = parameter(to)
                let statements = body(selfReference(from.type).explicit, other, Scene(), depth, write)
                from.type.methods.append(Piece("var \(name): \(to.type.name)? {", [
                    Piece("get { nil }"),
                    Piece("set {", [Piece("guard let \(other.text) = newValue else { return }")] + statements),
                ]))
                scene.add("\(from.prefix)\(name) = \(to.text)")
            },
        ]
        if scene.isInitializer, from.isSelf { return ways }
        ways.append(
            Way(.observerWires) { [self] in
                let name = words.objectProperty(), other = parameter(to)
                let statements = body(selfReference(from.type).explicit, other, Scene(), depth, write)
                from.type.properties.append(Piece("weak var \(name): \(to.type.name)? {", [
                    Piece("didSet {", [Piece("guard let \(other.text) = \(name) else { return }")] + statements),
                ]))
                scene.add("\(from.prefix)\(name) = \(to.text)")
            })
        return ways
    }

    /// Both ends as parameters.
    private func parameters(_ place: Place) -> (from: Reference, to: Reference, list: String, arguments: String) {
        let first = parameter(place.from)
        if place.isSelfRing { return (first, first, "\(first.text): \(place.from.type.name)", "\(first.text): \(place.from.text)") }
        let second = parameter(place.to)
        return (
            first, second, "\(first.text): \(place.from.type.name), \(second.text): \(place.to.type.name)",
            "\(first.text): \(place.from.text), \(second.text): \(place.to.text)")
    }

    private func functionPlaces(_ place: Place, _ depth: Int, _ write: @escaping (Place) -> Void) -> [Way<Void>] {
        let scene = place.scene
        return [
            Way(.freeFunctionWires, weight: 2) { [self] in
                let name = words.method(), ends = parameters(place)
                declarations.append(Piece("func \(name)(\(ends.list)) {", body(ends.from, ends.to, Scene(), depth, write)))
                scene.add("\(name)(\(ends.arguments))")
            },
            Way(.mediatorWires) { [self] in
                let type = words.unique("Assembler"), name = words.method(), ends = parameters(place)
                declarations.append(Piece("\(chance(50) ? "struct" : "final class") \(type) {", [
                    Piece("func \(name)(\(ends.list)) {", body(ends.from, ends.to, Scene(), depth, write)),
                ]))
                scene.add("\(type)().\(name)(\(ends.arguments))")
            },
            Way(.structWires) { [self] in
                let type = words.unique("Wiring"), name = words.method(), ends = parameters(place)
                let properties = ends.list.split(separator: ",").map { Piece("let \($0.drop { $0 == " " })") }
                declarations.append(Piece("struct \(type) {", properties + [
                    Piece("func \(name)() {", body(ends.from, ends.to, Scene(), depth, write)),
                ]))
                scene.add("\(type)(\(ends.arguments)).\(name)()")
            },
            Way(.localFunctionWires) { [self] in
                let name = words.method()
                let statements = body(place.from.explicit, place.to.explicit, scene.block, depth, write)
                scene.add(Piece("func \(name)() {", statements))
                scene.add("\(name)()")
            },
            Way(.genericFunctionWires) { [self] in
                let name = words.method(), ends = parameters(place), from = place.from.type, to = place.to.type
                from.isExtensible = true
                let list = "_ \(ends.from.text): Source" + (place.isSelfRing ? "" : ", _ \(ends.to.text): \(to.name)")
                let statements = body(ends.from, ends.to, Scene(), depth, write)
                declarations.append(Piece("func \(name)<Source: \(from.name)>(\(list)) {", statements))
                scene.add("\(name)(\(place.from.text)\(place.isSelfRing ? "" : ", \(place.to.text)"))")
            },
        ]
    }

    private func blockPlaces(_ place: Place, _ depth: Int, _ write: @escaping (Place) -> Void) -> [Way<Void>] {
        let scene = place.scene, from = place.from.explicit, to = place.to.explicit
        return [
            Way(.closureInPlace) { [self] in
                scene.add(Piece("({", body(from, to, scene.block, depth, write), closing: "})()"))
            },
            Way(.calledBlock) { [self] in
                needs("perform", [Piece("func perform(_ work: () -> Void) {", [Piece("work()")])])
                scene.add(Piece("perform {", body(from, to, scene.block, depth, write)))
            },
            Way(.loopWires) { [self] in
                let each = to.named(words.local())
                let statements = body(place.isSelfRing ? each : from, each, scene.block, depth, write)
                scene.add(Piece("for \(each.text) in [\(to.text)] {", statements))
            },
            Way(.algorithmWires) { [self] in
                let each = to.named(words.local())
                let statements = body(place.isSelfRing ? each : from, each, scene.block, depth, write)
                scene.add(Piece("[\(to.text)].forEach { (\(each.text): \(to.type.name)) in", statements))
            },
            Way(.ifLetWires) { [self] in
                let each = to.named(words.local()), optional = words.local()
                scene.add("let \(optional): \(to.type.name)? = \(to.text)")
                let statements = body(place.isSelfRing ? each : from, each, scene.block, depth, write)
                scene.add(Piece("if let \(each.text) = \(optional) {", statements))
            },
            Way(.deferWires) { [self] in
                scene.add(Piece("do {", [Piece("defer {", body(from, to, scene.block, depth, write)), Piece(logLine("wiring"))]))
            },
            Way(.tupleWires) { [self] in
                guard !place.isSelfRing else { return write(place) }
                let first = from.named(words.local()), second = to.named(words.local())
                scene.add("let (\(first.text), \(second.text)) = (\(from.text), \(to.text))")
                scene.add(body(first, second, scene.block, depth, write))
            },
        ]
    }
}
