import CycleLintFrontEnd
import Testing

@Suite("Directives that begin with #")
struct PoundDirectiveTests {
    @Test("around statements") func aroundStatements() {
        #expect(
            tree(
                #"""
                #if os(Linux) && swift(>=5.9)
                a()
                #elseif DEBUG
                b()
                #else
                c()
                #endif
                """#) == """
            (ifConfig (ifConfigClause#1 (sequenceExpr (callExpr ( (identifierExpr os) (argument (identifierExpr \
            Linux))) (binaryOperator &&) (callExpr ( (identifierExpr swift) (argument (prefixExpr (floatLiteral \
            5.9))))) (callExpr ( (identifierExpr a))) (ifConfigClause#1 (identifierExpr DEBUG) (callExpr ( \
            (identifierExpr b))) (ifConfigClause (callExpr ( (identifierExpr c))))
            """)
    }

    @Test("around members") func aroundMembers() {
        #expect(
            tree(
                #"""
                class C {
                #if A
                  var a: Int
                #endif
                  func f() {}
                }
                """#) == """
            (classDecl C (memberBlock (ifConfig (ifConfigClause#1 (identifierExpr A) (varDecl (binding \
            (identifierPattern a) (typeAnnotation (identifierType Int)))))) (funcDecl f (parameters () (codeBlock \
            {))))
            """)
    }

    @Test("around the cases of a switch") func aroundTheCasesOfASwitch() {
        #expect(
            tree(
                #"""
                switch a {
                #if A
                case .b: c
                #endif
                default: d
                }
                """#) == """
            (switchExpr (identifierExpr a) (ifConfig (ifConfigClause#1 (identifierExpr A) (switchCase (caseItem \
            (expressionPattern (memberExpr#2 b))) (codeBlock (identifierExpr c))))) (switchCase#1 (codeBlock \
            (identifierExpr d))))
            """)
    }

    @Test("inside of a case") func insideOfACase() {
        #expect(
            tree(
                #"""
                switch a {
                case .b:
                #if A
                  c
                #endif
                  d
                }
                """#) == """
            (switchExpr (identifierExpr a) (switchCase (caseItem (expressionPattern (memberExpr#2 b))) (codeBlock \
            (ifConfig (ifConfigClause#1 (identifierExpr A) (identifierExpr c))) (identifierExpr d))))
            """)
    }

    @Test("around members of a chain") func aroundMembersOfAChain() {
        #expect(
            tree(
                #"""
                a
                #if A
                  .b()
                  #if B
                  .c
                  #endif
                #else
                  .d { e }
                #endif
                  .f
                """#) == """
            (memberExpr f (postfixIfConfig (identifierExpr a) (ifConfigClause#1 (identifierExpr A) (postfixIfConfig \
            (callExpr ( (memberExpr b (postfixIfConfigBase))) (ifConfigClause#1 (identifierExpr B) (memberExpr c \
            (postfixIfConfigBase))))) (ifConfigClause (callExpr { (memberExpr d (postfixIfConfigBase)) (argument#8 \
            (closureExpr (identifierExpr e)))))))
            """)
    }

    @Test("around elements of an array") func aroundElementsOfAnArray() {
        #expect(
            tree(
                #"""
                [
                  a,
                #if A
                  b,
                #endif
                  c
                ]
                """#) == """
            (arrayExpr (identifierExpr a) (ifConfig (ifConfigClause#1 (identifierExpr A) (identifierExpr b))) \
            (identifierExpr c))
            """)
    }

    @Test("around attributes") func aroundAttributes() {
        #expect(
            tree(
                #"""
                #if A
                @available(*, deprecated)
                #endif
                func f() {}
                """#) == """
            (funcDecl f (ifConfig (ifConfigClause#1 (identifierExpr A) (attribute#1 available (identifierType \
            available)))) (parameters () (codeBlock {))
            """)
    }

    @Test("without an end") func withoutAnEnd() {
        #expect(
            tree(
                #"""
                #if A
                a
                """#) == """
            (ifConfig (ifConfigClause#1 (identifierExpr A) (identifierExpr a))) ⚠️ expected '#endif'
            """)
    }
}
