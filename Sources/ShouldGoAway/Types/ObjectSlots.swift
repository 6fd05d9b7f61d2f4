import ShouldGoAwayShims

/// The slots inside an object of the heap, by what it is.
struct ObjectSlots {
    private(set) var walk: ReferenceWalk
    /// Bytes that are known to belong to the object; what lies behind could be another one's.
    private(set) var size = 0
    /// Bytes without elements that are allocated behind them.
    private var fixedSize = 0
    private let start: Address

    /// `wanted` are the addresses that matter, ascending; nil for all, of a few elements only where there are many.
    init(of object: HeapObject, wanted: [Address]? = nil) {
        walk = ReferenceWalk(wanted: wanted)
        start = Address(object.address)
        switch object.kind {
        case .instance(let type): visitInstance(type, object.address)
        case .closure(let metadata): visitCaptures(metadata, object.address)
        case .box(let content, let offset): visitBox(content, object.address, offset)
        case .error: visitError(object.address)
        case .task, .other: size = 0
        }
        if fixedSize == 0 { fixedSize = size }
    }

    /// Whether an address lies in the object.
    func contains(_ slot: UInt) -> Bool { slot >= start.value && slot - start.value < UInt(max(size, 0)) }

    /// Whether it lies in a property, not in what is allocated behind them.
    func isFixed(_ slot: UInt) -> Bool { slot >= start.value && slot - start.value < UInt(max(fixedSize, 0)) }

    private mutating func visitBox(_ content: Metadata, _ address: UInt, _ offset: Int) {
        size = offset + max(content.size, content.kind == .classType ? 8 : 0)
        visit(content, at: address + UInt(offset), step: .content)
    }

    private mutating func visitError(_ address: UInt) {
        guard let word = ProcessMemory.word(at: address + 16), let content = TypeCheck.type(at: word) else { return }
        let offset = (32 + content.alignmentMask) & ~content.alignmentMask
        visitBox(content, address, offset)
    }

    private mutating func visit(_ type: Metadata, at address: UInt, step: SlotStep) {
        let count = type.kind == .classType ? 8 : type.size
        guard walk.isWanted(address, count), let bytes = ProcessMemory.copy(of: address, count: count) else { return }
        bytes.withBytes { memory in walk.step(step) { $0.visit(type, memory.baseAddress!, address) } }
    }

    // MARK: Instances

    private mutating func visitInstance(_ type: Metadata, _ address: UInt) {
        size = type.instanceSize
        fixedSize = size
        guard let bytes = ProcessMemory.copy(of: address, count: size) else { return }
        var current: Metadata? = type
        while let declaring = current {
            bytes.withBytes { visitProperties(declaring, $0, address) }
            current = declaring.superclass
        }
        visitTail(type, address)
    }

    private mutating func visitProperties(_ type: Metadata, _ bytes: UnsafeRawBufferPointer, _ address: UInt) {
        guard let descriptor = type.descriptor, let fields = descriptor.fields else { return walk.addOpaque(address + 16, size - 16) }
        if fields.count == 0 { return }
        let declaringType = type.declarationName
        for index in 0..<fields.count {
            let field = fields.field(index)
            let offset = descriptor.classFieldOffset(index, in: type)
            guard offset >= 16, offset <= size else { continue }
            walk.step(.property(type.sourceName(of: field), of: declaringType)) {
                $0.visitField(field.type, of: type, bytes.baseAddress! + offset, address + UInt(offset), limit: size - offset)
            }
        }
    }

    // MARK: Elements behind an instance

    private mutating func visitTail(_ type: Metadata, _ address: UInt) {
        var current: Metadata? = type
        while let parent = current, let descriptor = parent.descriptor {
            if descriptor.module == "Swift" {
                switch descriptor.name {
                case "_ContiguousArrayStorage": return visitArray(parent, address)
                case "_DictionaryStorage": return visitTable(parent, address, bitmap: 64, members: [(48, .key, 0), (56, .value, 1)])
                case "_SetStorage": return visitTable(parent, address, bitmap: 56, members: [(48, .member, 0)])
                case "ManagedBuffer": return visitUnknownTail(address)
                default: break
                }
            }
            current = parent.superclass
        }
    }

    private mutating func visitArray(_ type: Metadata, _ address: UInt) {
        guard let element = type.genericArgument(0), let count = ProcessMemory.word(at: address + 16),
            let capacity = ProcessMemory.word(at: address + 24), count <= capacity >> 1, capacity < 1 << 37
        else { return }
        let stride = element.kind == .classType ? 8 : max(element.stride, 1)
        let mask = element.kind == .classType ? 7 : element.alignmentMask
        let start = address + UInt((32 + mask) & ~mask)
        size = Int(start - address) + Int(count) * stride
        for index in indices(count: Int(count), start: start, stride: stride) {
            visit(element, at: start + UInt(index * stride), step: .element(index))
        }
    }

    private mutating func visitTable(_ type: Metadata, _ address: UInt, bitmap: UInt, members: [(UInt, SlotStep, Int)]) {
        guard let scale = ProcessMemory.byte(at: address + 32), scale < 36 else { return }
        let count = 1 << Int(scale)
        for (pointer, step, argument) in members {
            guard let element = type.genericArgument(argument), let start = ProcessMemory.word(at: address + pointer), start > address,
                start - address < 1 << 40
            else { continue }
            let stride = element.kind == .classType ? 8 : max(element.stride, 1)
            size = max(size, Int(start - address) + count * stride)
            for index in indices(count: count, start: start, stride: stride) {
                guard let word = ProcessMemory.word(at: address + bitmap + UInt(index / 64 * 8)), word >> UInt(index % 64) & 1 == 1 else { continue }
                visit(element, at: start + UInt(index * stride), step: step)
            }
        }
    }

    /// How many elements a subclass of `ManagedBuffer` has made is known to that class only.
    private mutating func visitUnknownTail(_ address: UInt) {
        for slot in (walk.wanted ?? []).lazy.map(\.value) where slot >= address + UInt(size) { walk.addOpaque(slot, 8) }
        size = 1 << 40
    }

    private static let elementLimit = 64

    private func indices(count: Int, start: UInt, stride: Int) -> [Int] {
        guard let wanted = walk.wanted else { return Array(0..<min(count, Self.elementLimit)) }
        var indices: [Int] = []
        for slot in wanted.lazy.map(\.value) where slot >= start {
            let index = Int(slot - start) / stride
            if index < count, indices.last != index { indices.append(index) }
        }
        return indices
    }

    // MARK: Captures

    private mutating func visitCaptures(_ metadata: UnsafeRawPointer, _ address: UInt) {
        guard let descriptor = CaptureDescriptor(ofClosure: metadata) else { return }
        let layout = descriptor.layout(at: address)
        size = layout.size
        guard let bytes = ProcessMemory.copy(of: address, count: size) else { return }
        bytes.withBytes { memory in
            for capture in layout.captures {
                let place = memory.baseAddress! + capture.offset
                walk.step(.capture(capture.index)) { walk in
                    switch capture.content {
                    case .value(let type): walk.visit(type, place, address + UInt(capture.offset))
                    case .object(let ownership): walk.add(address + UInt(capture.offset), ownership)
                    case .function: walk.addFunction(place, address + UInt(capture.offset))
                    case .bits: break
                    }
                }
            }
        }
        if !layout.isComplete {
            for slot in (walk.wanted ?? []).lazy.map(\.value) where slot >= address + UInt(size) && slot < address + 1024 { walk.addOpaque(slot, 8) }
            size = max(size, 1024)
        }
    }
}
