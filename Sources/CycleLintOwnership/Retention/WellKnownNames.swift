/// Names of the standard library that the analysis knows, as numbers.
struct WellKnownNames {
    let initializer, selfKeyword, wrappedValue, callAsFunction, forEach, map, some: Int32
    let adding, addingAll, removing, takingLast, elementOf, sameAsBase, transforming, initial: Set<Int32>
    let keepingInitializers: Set<Int32>
    let keepingFunctions, compoundAssignments: Set<Int32>
    let keyPath, dynamicMember, swap, take, catching, result, memberAfterInsert, task, detached, projectedValue, keys, values, enumerated, lazy, reduce, assignment, plusAssign, subscriptName, newValue, remainder, zip, stride, defaultLabel, error, associate, element, finish, next, makeIterator, makeAsyncIterator, offset, elementLabel, key, value: Int32
    let ranges, transformingValues, comparing, shortening, asyncStreams, withLock: Set<Int32>
    /// Of raw memory.
    let allocate, initialize, deinitialize, move: Int32
    /// Functions that can be called without a base anywhere.
    let globals: Set<Int32>

    /// Methods of locks and of what they guard.
    static let locking = "withLock withLockedValue withLockUnchecked"

    /// What calls its closures before it returns, on whatever sequence.
    private let searching: Set<Int32>

    /// Whether a function of this name, of any type, is taken to call its closures before it returns.
    func runsAtOnce(_ name: Int32) -> Bool {
        name == forEach || transforming.contains(name) || transformingValues.contains(name) || sameAsBase.contains(name) || searching.contains(name) || withLock.contains(name) || globals.contains(name)
    }

    init(_ names: inout NameTable) {
        func all(_ text: String) -> Set<Int32> { Set(text.split(separator: " ").map { names.intern(String($0)) }) }
        initializer = names.intern("init")
        selfKeyword = names.intern("self")
        wrappedValue = names.intern("wrappedValue")
        keyPath = names.intern("keyPath")
        dynamicMember = names.intern("dynamicMember")
        swap = names.intern("swap")
        take = names.intern("take")
        catching = names.intern("catching")
        result = names.intern("Result")
        memberAfterInsert = names.intern("memberAfterInsert")
        task = names.intern("Task")
        detached = names.intern("detached")
        projectedValue = names.intern("projectedValue")
        callAsFunction = names.intern("callAsFunction")
        forEach = names.intern("forEach")
        map = names.intern("map")
        some = names.intern("some")
        keys = names.intern("keys")
        values = names.intern("values")
        enumerated = names.intern("enumerated")
        lazy = names.intern("lazy")
        reduce = names.intern("reduce")
        assignment = names.intern("=")
        plusAssign = names.intern("+=")
        subscriptName = names.intern("subscript")
        newValue = names.intern("newValue")
        remainder = names.intern("%")
        defaultLabel = names.intern("default")
        zip = names.intern("zip")
        stride = names.intern("stride")
        error = names.intern("Error")
        element = names.intern("Element")
        finish = names.intern("finish")
        next = names.intern("next")
        makeIterator = names.intern("makeIterator")
        makeAsyncIterator = names.intern("makeAsyncIterator")
        associate = names.intern("objc_setAssociatedObject")
        allocate = names.intern("allocate")
        initialize = names.intern("initialize")
        deinitialize = names.intern("deinitialize")
        move = names.intern("move")
        withLock = all(Self.locking)
        ranges = all("..< ...")
        transformingValues = all("mapValues compactMapValues")
        shortening = all("filter prefix suffix dropFirst dropLast drop")
        comparing = all("sorted sort min max")
        offset = names.intern("offset")
        elementLabel = names.intern("element")
        key = names.intern("key")
        value = names.intern("value")
        adding = all("append insert updateValue update prepend")
        addingAll = all("formUnion merge")
        takingLast = all("removeLast popLast")
        removing = all("removeAll remove removeFirst removeLast popLast popFirst removeValue removeSubrange")
        elementOf = all("first last min max randomElement popLast popFirst removeFirst removeLast remove removeValue next")
        sameAsBase = all(
            "filter sorted reversed reverse prefix suffix dropFirst dropLast drop shuffled union intersection subtracting symmetricDifference merging makeIterator")
        transforming = all("map flatMap compactMap")
        initial = all("allSatisfy contains firstIndex lastIndex partition sort forEach")
        keepingInitializers = all("DispatchWorkItem BlockOperation AnyCancellable AnySequence AnyIterator AnyPublisher UnfoldSequence AsyncStream AsyncThrowingStream")
        asyncStreams = all("AsyncStream AsyncThrowingStream")
        compoundAssignments = all("+= -= *= /= %= |= &= ^=")
        keepingFunctions = all("sequence")
        searching = all("first last min max contains allSatisfy firstIndex lastIndex count partition sort elementsEqual starts lexicographicallyPrecedes reduce split trimming removeAll")
        globals = all(
            """
            print debugPrint dump readLine fatalError precondition preconditionFailure assert assertionFailure min max abs zip stride swap type \
            sequence repeatElement numericCast unsafeBitCast unsafeDowncast isKnownUniquelyReferenced autoreleasepool withExtendedLifetime \
            withUnsafePointer withUnsafeMutablePointer withUnsafeBytes withUnsafeMutableBytes withUnsafeTemporaryAllocation withCheckedContinuation \
            withCheckedThrowingContinuation withUnsafeContinuation withUnsafeThrowingContinuation withTaskGroup withThrowingTaskGroup \
            withDiscardingTaskGroup withThrowingDiscardingTaskGroup withTaskCancellationHandler withObservationTracking withAnimation \
            withTransaction pow sqrt floor ceil round sin cos tan exp log fabs memcpy memset memcmp strlen malloc free exit getenv sleep usleep \
            time errno stdout stderr os_log os_signpost
            """)
    }
}
