import CycleLintFrontEnd
import Testing

@Suite("Statements")
struct StatementTests {
    @Test("if and else") func ifAndElse() {
        #expect(
            tree("if a { b } else if c { d } else { e }") == """
            (ifExpr (conditions (identifierExpr a)) (codeBlock (identifierExpr b)) (ifExpr (conditions \
            (identifierExpr c)) (codeBlock (identifierExpr d)) (codeBlock (identifierExpr e))))
            """)
    }

    @Test("conditions of every kind") func conditionsOfEveryKind() {
        #expect(
            tree("if let a, var b: Int = c, case .d(let e)? = f, #available(iOS 13, *), g > 1 {}") == """
            (ifExpr (conditions (optionalBinding (identifierPattern a)) (optionalBinding (identifierPattern b) \
            (typeAnnotation (identifierType Int)) (initializer (identifierExpr c))) (matchingPattern \
            (expressionPattern (optionalChain ? (callExpr ( (memberExpr#2 d) (argument (patternExpr \
            (valueBindingPattern (identifierPattern e))))))) (initializer (identifierExpr f))) (availability \
            #available) (sequenceExpr (identifierExpr g) (binaryOperator >) (integerLiteral 1))) (codeBlock {))
            """)
    }

    @Test("guard") func guards() {
        #expect(
            tree("guard let self else { return }") == """
            (guardStmt (conditions (optionalBinding (identifierPattern self))) (codeBlock (returnStmt return)))
            """)
    }

    @Test("while and repeat") func whileAndRepeat() {
        #expect(
            tree("while let a = b() { break } ; repeat { continue } while c") == """
            (whileStmt (conditions (optionalBinding (identifierPattern a) (initializer (callExpr ( (identifierExpr \
            b))))) (codeBlock (breakStmt break))) (repeatStmt (codeBlock (continueStmt continue)) (identifierExpr \
            c))
            """)
    }

    @Test("for with a pattern and a condition") func forWithAPatternAndA() {
        #expect(
            tree("for (i, a) in b.enumerated() where i > 1 {}") == """
            (forStmt (tuplePattern (tuplePatternElement (identifierPattern i)) (tuplePatternElement \
            (identifierPattern a))) (callExpr ( (memberExpr enumerated (identifierExpr b))) (caseWhere (sequenceExpr \
            (identifierExpr i) (binaryOperator >) (integerLiteral 1))) (codeBlock {))
            """)
    }

    @Test("for case, for await") func forCaseForAwait() {
        #expect(
            tree("for case let .a(b)? in c {} ; for try await x in y {}") == """
            (forStmt#4 (valueBindingPattern (expressionPattern (optionalChain ? (callExpr ( (memberExpr#2 a) \
            (argument (patternExpr (identifierPattern b))))))) (identifierExpr c) (codeBlock {)) (forStmt#3 \
            (identifierPattern x) (identifierExpr y) (codeBlock {))
            """)
    }

    @Test("a trailing closure in a condition needs parentheses, but one on the same line is forgiven") func aTrailingClosureInACondition() {
        #expect(
            tree("for a in b.filter { $0 } {}") == """
            (forStmt (identifierPattern a) (callExpr { (memberExpr filter (identifierExpr b)) (argument#8 \
            (closureExpr (identifierExpr $0)))) (codeBlock {))
            """)
    }

    @Test("switch") func switchs() {
        #expect(
            tree(
                "switch a { case .b(let c) where c, .d: e; case let (x, _) as T: f; case is G, 1...2: h; @unknown default: fallthrough }") == """
            (switchExpr (identifierExpr a) (switchCase (caseItem (expressionPattern (callExpr ( (memberExpr#2 b) \
            (argument (patternExpr (valueBindingPattern (identifierPattern c)))))) (caseWhere (identifierExpr c))) \
            (caseItem (expressionPattern (memberExpr#2 d))) (codeBlock (identifierExpr e))) (switchCase (caseItem \
            (valueBindingPattern (expressionPattern (sequenceExpr (tupleExpr (argument (patternExpr \
            (identifierPattern x))) (argument (discardExpr _))) (asOperator (identifierType T)))))) (codeBlock \
            (identifierExpr f))) (switchCase (caseItem (isTypePattern (identifierType G))) (caseItem \
            (expressionPattern (sequenceExpr (integerLiteral 1) (binaryOperator ...) (integerLiteral 2)))) \
            (codeBlock (identifierExpr h))) (switchCase#1 default (attribute unknown (identifierType unknown)) \
            (codeBlock (fallthroughStmt fallthrough))))
            """)
    }

    @Test("do and catch") func doAndCatch() {
        #expect(
            tree("do throws(E) { try a() } catch E.b, let e as F where e.g { } catch { }") == """
            (doStmt (throwsClause (identifierType E)) (codeBlock (tryExpr (callExpr ( (identifierExpr a)))) \
            (catchClause (caseItem (expressionPattern (memberExpr b (identifierExpr E)))) (caseItem \
            (valueBindingPattern (expressionPattern (sequenceExpr (patternExpr (identifierPattern e)) (asOperator \
            (identifierType F))))) (caseWhere (memberExpr g (identifierExpr e)))) (codeBlock {)) (catchClause \
            (codeBlock {)))
            """)
    }

    @Test("labels") func labels() {
        #expect(
            tree("outer: for a in b { continue outer; break outer }") == """
            (labeledStmt (forStmt (identifierPattern a) (identifierExpr b) (codeBlock (continueStmt#1 outer) \
            (breakStmt#1 outer))))
            """)
    }

    @Test("return and what stands on the next line") func returnAndWhatStandsOnThe() {
        #expect(
            tree(
                #"""
                func f() { return
                a }
                """#) == "(funcDecl f (parameters () (codeBlock (returnStmt (identifierExpr a))))")
    }

    @Test("return before a statement") func returnBeforeAStatement() {
        #expect(
            tree(
                #"""
                func f() { if a { return }
                let b = c }
                """#) == """
            (funcDecl f (parameters () (codeBlock (ifExpr (conditions (identifierExpr a)) (codeBlock (returnStmt \
            return))) (varDecl (binding (identifierPattern b) (initializer (identifierExpr c))))))
            """)
    }

    @Test("defer and throw") func deferAndThrow() {
        #expect(
            tree("defer { a() } ; throw b") == """
            (deferStmt (codeBlock (callExpr ( (identifierExpr a)))) (throwStmt (identifierExpr b))
            """)
    }

    @Test("if as an expression") func ifAsAnExpression() {
        #expect(
            tree("let a = if b { 1 } else { 2 }") == """
            (varDecl (binding (identifierPattern a) (initializer (ifExpr (conditions (identifierExpr b)) (codeBlock \
            (integerLiteral 1)) (codeBlock (integerLiteral 2))))))
            """)
    }

    @Test("switch as an expression, and a cast of it") func switchAsAnExpressionAndA() {
        #expect(
            tree("let a = try switch b { default: 1 }") == """
            (varDecl (binding (identifierPattern a) (initializer (tryExpr (switchExpr (identifierExpr b) \
            (switchCase#1 (codeBlock (integerLiteral 1))))))))
            """)
    }

    @Test("statements on one line") func statementsOnOneLine() {
        #expect(
            tree("a(); b();") == "(callExpr ( (identifierExpr a)) (callExpr ( (identifierExpr b))")
    }

    @Test("a missing separator") func aMissingSeparator() {
        #expect(
            tree("a() b()") == """
            (callExpr ( (identifierExpr a)) (callExpr ( (identifierExpr b)) ⚠️ expected ';' between statements on \
            one line
            """)
    }

    @Test("a local function and type") func aLocalFunctionAndType() {
        #expect(
            tree("func f() { struct S { }; func g() { } ; let h = 1 }") == """
            (funcDecl f (parameters () (codeBlock (structDecl S (memberBlock {)) (funcDecl g (parameters () \
            (codeBlock {)) (varDecl (binding (identifierPattern h) (initializer (integerLiteral 1))))))
            """)
    }

    @Test("async let") func asyncLet() {
        #expect(
            tree("async let a = b()") == """
            (varDecl let (modifier async) (binding (identifierPattern a) (initializer (callExpr ( (identifierExpr \
            b)))))
            """)
    }

    @Test("discard and yield") func discardAndYield() {
        #expect(
            tree("func f() { discard self }") == "(funcDecl f (parameters () (codeBlock (discardStmt (selfExpr self))))")
    }
}
