/// Bits of `Node.flags`. The same bit means different things in different kinds.
package enum NodeFlag {
    // attribute
    package static let hasArguments: UInt8 = 1
    // parameter, argument, tuple elements, break, continue
    package static let hasLabel: UInt8 = 1
    package static let variadic: UInt8 = 2
    package static let unnamed: UInt8 = 4
    package static let trailing: UInt8 = 8
    // functions, closures' signatures, function types, accessors, arrow
    package static let isAsync: UInt8 = 1
    package static let isThrowing: UInt8 = 2
    // initDecl
    package static let failable: UInt8 = 4
    package static let implicitlyUnwrapped: UInt8 = 8
    // genericParameter
    package static let each: UInt8 = 1
    package static let valueParameter: UInt8 = 2
    // requirement
    package static let sameType: UInt8 = 1
    // forStmt
    package static let isAwait: UInt8 = 1
    package static let isTry: UInt8 = 2
    package static let isCase: UInt8 = 4
    // switchCase
    package static let isDefault: UInt8 = 1
    // ifConfigClause
    package static let hasCondition: UInt8 = 1
    // identifierExpr, memberExpr
    package static let hasArgumentNames: UInt8 = 1
    package static let implicitBase: UInt8 = 2
    // captureItem
    package static let captureWeak: UInt8 = 1
    package static let captureUnowned: UInt8 = 2
    package static let captureUnownedUnsafe: UInt8 = 4
    // asOperator, tryExpr
    package static let optionalCast: UInt8 = 1
    package static let forcedCast: UInt8 = 2
    package static let optionalTry: UInt8 = 1
    package static let forcedTry: UInt8 = 2
}
