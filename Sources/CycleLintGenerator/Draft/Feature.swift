/// A line of the catalogue of patterns that a program shows. The raw value is its section there, the kind of decision it is, and its name.
package enum Feature: String, CaseIterable, Sendable {
    case optionalProperty = "1 shape: optional property"
    case implicitlyUnwrapped = "1 shape: implicitly unwrapped"
    case tupleProperty = "1 shape: tuple property"
    case array = "1 shape: array"
    case contiguousArray = "1 shape: contiguous array"
    case dictionary = "1 shape: dictionary"
    case nestedCollections = "1 shape: nested collections"
    case dictionaryKey = "1 shape: dictionary key"
    case set = "1 shape: set"
    case structField = "1 shape: struct field"
    case structMethodStores = "1 shape: struct method stores"
    case structWrittenBack = "1 shape: struct written back"
    case enumPayload = "1 shape: enum payload"
    case indirectEnum = "1 shape: indirect enum"
    case genericContainer = "1 shape: generic container"
    case holderObject = "1 shape: holder object"
    case propertyWrapper = "1 shape: property wrapper"
    case nestedValueTypes = "1 shape: nested value types"
    case anyProperty = "1 shape: any property"
    case anyObject = "1 shape: any object"
    case anyHashable = "1 shape: any hashable"
    case resultProperty = "1 shape: result property"
    case mutex = "1 shape: mutex"
    case managedBuffer = "1 shape: managed buffer"
    case forwardingProperty = "1 shape: forwarding property"
    case dynamicMember = "1 shape: dynamic member"
    case inheritedProperty = "1 shape: inherited property"
    case genericSuperclass = "1 shape: generic superclass"
    case existential = "1 shape: existential"
    case genericParameter = "1 shape: generic parameter"
    case inferredType = "1 shape: inferred type"

    case closureTypealias = "1 closureShape: closure typealias"
    case optionalTypealias = "1 closureShape: optional typealias"
    case defaultClosure = "1 closureShape: default closure"
    case setOfWrappedClosures = "1 closureShape: set of wrapped closures"

    case letProperty = "1 initial: let property"
    case existentialLet = "1 initial: existential let"
    case optionalLet = "1 initial: optional let"
    case unownedLet = "1 initial: unowned let"
    case weakLet = "1 initial: weak let"
    case initializerWires = "1 initial: initializer wires"

    case weakProperty = "1 weakShape: weak property"
    case unownedProperty = "1 weakShape: unowned property"
    case unownedUnsafe = "1 weakShape: unowned unsafe"
    case weakExistential = "1 weakShape: weak existential"
    case weakBox = "1 weakShape: weak box"
    case weakInStruct = "1 weakShape: weak in struct"
    case weakInAdapter = "1 weakShape: weak in adapter"
    case unmanaged = "1 weakShape: unmanaged"
    case metatype = "1 weakShape: metatype"
    case identifierOnly = "1 weakShape: identifier only"

    case selfRetention = "1 ring: self retention"
    case longRing = "1 ring: long ring"

    case linkedList = "1 extra: linked list"
    case peers = "1 extra: peers"
    case typesAllowRing = "1 extra: types allow ring"
    case appendsItself = "1 extra: appends itself"
    case madeByParent = "1 extra: made by parent"
    case staticMaker = "1 extra: static maker"
    case fluentBuilder = "1 extra: fluent builder"
    case adoptedByObserver = "1 extra: adopted by observer"
    case actor = "1 extra: actor"
    case staticProperty = "1 extra: static property"
    case singletonInRing = "1 extra: singleton in ring"
    case lazyChild = "1 extra: lazy child"

    case lazyClosure = "2 extra: lazy closure"
    case lazyMethodReference = "2 extra: lazy method reference"
    case lazyReturnsClosure = "2 extra: lazy returns closure"
    case lazyNeverRead = "2 extra: lazy never read"
    case lazyConfigured = "2 extra: lazy configured"
    case recursiveClosureVariable = "2 extra: recursive closure variable"
    case listCapturesItself = "2 extra: list captures itself"
    case recursiveLocalFunction = "2 extra: recursive local function"
    case valueTypeClosure = "2 extra: value type closure"
    case keyPathIndex = "2 extra: key path index"

    case lazyValue = "3 extra: lazy value"
    case failingInitializer = "3 extra: failing initializer"
    case globalVariable = "3 extra: global variable"
    case globalClosures = "3 extra: global closures"

    case selfExplicit = "2 capture: self explicit"
    case selfImplicit = "2 capture: self implicit"
    case localCaptured = "2 capture: local captured"
    case listEntry = "2 capture: list entry"
    case listAlias = "2 capture: list alias"
    case aliasConstant = "2 capture: alias constant"
    case methodReference = "2 capture: method reference"
    case unappliedMethodApplied = "2 capture: unapplied method applied"
    case superMethod = "2 capture: super method"
    case propertyBase = "2 capture: property base"
    case typeOfObject = "2 capture: type of object"
    case keyPathApplied = "2 capture: key path applied"
    case localFunctionAsValue = "2 capture: local function as value"
    case localFunctionCalled = "2 capture: local function called"
    case localComputedVariable = "2 capture: local computed variable"
    case localLazyVariable = "2 capture: local lazy variable"
    case localConstantHoldsClosure = "2 capture: local constant holds closure"
    case nestedClosure = "2 capture: nested closure"
    case innerWeakOuterStrong = "2 capture: inner weak outer strong"
    case innerUnusedEntry = "2 capture: inner unused entry"
    case guardLetInnerKept = "2 capture: guard let inner kept"
    case carrierStruct = "2 capture: carrier struct"
    case carrierTuple = "2 capture: carrier tuple"
    case structMethodReference = "2 capture: struct method reference"
    case boxVariable = "2 capture: box variable"
    case weakVariableListed = "2 capture: weak variable listed"
    case weakVariableAliased = "2 capture: weak variable aliased"
    case weakVariableMethod = "2 capture: weak variable method"
    case weakPropertyRead = "2 capture: weak property read"

    case weakEntry = "2 weakCapture: weak entry"
    case unownedEntry = "2 weakCapture: unowned entry"
    case weakAlias = "2 weakCapture: weak alias"
    case unusedEntry = "2 weakCapture: unused entry"
    case unusedAlias = "2 weakCapture: unused alias"
    case valueCopy = "2 weakCapture: value copy"
    case typeOfCopied = "2 weakCapture: type of copied"
    case staticMember = "2 weakCapture: static member"
    case unappliedMethod = "2 weakCapture: unapplied method"
    case plainKeyPath = "2 weakCapture: plain key path"
    case inactiveCode = "2 weakCapture: inactive code"
    case shadowedName = "2 weakCapture: shadowed name"
    case guardLet = "2 weakCapture: guard let"
    case ifLet = "2 weakCapture: if let"
    case guardLetInnerNotKept = "2 weakCapture: guard let inner not kept"
    case innerWeakOuterWeak = "2 weakCapture: inner weak outer weak"
    case innerOptionalChain = "2 weakCapture: inner optional chain"
    case weakVariableUsed = "2 weakCapture: weak variable used"
    case weakVariableWeakly = "2 weakCapture: weak variable weakly"
    case weakPropertyUsed = "2 weakCapture: weak property used"
    case boxVariableCleared = "2 weakCapture: box variable cleared"
    case carrierNumberCopied = "2 weakCapture: carrier number copied"

    case factoryReturnsClosure = "3 factory: factory returns closure"
    case methodReturnsClosure = "3 factory: method returns closure"
    case staticFactory = "3 factory: static factory"
    case computedClosure = "3 factory: computed closure"

    case methodWires = "3 place: method wires"
    case attachTo = "3 place: attach to"
    case extensionWires = "3 place: extension wires"
    case staticWires = "3 place: static wires"
    case observerWires = "3 place: observer wires"
    case setterWires = "3 place: setter wires"
    case freeFunctionWires = "3 place: free function wires"
    case mediatorWires = "3 place: mediator wires"
    case structWires = "3 place: struct wires"
    case localFunctionWires = "3 place: local function wires"
    case genericFunctionWires = "3 place: generic function wires"
    case closureInPlace = "3 place: closure in place"
    case calledBlock = "3 place: called block"
    case loopWires = "3 place: loop wires"
    case algorithmWires = "3 place: algorithm wires"
    case ifLetWires = "3 place: if let wires"
    case deferWires = "3 place: defer wires"
    case tupleWires = "3 place: tuple wires"

    case nilCoalescing = "3 flow: nil coalescing"
    case tupleDestructuring = "3 flow: tuple destructuring"
    case genericIdentity = "3 flow: generic identity"
    case literalElement = "3 flow: literal element"
    case optionalMap = "3 flow: optional map"
    case calledInPlaceReturns = "3 flow: called in place returns"
    case filledInout = "3 flow: filled inout"
    case castAny = "3 flow: cast any"
    case unwrappedOptional = "3 flow: unwrapped optional"
    case eagerAlgorithmPasses = "3 flow: eager algorithm passes"

    case ternary = "3 closureFlow: ternary"
    case ifExpression = "3 closureFlow: if expression"
    case switchExpression = "3 closureFlow: switch expression"
    case branchAssigns = "3 closureFlow: branch assigns"
    case variableReassigned = "3 closureFlow: variable reassigned"
    case wrapped = "3 closureFlow: wrapped"
    case composed = "3 closureFlow: composed"
    case rewrappedLiteral = "3 closureFlow: rewrapped literal"

    case initializerArgument = "3 wrap: initializer argument"
    case adapterExistential = "3 wrap: adapter existential"
    case memberwiseArgument = "3 wrap: memberwise argument"
    case enumCaseArgument = "3 wrap: enum case argument"
    case arrayOfValues = "3 wrap: array of values"
    case genericBox = "3 wrap: generic box"
    case thunk = "3 wrap: thunk"

    case typeEraser = "3 closureWrap: type eraser"
    case storedSequence = "3 closureWrap: stored sequence"

    case storedDirectly = "3 delivery: stored directly"
    case append = "3 delivery: append"
    case insert = "3 delivery: insert"
    case plusEquals = "3 delivery: plus equals"
    case memberwiseInitializer = "3 delivery: memberwise initializer"
    case helperMethod = "3 delivery: helper method"
    case extensionMethod = "3 delivery: extension method"
    case optionalParameter = "3 delivery: optional parameter"
    case variadicParameter = "3 delivery: variadic parameter"
    case containerParameter = "3 delivery: container parameter"
    case tupleParameter = "3 delivery: tuple parameter"
    case overrideStores = "3 delivery: override stores"
    case protocolExtensionMethod = "3 delivery: protocol extension method"
    case callAsFunction = "3 delivery: call as function"
    case freeFunction = "3 delivery: free function"
    case customOperator = "3 delivery: custom operator"
    case staticMethod = "3 delivery: static method"
    case initializerStores = "3 delivery: initializer stores"
    case resultBuilder = "3 delivery: result builder"
    case closureParameterStores = "3 delivery: closure parameter stores"
    case localFunctionStores = "3 delivery: local function stores"
    case computedSetter = "3 delivery: computed setter"
    case subscriptSetter = "3 delivery: subscript setter"
    case observerStores = "3 delivery: observer stores"
    case inoutHelper = "3 delivery: inout helper"
    case optionalAppend = "3 delivery: optional append"
    case keyPathStore = "3 delivery: key path store"
    case genericKeyPathStore = "3 delivery: generic key path store"
    case escapingAutoclosure = "3 delivery: escaping autoclosure"
    case helpersDeep = "3 delivery: helpers deep"

    case nonEscapingParameter = "3 notKept: non escaping parameter"
    case calleeOnlyCalls = "3 notKept: callee only calls"
    case optionalOnlyCalled = "3 notKept: optional only called"
    case passedOnAndCalled = "3 notKept: passed on and called"
    case heldByDyingLocal = "3 notKept: held by dying local"
    case heldByDyingObject = "3 notKept: held by dying object"
    case calledInPlace = "3 notKept: called in place"
    case takenOutBeforeCall = "3 notKept: taken out before call"
    case overrideDoesNotStore = "3 notKept: override does not store"
    case structCopyDropped = "3 notKept: struct copy dropped"
    case eagerAlgorithm = "3 notKept: eager algorithm"
    case replacedAtOnce = "3 notKept: replaced at once"

    case keptByRoot = "3 root: kept by root"
    case singleton = "3 root: singleton"
    case globalObject = "3 root: global object"

    case brokenHere = "5 breaker: broken here"
    case closeCalled = "5 breaker: close called"
    case closeCalledDeep = "5 breaker: close called deep"
    case closedByDefer = "5 breaker: closed by defer"
    case closedByFunction = "5 breaker: closed by function"
    case closedByClosure = "5 breaker: closed by closure"
    case deinitCloses = "5 breaker: deinit closes"
    case closeCalledByDeinit = "5 breaker: close called by deinit"

    /// What programs are asked to show, in turn: oftener what comes up seldom by itself.
    static let leads: [Feature] = allCases.flatMap { feature in Array(repeating: feature, count: feature.turns) }

    /// Which decision leads to it.
    enum Kind: String {
        case shape
        case closureShape
        case initial
        case weakShape
        case ring
        case extra
        case capture
        case weakCapture
        case factory
        case place
        case flow
        case closureFlow
        case wrap
        case closureWrap
        case delivery
        case notKept
        case root
        case breaker
    }

    /// How often it is asked for, compared with others.
    private var turns: Int {
        switch (self, kind) {
        case (.set, _), (.dictionaryKey, _), (.anyObject, _), (.anyHashable, _), (.genericParameter, _), (.existential, _): 8
        case (.superMethod, _), (.globalClosures, _), (.propertyBase, _), (.selfImplicit, _), (_, .weakCapture): 9
        case (.weakLet, _), (_, .weakShape), (_, .closureWrap): 6
        case (_, .initial), (_, .notKept), (_, .extra): 3
        case (_, .capture): 2
        default: 1
        }
    }

    /// The section of the catalogue.
    package var section: Int { Int(rawValue.prefix(1)) ?? 0 }

    var kind: Kind { Self.kinds[self] ?? .shape }

    package var name: String { String(rawValue.split(separator: ":")[1].dropFirst()) }

    private static let kinds: [Feature: Kind] = Dictionary(uniqueKeysWithValues: allCases.map { feature in
        (feature, Kind(rawValue: String(feature.rawValue.split(separator: ":")[0].dropFirst(2))) ?? .shape)
    })
}
