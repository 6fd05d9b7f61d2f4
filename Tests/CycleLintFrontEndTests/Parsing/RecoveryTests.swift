import CycleLintFrontEnd
import Testing

@Suite("Older and newer Swift, and mistakes")
struct RecoveryTests {
    @Test("a name of the parameter type alone (Swift 2)") func aNameOfTheParameterType() {
        #expect(
            tree("let a: Int -> Int = b") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (functionType -> (tupleTypeElement \
            (identifierType Int)) (returnClause (identifierType Int)))) (initializer (identifierExpr b))))
            """)
    }

    @Test("var parameters (Swift 2)") func varParametersSwift2() {
        #expect(
            tree("func f(var a: Int, inout b: Int) {}") == """
            (funcDecl f (parameters (parameter a (modifier var) (identifierType Int)) (parameter b (modifier inout) \
            (identifierType Int))) (codeBlock {))
            """)
    }

    @Test("a curried function (Swift 2)") func aCurriedFunctionSwift2() {
        #expect(
            tree("func f(a: Int)(b: Int) -> Int { a }") == """
            (funcDecl f (parameters (parameter a (identifierType Int))) (returnClause (identifierType Int)) \
            (codeBlock (identifierExpr a))) ⚠️ unexpected second list of parameters
            """)
    }

    @Test("generic requirements inside of the angles (Swift 2)") func genericRequirementsInsideOfTheAngles() {
        #expect(
            tree("func f<T where T: P>(a: T) {}") == """
            (funcDecl f (genericParameters (genericParameter T) (whereClause (requirement : (identifierType T) \
            (identifierType P)))) (parameters (parameter a (identifierType T))) (codeBlock {))
            """)
    }

    @Test("an operator with a body (Swift 2)") func anOperatorWithABodySwift() {
        #expect(
            tree("infix operator +++ { associativity left precedence 140 }") == "(operatorDecl +++ (modifier infix))")
    }

    @Test("C-style for") func cStyleFor() {
        #expect(
            tree("for var i = 0; i < 1; i++ {}") == """
            (forStmt (valueBindingPattern (identifierPattern i)) (missingExpr) (codeBlock {)) ⚠️ expected 'in' \
            behind the pattern of 'for'
            """)
    }

    @Test("an unknown attribute with unknown arguments") func anUnknownAttributeWithUnknownArguments() {
        #expect(
            tree("@future(1 => 2) func f() {}") == """
            (funcDecl f (attribute#1 future (identifierType future) (argument (sequenceExpr (integerLiteral 1) \
            (binaryOperator =>) (integerLiteral 2)))) (parameters () (codeBlock {))
            """)
    }

    @Test("a member that is no declaration") func aMemberThatIsNoDeclaration() {
        #expect(
            tree(
                #"""
                class C {
                  foo bar
                  func f() {}
                }
                """#) == """
            (classDecl C (memberBlock (unexpected foo) (funcDecl f (parameters () (codeBlock {)))) ⚠️ expected a \
            declaration
            """)
    }

    @Test("a missing closing brace") func aMissingClosingBrace() {
        #expect(
            tree("class C { func f() {") == """
            (classDecl C (memberBlock (funcDecl f (parameters () (codeBlock {)))) ⚠️ expected '}'
            """)
    }

    @Test("a stray closing brace") func aStrayClosingBrace() {
        #expect(
            tree(
                #"""
                a }
                func f() {}
                """#) == """
            (identifierExpr a) (unexpected }) (funcDecl f (parameters () (codeBlock {)) ⚠️ unexpected token
            """)
    }

    @Test("a missing operand") func aMissingOperand() {
        #expect(
            tree(
                #"""
                let a = b +
                let c = 1
                """#) == """
            (varDecl (binding (identifierPattern a) (initializer (sequenceExpr (identifierExpr b) (binaryOperator +) \
            (missingExpr))))) (varDecl (binding (identifierPattern c) (initializer (integerLiteral 1)))) ⚠️ expected \
            an expression
            """)
    }

    @Test("a statement in a switch") func aStatementInASwitch() {
        #expect(
            tree("switch a { b() }") == """
            (switchExpr (identifierExpr a) (switchCase (codeBlock (callExpr ( (identifierExpr b))))) ⚠️ all \
            statements inside a 'switch' must be covered by a 'case' or 'default'
            """)
    }

    @Test("a case outside of a switch") func aCaseOutsideOfASwitch() {
        #expect(
            tree("case .a: b") == """
            (switchCase (caseItem (expressionPattern (memberExpr#2 a))) (codeBlock (identifierExpr b))) ⚠️ 'case' \
            outside of a 'switch'
            """)
    }

    @Test("a missing name") func aMissingName() {
        #expect(
            tree("func () {}") == "(funcDecl ( (parameters () (codeBlock {)) ⚠️ expected the name of the function")
    }

    @Test("an unclosed call") func anUnclosedCall() {
        #expect(
            tree(
                #"""
                f(a, b
                let c = 1
                """#) == """
            (callExpr ( (identifierExpr f) (argument (identifierExpr a)) (argument (identifierExpr b))) (varDecl \
            (binding (identifierPattern c) (initializer (integerLiteral 1)))) ⚠️ expected ')' behind the arguments
            """)
    }

    @Test("a string without end") func aStringWithoutEnd() {
        #expect(
            tree(
                #"""
                let a = "b
                let c = 1
                """#) == """
            (varDecl (binding (identifierPattern a) (initializer (stringLiteral "b)))) (varDecl (binding \
            (identifierPattern c) (initializer (integerLiteral 1)))) ⚠️ unterminated string literal
            """)
    }

    @Test("an interpolation without end") func anInterpolationWithoutEnd() {
        #expect(
            tree(
                #"""
                let a = "\(b
                let c = 1
                """#) == """
            (varDecl (binding (identifierPattern a) (initializer (stringLiteral (interpolation (argument \
            (identifierExpr b))))))) (varDecl (binding (identifierPattern c) (initializer (integerLiteral 1)))) ⚠️ \
            unterminated string literal
            """)
    }
}
