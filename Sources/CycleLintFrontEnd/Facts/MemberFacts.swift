/// A variable or constant that is not a local: a property of a type or extension, or a global.
package struct PropertyFact: Sendable {
    package var flags: DeclarationFlags
    package var name: UInt32
    /// Type or extension it is declared in; none for a global. A top-level variable of a script is a global too.
    package var owner: UInt32
    /// Written type, or none.
    package var type: UInt32
    /// Position in the tuple pattern it is bound by (`let (a, b) = …`), or none.
    package var tupleIndex: UInt32
    /// Attributes by their type (`@Published`, `@Injected(…)`), in `typeLists`.
    package var attributes: FactRange
    /// Function of kind `initializerExpression`, or none. Several properties of one pattern share it. Calls of property wrappers with
    /// written arguments are statements in it; it returns nothing where only those are written.
    package var initializer: UInt32
    package var getter: UInt32
    package var setter: UInt32
    package var willSet: UInt32
    package var didSet: UInt32
    package var clause: UInt32
    /// Of the name.
    package var offset: UInt32
    /// Of `var` or `let`.
    package var keyword: UInt32
}

package enum FunctionKind: UInt8, Sendable {
    case function, initializer, deinitializer
    /// `name` is `subscript`. Its accessors are functions of their own, whose `accessorOf` is this one; each has the subscript's
    /// parameters, and behind them `newValue`.
    case subscriptDeclaration
    case getter, setter, willSet, didSet
    case closure, localFunction
    /// The value of a property: one expression, returned.
    case initializerExpression
    /// A parameter's default value: one expression, returned.
    case defaultArgument
    /// Statements of a script, or at the top of a file.
    case topLevel
}

package struct FunctionFact: Sendable {
    package var kind: FunctionKind
    package var flags: DeclarationFlags
    /// Base name: `foo`, `+`, `init`, `deinit`, `subscript`; a property's name for its accessors and initialiser; empty for closures.
    package var name: UInt32
    /// Type or extension around it (also for closures inside methods), or none.
    package var owner: UInt32
    /// Closures, local functions, default arguments: the function around it. Otherwise none.
    package var parent: UInt32
    /// Accessors of a subscript: that subscript. Otherwise none.
    package var accessorOf: UInt32
    package var genericParameters: FactRange
    package var parameters: FactRange
    /// Written result type, or none. For an accessor and an initialiser expression: the property's written type.
    package var result: UInt32
    package var attributes: FactRange
    /// Explicit capture list, in `captures`.
    package var captures: FactRange
    /// Locals of functions around it that it or a closure inside it uses, in `freeLocals`. Names in the capture list of this
    /// closure are not among them; the values of the capture list are uses by the function around it.
    package var freeLocals: FactRange
    /// Whether the `self` of the method around (no capture list entry, no `guard let self` in between) is written in it or in a closure inside it.
    /// Implicit uses are found later.
    package var mentionsSelf: Bool
    /// First mention of `self`, or none.
    package var selfOffset: UInt32
    /// In `instructions`.
    package var body: FactRange
    package var clause: UInt32
    /// Of the name; `{` for a closure.
    package var offset: UInt32
    package var end: UInt32
}

package struct ParameterFact: Sendable {
    /// Argument label; 0 where there is none (`_`).
    package var label: UInt32
    /// Name inside; 0 for `_` and unnamed payloads.
    package var name: UInt32
    package var type: UInt32
    /// The local it is inside the function, or none (no body).
    package var local: UInt32
    /// Function of kind `defaultArgument`, or none.
    package var defaultValue: UInt32
    package var isVariadic: Bool
    package var offset: UInt32
}

/// A variable inside a function: parameter, `let`, `var`, binding of a pattern, entry of a capture list, local function.
package struct LocalFact: Sendable {
    package var flags: DeclarationFlags
    package var name: UInt32
    /// The function that declares it.
    package var function: UInt32
    package var type: UInt32
    /// The local function it names, or a local computed variable's getter; otherwise none.
    package var code: UInt32
    package var isParameter: Bool
    package var isCapture: Bool
    package var offset: UInt32
    /// Behind the last byte of the block in which it can be named.
    package var scopeEnd: UInt32
}

/// One entry of a capture list.
package struct CaptureFact: Sendable {
    package enum Mode: UInt8, Sendable { case strong, weak, unowned, unownedUnsafe }
    package var mode: Mode
    package var name: UInt32
    /// The local that stands for it inside the closure.
    package var local: UInt32
    /// Its value: index of an instruction of the function AROUND the closure (`[weak self]`: the value of `self` there).
    package var value: UInt32
    /// Whether the closure's body (or a closure inside it) uses the name, explicitly. Implicit uses of `self` are found later.
    package var isUsed: Bool
    package var offset: UInt32
}

package struct FreeLocalFact: Sendable {
    package var local: UInt32
    /// Of the first use.
    package var offset: UInt32
}
