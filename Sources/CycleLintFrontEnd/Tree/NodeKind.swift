/// What a node is. After each case: its principal token, then its children in order.
/// `a?` is optional, `a*` any number. `DECL`, `STMT`, `EXPR`, `TYPE`, `PATTERN` stand for any kind of that group.
/// Attributes and modifiers come first among the children of every declaration, accessor, parameter and closure signature;
/// `#if` around attributes is an `ifConfig` among them.
///
/// The cases stand in groups: file and blocks, declarations, their parts, statements, expressions, patterns, types.
/// A name behind a module selector (`Module::name`) is the node's token; the module lies before it, in `first ..< token`.
/// `#sourceLocation(…)` has no node, like a comment.
/// Every `identifierPattern` binds its name, also where it stands inside of a `patternExpr`.
package enum NodeKind: UInt8, CaseIterable {
    /// Index 0 of every tree: no node.
    case none

    /// STMT or DECL*
    case sourceFile
    /// token `{` (absent in a switch case: first token). STMT or DECL*
    case codeBlock
    /// token `{`. DECL*
    case memberBlock
    /// `#if` in any position where it holds a list (statements, members, switch cases, array elements, attributes). ifConfigClause+
    case ifConfig
    /// token `#if`, `#elseif` or `#else`. EXPR (condition; none for `#else`), then the elements of that position.
    /// Flag `hasCondition` tells whether the first child is the condition.
    case ifConfigClause
    /// Tokens that fit nowhere; skipped, and reported as a problem.
    case unexpected

    /// token: first token of the path. importPath tokens are `token ..< end`.
    case importDecl
    /// token: name, the keyword stands just before it. attr* mod* genericParameters? inheritanceClause? whereClause? memberBlock
    case classDecl, structDecl, enumDecl, actorDecl
    /// token: name. attr* mod* genericParameters? (primary associated types) inheritanceClause? whereClause? memberBlock
    case protocolDecl
    /// token: `extension`. attr* mod* TYPE inheritanceClause? whereClause? memberBlock
    case extensionDecl
    /// token: name (identifier or operator), `func` stands just before it. attr* mod* genericParameters? parameters throwsClause? returnClause? whereClause? codeBlock?
    case funcDecl
    /// token: `init`. Flags failable. attr* mod* genericParameters? parameters throwsClause? returnClause? whereClause? codeBlock?
    case initDecl
    /// token: `deinit`. attr* mod* codeBlock?
    case deinitDecl
    /// token: `subscript`. attr* mod* genericParameters? parameters returnClause whereClause? accessorBlock?
    case subscriptDecl
    /// token: `var`, `let` (also `inout`/`borrowing` style introducers of newer versions). attr* mod* binding+
    case varDecl
    /// One pattern of a `varDecl`. token: first token of the pattern. PATTERN typeAnnotation? initializer? accessorBlock?
    case binding
    /// token: `{`. accessor*, or codeBlock for an implicit getter.
    case accessorBlock
    /// token: `get`, `set`, `willSet`, `didSet`, `_read`, `init` … attr* mod* accessorParameter? throwsClause? codeBlock?
    case accessor
    /// token: the name in `set(newValue)`.
    case accessorParameter
    /// token: `case`. attr* mod* enumCaseElement+
    case enumCaseDecl
    /// token: name. parameters? initializer?
    case enumCaseElement
    /// token: name. attr* mod* genericParameters? TYPE? whereClause?
    case typealiasDecl
    /// token: name. attr* mod* inheritanceClause? TYPE? (default) whereClause?
    case associatedtypeDecl
    /// token: the operator. attr* mod*
    case operatorDecl
    /// token: name. attr* mod*
    case precedenceGroupDecl
    /// token: name. attr* mod* genericParameters? parameters returnClause? initializer? whereClause?
    case macroDecl

    /// token: name (after `@`). Flag hasArguments. TYPE (the attribute's name as a type) argument* (only where they parse as expressions)
    case attribute
    /// token: the modifier (`private`, `weak`, `unowned`, `static`, `nonisolated` …). A detail in parentheses (`unowned(unsafe)`, `private(set)`) lies inside `first ..< end`.
    case modifier
    /// token: `<`. genericParameter*
    case genericParameters
    /// token: name. Flags each, valueParameter (`let N: Int`). attr* TYPE?
    case genericParameter
    /// token: `where`. requirement*
    case whereClause
    /// TYPE TYPE. Flag sameType for `==`.
    case requirement
    /// token: `:`. TYPE*  (`class` is a `classRestrictionType`)
    case inheritanceClause
    /// token: `(`. parameter* (of functions, initialisers, subscripts, enum cases, closures with parentheses, macros)
    case parameters
    /// token: the name used inside (`b` in `a b: T`, `a` in `a: T`; `_` if so written; the first token for an unnamed enum payload, with flag unnamed).
    /// Flag hasLabel: another name stands before `token` and is the argument label. Flag variadic. attr* mod* TYPE? initializer?
    case parameter
    /// token: `->`. TYPE
    case returnClause
    /// token: `throws` or `rethrows`. TYPE? (typed throws)
    case throwsClause
    /// token: `:`. TYPE
    case typeAnnotation
    /// token: `=`. EXPR
    case initializer

    /// token: `if`. Statement and expression. conditions codeBlock (codeBlock or ifExpr)?
    case ifExpr
    /// token: `guard`. conditions codeBlock
    case guardStmt
    /// token: `while`. conditions codeBlock
    case whileStmt
    /// token: `repeat`. codeBlock EXPR
    case repeatStmt
    /// token: `for`. Flags isAwait, isTry, isCase. PATTERN typeAnnotation? EXPR caseWhere? codeBlock
    case forStmt
    /// token: `switch`. Statement and expression. EXPR (switchCase or ifConfig)*
    case switchExpr
    /// token: `case` or `default`. Flag isDefault. attr* caseItem* codeBlock
    case switchCase
    /// PATTERN caseWhere?  (of `switch` cases and `catch`)
    case caseItem
    /// token: `where`. EXPR
    case caseWhere
    /// token: `do`. Statement and expression. throwsClause? codeBlock catchClause*
    case doStmt
    /// token: `catch`. caseItem* codeBlock
    case catchClause
    /// EXPR or condition nodes, separated by commas. (optionalBinding | matchingPattern | availability | EXPR)+
    case conditions
    /// token: `let` or `var`. PATTERN typeAnnotation? initializer?   (`if let x` has no initializer)
    case optionalBinding
    /// token: `case`. PATTERN typeAnnotation? initializer
    case matchingPattern
    /// token: `#available`, `#unavailable`, `_hasSymbol`.
    case availability
    /// EXPR?
    case returnStmt
    /// EXPR
    case throwStmt
    /// token: label, if any, otherwise the keyword. Flag hasLabel.
    case breakStmt, continueStmt
    case fallthroughStmt
    /// codeBlock
    case deferStmt
    /// token: label. STMT
    case labeledStmt
    /// EXPR
    case yieldStmt, discardStmt, thenStmt

    /// token: the name; `self`, `Self`, `super` are kinds of their own. A closure's `$0` is a name. Flag hasArgumentNames for `foo(a:b:)` (then `end` lies behind the `)`).
    case identifierExpr
    case selfExpr, capitalSelfExpr, superExpr
    /// token: the literal.
    case integerLiteral, floatLiteral, booleanLiteral, nilLiteral
    /// token: `/…/` or `#/…/#`.
    case regexLiteral
    /// token: first token. interpolation*
    case stringLiteral
    /// token: the `\` before `(`. argument*
    case interpolation
    /// token: `[`. EXPR* (or ifConfig)
    case arrayExpr
    /// token: `[`. dictionaryElement*   (`[:]` has none)
    case dictionaryExpr
    /// EXPR EXPR
    case dictionaryElement
    /// token: `(`. argument*   A parenthesised expression is a tuple of one unlabelled argument.
    case tupleExpr
    /// token: `{`. closureSignature? STMT or DECL*
    case closureExpr
    /// token: `in`. attr* captureList? (parameters or closureParameter*) throwsClause? returnClause?
    case closureSignature
    /// token: `[`. captureItem*
    case captureList
    /// token: the captured name (`self` too). Flags captureWeak, captureUnowned, captureUnownedUnsafe. EXPR? (the value of `[x = …]`)
    case captureItem
    /// token: name of an unparenthesised closure parameter.
    case closureParameter
    /// token: the name behind the dot (also `init`, `self`, `Type`, `0`, a keyword). Flag implicitBase for `.foo`. Flag hasArgumentNames as in identifierExpr. EXPR? (the base)
    case memberExpr
    /// token: `(`, or the first token of the first trailing closure where there are no parentheses. EXPR (callee) argument*
    case callExpr
    /// token: `[`. EXPR (base) argument*
    case subscriptExpr
    /// One argument. Flag hasLabel: `token` is the label (`_` included), otherwise `token == first`. Flag trailing: a trailing closure. EXPR
    case argument
    /// token: `?`. EXPR
    case optionalChain
    /// token: `!`. EXPR
    case forceUnwrap
    /// token: the operator. EXPR
    case postfixExpr
    /// token: the operator. EXPR
    case prefixExpr
    /// token: `&`. EXPR
    case inoutExpr
    /// EXPR, with `<…>` behind it. EXPR genericArguments
    case specializeExpr
    /// A flat list: operands between operators. EXPR (binaryOperator | assignmentOperator | ternary | asOperator | isOperator | arrowOperator) EXPR …
    /// `isOperator` and `asOperator` carry their type and are not followed by an operand.
    case sequenceExpr
    /// token: the operator.
    case binaryOperator
    /// token: `=`.
    case assignmentOperator
    /// token: `?`. EXPR (the middle one)
    case ternary
    /// token: `as`. Flags optionalCast (`as?`), forcedCast (`as!`). TYPE
    case asOperator
    /// token: `is`. TYPE
    case isOperator
    /// token: `->`. throwsClause?   (a function type in expression position)
    case arrowOperator
    /// token: `try`. Flags optionalTry, forcedTry. EXPR: all that stands to the right of it in its sequence.
    case tryExpr
    /// token: the keyword. EXPR
    case awaitExpr, consumeExpr, copyExpr, borrowExpr, unsafeExpr, eachExpr, repeatExpr
    /// token: `\`. TYPE? or EXPR? (the root), then components as a chain is flattened: keyPathComponent*
    case keyPathExpr
    /// token: the property name, `[`, `?` or `!`. Flag hasArgumentNames as in identifierExpr. argument* (of a subscript or method)
    case keyPathComponent
    /// token: name (after `#`); `#selector`, `#keyPath`, `#if`-less macros, literals like `#file`. Expression, statement and declaration. attr* mod* genericArguments? argument*
    case macroExpansion
    /// A type where an expression stands and no expression kind fits (`any P`, `(inout Int) -> Void`, `[3 of Int]`). TYPE
    case typeExpr
    /// `_` on the left of an assignment, or in a pattern.
    case discardExpr
    /// A pattern in expression position (`let x` inside a `case`). PATTERN
    case patternExpr
    /// `base` followed by `#if` with postfix members in each branch. EXPR (base) ifConfigClause+
    /// In each clause, the postfix chain's innermost base is a `postfixIfConfigBase`.
    case postfixIfConfig
    case postfixIfConfigBase
    /// An expression was expected and none is there. Reported as a problem.
    case missingExpr

    /// token: the name.
    case identifierPattern
    case wildcardPattern
    /// token: `(`. tuplePatternElement*
    case tuplePattern
    /// Flag hasLabel. token: the label or first. PATTERN
    case tuplePatternElement
    /// token: `let`, `var`, `inout` … PATTERN
    case valueBindingPattern
    /// token: `is`. TYPE
    case isTypePattern
    /// EXPR
    case expressionPattern

    /// token: the name (`Self`, `Any` included). genericArguments?
    case identifierType
    /// token: the name behind the dot (`Type`, `Protocol` included). TYPE genericArguments?
    case memberType
    /// token: `<`. (TYPE or EXPR)*
    case genericArguments
    /// TYPE
    case optionalType, implicitlyUnwrappedType, arrayType
    /// TYPE TYPE
    case dictionaryType
    /// `[3 of Int]`: (TYPE or EXPR) TYPE
    case inlineArrayType
    /// token: `(`. tupleTypeElement*
    case tupleType
    /// token: the inner name or first token. Flags hasLabel, variadic. TYPE initializer?   (also the parameters of a function type)
    case tupleTypeElement
    /// token: `->`. Flag isAsync. tupleTypeElement* throwsClause? returnClause
    case functionType
    /// token: `some`, `any`. TYPE
    case someType, anyType
    /// `A & B`. TYPE TYPE+
    case compositionType
    /// Attributes and specifiers (`@escaping`, `inout`, `sending`, `borrowing`, `isolated`, `~`-less) before a type. attr* mod* TYPE
    case attributedType
    /// token: `~`. TYPE
    case suppressedType
    /// token: `repeat`, `each`. TYPE
    case packExpansionType, packElementType
    /// token: `class`.
    case classRestrictionType
    case missingType
}
