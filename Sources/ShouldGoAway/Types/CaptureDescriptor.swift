/// What the compiler writes down of the context of a closure: the types of its captures, in the order in which they lie in it.
struct CaptureDescriptor {
    struct Capture {
        enum Content {
            case value(Metadata)
            case object(Ownership)
            case function
            case bits
        }

        let index: Int
        let offset: Int
        let content: Content
    }

    struct Layout {
        var captures: [Capture] = []
        var size = 16
        /// False if the type of a capture is not known, so that no later one has a place.
        var isComplete = true
    }

    private let pointer: UnsafeRawPointer
    private let firstOffset: Int

    init?(ofClosure metadata: UnsafeRawPointer) {
        guard let descriptor = metadata.load(fromByteOffset: 16, as: UnsafeRawPointer?.self) else { return nil }
        pointer = descriptor
        firstOffset = Int(metadata.load(fromByteOffset: 8, as: UInt32.self))
    }

    private func count(_ offset: Int) -> Int { Int(pointer.load(fromByteOffset: offset, as: UInt32.self)) }
    private var captureCount: Int { count(0) }
    private var sourceCount: Int { count(4) }
    private var bindingCount: Int { count(8) }

    private func name(at offset: Int) -> MangledName? {
        let place = pointer + offset
        let distance = Int(place.load(as: Int32.self))
        return distance == 0 ? nil : MangledName(place + distance)
    }

    private func text(at offset: Int) -> String {
        let place = pointer + offset
        return String(cString: (place + Int(place.load(as: Int32.self))).assumingMemoryBound(to: CChar.self))
    }

    func layout(at address: UInt) -> Layout {
        var layout = Layout(size: firstOffset + bindingCount * 8)
        let bindings = bindings(at: address)
        let arguments = ClosureGenerics(bindings, isComplete: bindings.count == sourceCount)
        for index in 0..<captureCount {
            guard let name = name(at: 12 + index * 4), let (content, size, mask) = content(of: name, arguments) else {
                layout.isComplete = false
                return layout
            }
            let offset = (layout.size + mask) & ~mask
            layout.captures.append(Capture(index: index, offset: offset, content: content))
            layout.size = offset + size
        }
        return layout
    }

    /// The types of the captures of a closure, as a person calls them.
    static func captureNames(of object: HeapObject) -> [String] {
        guard case .closure(let metadata) = object.kind, let descriptor = CaptureDescriptor(ofClosure: metadata) else { return [] }
        return descriptor.layout(at: object.address).captures.map { capture in
            switch capture.content {
            case .value(let type): type.displayName
            case .object(.strong): "a variable"
            case .object(let ownership): "\(ownership.rawValue) reference"
            case .function: "a closure"
            case .bits: "plain data"
            }
        }
    }

    /// The generic arguments that the context keeps in front of the captures.
    private func bindings(at address: UInt) -> [GenericParameter: Metadata] {
        var bindings: [GenericParameter: Metadata] = [:]
        for index in 0..<sourceCount {
            let record = 12 + captureCount * 4 + index * 8
            let source = text(at: record + 4)
            guard let parameter = name(at: record)?.genericParameter, source.first == "B", let place = Int(source.dropFirst().prefix { $0.isNumber }),
                let word = ProcessMemory.word(at: address + UInt(firstOffset + place * 8)), let type = TypeCheck.type(at: word)
            else { continue }
            bindings[parameter] = type
        }
        return bindings
    }

    private func content(of name: MangledName, _ arguments: ClosureGenerics) -> (Capture.Content, size: Int, mask: Int)? {
        if name.isObjectPointer { return (.object(.strong), 8, 7) }
        switch name.loweredFunction {
        case .escaping: return (.function, 16, 7)
        case .nonEscaping: return (.bits, 16, 7)
        case .block: return (.bits, 8, 7)
        case nil: break
        }
        let type = arguments.resolve(name)
        if name.ownership != .strong { return (.object(Ownership(name.ownership)), type.map { max($0.size, 8) } ?? 8, 7) }
        guard let type else { return name.isGenericClass ? (.object(.strong), 8, 7) : nil }
        return type.kind == .classType ? (.value(type), 8, 7) : (.value(type), type.size, type.alignmentMask)
    }
}
