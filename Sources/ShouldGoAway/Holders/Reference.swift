/// Where a reference was found.
enum Holder: Hashable {
    case object(Address)
    /// A variable of the program. Exact if the symbol table says that a Swift variable lies there.
    case global(name: String, declaration: String, isExact: Bool)
    case thread(String)
    /// Memory of the heap that is not a Swift object. `start` is 0 if it is not known where it begins.
    case foreign(String, start: Address)
}

/// One reference to an object, and what is known of it.
struct Reference {
    let holder: Holder
    let slot: Address
    let target: Address
    /// From the holding object to the slot.
    var path: [SlotStep] = []
    /// Address of a closure's code.
    var code: UInt?
    /// The holder's type says that it is a strong reference. Otherwise only the bits look like one.
    let isExact: Bool
}

/// An object that holds the target, directly or through others.
struct HolderNode {
    let object: HeapObject
    let count: ReferenceCount
    /// References between this object and the target: 0 for the target.
    let distance: Int
    /// The reference towards the target; nil for the target.
    let next: Reference?
    /// All exact references to it that were found.
    var references: [Reference] = []
    /// Words that look like references to it and lie where no type says so.
    var doubtful: [PointerScan.Hit] = []
    /// References in objects, at places whose type is not known.
    var opaque: [Reference] = []

    var isExplained: Bool { count.isImmortal || count.strong == references.count }
}
