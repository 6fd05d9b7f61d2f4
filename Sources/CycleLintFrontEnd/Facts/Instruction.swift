/// What an instruction does. A body is a list of instructions in the order of execution; an instruction that has a value is
/// referred to by its index relative to the start of its function's body. `!`, `?`, parentheses around one value,
/// `consume`, `copy`, `unsafe` leave no trace: they are their operand.
///
/// Operands are `a`, `b`, `c`; `list` means that `b` is an index into `FileFacts.arguments` and `c` the count.
package enum Operation: UInt8, Sendable {
    /// A value that the facts cannot describe; its parts have been evaluated. list.
    case unknown
    /// `self`. a: the local it is bound to here (capture list, `guard let self`), or none: the `self` of the method around.
    case selfValue
    /// `super`. a: as for `selfValue`.
    case superValue
    /// A local of this function or one around it. a: local.
    case local
    /// A name that is no local: member of the implicit `self`, global, type, module. a: name. b: as `selfValue.a`.
    case name
    /// A type as a value, where it cannot be a plain name or member (`[Int]`, `Foo<Bar>`, `any P`). a: type reference.
    case typeValue
    /// a: `Literal`. For strings: list of interpolated values in b, c. For `true`: 1 in b. For an integer: its value in b, or none if that does not fit.
    case literal
    /// a: base value. b: name.
    case member
    /// `.name`. a: name.
    case implicitMember
    /// `x as T`, `as?`, `as!`. a: value. b: type reference.
    case cast
    /// a: callee value. list.
    case call
    /// a: base value. list.
    case subscriptCall
    /// A closure literal. a: function.
    case closure
    case array
    /// list: key, value, key, value …
    case dictionary
    /// list with labels.
    case tuple
    /// A macro or `#selector(…)`. a: name. list.
    case macro
    /// a: root type reference or none. list: `label` is the name of each component (`[]` for a subscript, whose value is its argument).
    case keyPath
    /// `target = value`. a: target value (an instruction `local`, `name`, `member`, `subscriptCall`, `tuple` or `discard`, evaluated just before as a place). b: value.
    case assign
    /// The `_` on the left of an assignment.
    case discard
    /// An operator other than those that have an operation of their own, `+=` included. a: name of the operator. list of one or two. Flag `isPostfix`.
    case operatorCall
    /// One of several values: `a ? b : c`, `a ?? b`, `if` and `switch` as expressions. list.
    case select
    /// a: value.
    case await
    /// `&x`. a: value.
    case inoutValue
    /// The element of a sequence (`for x in a`). a: value.
    case element
    /// Part of a value taken out by a pattern. a: value. b: name of the enum case, 0 for a tuple. c: zero-based position.
    case payload
    /// Declares a local. a: local. b: its value or none. Flag `isConditional` for `if let`, `guard let`, `while let`, patterns.
    case bind
    /// A local function or local computed variable comes into being. a: local. b: function.
    case localFunction
    /// a: value or none. Flag `isImplicit` for a single expression without `return`.
    case returnValue
    case throwValue
    /// a: value.
    case yieldValue
    /// An expression that is a statement. a: value.
    case statement
    /// Flag `isLabelled`.
    case breakStatement, continueStatement
    /// Around statements whose errors a `catch` of the same function takes.
    case doBegin, doEnd
    /// `if`, `guard`, `switch`, `catch`, `?:`, `??`, `&&` (a `coalescing` too): code that may not run. `branchBegin … branchNext … branchEnd`. a: `BranchKind`.
    /// list, of the `branchBegin` of `if` and `guard`: the conditions, all of which have to hold; of the `branchBegin` and each `branchNext` of a `switch`: the patterns
    /// of the arm, one of which has to match. See `ArgumentFact`.
    case branchBegin, branchNext, branchEnd
    /// a: `LoopKind`. b: `LoopLimit`. c, of `loopBegin`: the value of the only condition of a `while` or `repeat`, plus 1.
    case loopBegin, loopEnd
    case deferBegin, deferEnd
    /// `#if` branch. a: clause.
    case clauseBegin, clauseEnd
}

package enum Literal: UInt32, Sendable { case null, boolean, integer, float, string, regex }
package enum BranchKind: UInt32, Sendable { case ifBranch, guardElse, switchCase, catchClause, ternary, coalescing }
package enum LoopKind: UInt32, Sendable { case forIn, forAwait, whileLoop, repeatLoop }
/// What is written as the condition of a loop: anything, `true`, or that something (`Task`, a group) is not cancelled.
package enum LoopLimit: UInt32, Sendable { case condition, endless, cancellation }

package struct Instruction: Sendable {
    package static let isPostfix: UInt8 = 1
    package static let isConditional: UInt8 = 1
    package static let isImplicit: UInt8 = 1
    /// On `member`, `call`, `subscriptCall`: the base is optionally chained (`a?.b`).
    package static let isChained: UInt8 = 2
    /// `try`: an error leaves what is around it, as far as the next `catch`.
    package static let isTried: UInt8 = 4
    /// Of `break` and `continue`.
    package static let isLabelled: UInt8 = 8

    package var operation: Operation
    package var flags: UInt8
    package var a: UInt32
    package var b: UInt32
    package var c: UInt32
    /// Where it stands in the source (member: of the name; call: of the callee; closure: of `{`; assign: of `=`; otherwise the first token).
    package var offset: UInt32
}

package struct ArgumentFact: Sendable {
    package static let isTrailing: UInt8 = 1
    /// Of a condition: it holds if the value is not nil (`let x = value`).
    package static let isBinding: UInt8 = 2
    /// Of a condition: it holds if the value matches the case of an enum that `label` names; value none for any other pattern.
    package static let isPattern: UInt8 = 4
    /// Label, 0 where there is none. A key path component's name.
    package var label: UInt32
    /// Instruction, relative to the function's body; none where a key path component has no argument, or where a condition is no value.
    package var value: UInt32
    package var flags: UInt8
}
