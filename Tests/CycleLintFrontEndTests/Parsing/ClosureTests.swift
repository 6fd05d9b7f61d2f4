import CycleLintFrontEnd
import Testing

@Suite("Closures")
struct ClosureTests {
    @Test("without signature") func withoutSignature() {
        #expect(
            tree("a { b }") == "(callExpr { (identifierExpr a) (argument#8 (closureExpr (identifierExpr b))))")
    }

    @Test("parameters without types") func parametersWithoutTypes() {
        #expect(
            tree("a { b, _ in c }") == """
            (callExpr { (identifierExpr a) (argument#8 (closureExpr (closureSignature in (closureParameter b) \
            (closureParameter _)) (identifierExpr c))))
            """)
    }

    @Test("parameters with types, effects, result") func parametersWithTypesEffectsResult() {
        #expect(
            tree("a { (b: Int, _ c: inout D) async throws -> E in f }") == """
            (callExpr { (identifierExpr a) (argument#8 (closureExpr (closureSignature#3 in (parameters (parameter b \
            (identifierType Int)) (parameter#1 c (attributedType (modifier inout) (identifierType D)))) \
            (throwsClause throws) (returnClause (identifierType E))) (identifierExpr f))))
            """)
    }

    @Test("captures with ownership and values") func capturesWithOwnershipAndValues() {
        #expect(
            tree("{ [weak self, unowned a, unowned(unsafe) b, unowned(safe) c, d = e.f, weak g = h] in }") == """
            (closureExpr (closureSignature in (captureList (captureItem#1 self) (captureItem#2 a) (captureItem#4 b) \
            (captureItem#2 c) (captureItem d (memberExpr f (identifierExpr e))) (captureItem#1 g (identifierExpr \
            h)))))
            """)
    }

    @Test("attributes and captures") func attributesAndCaptures() {
        #expect(
            tree("{ @MainActor @Sendable [weak self] (a) -> Void in }") == """
            (closureExpr (closureSignature in (attribute MainActor (identifierType MainActor)) (attribute Sendable \
            (identifierType Sendable)) (captureList (captureItem#1 self)) (parameters (parameter a)) (returnClause \
            (identifierType Void))))
            """)
    }

    @Test("a capture list against an array") func aCaptureListAgainstAnArray() {
        #expect(
            tree("{ [a] }") == "(closureExpr (arrayExpr (identifierExpr a)))")
    }

    @Test("parentheses against parameters") func parenthesesAgainstParameters() {
        #expect(
            tree("{ (a, b) }") == """
            (closureExpr (tupleExpr (argument (identifierExpr a)) (argument (identifierExpr b))))
            """)
    }

    @Test("parameters without names") func parametersWithoutNames() {
        #expect(
            tree("a { $0 + $1.b }") == """
            (callExpr { (identifierExpr a) (argument#8 (closureExpr (sequenceExpr (identifierExpr $0) \
            (binaryOperator +) (memberExpr b (identifierExpr $1))))))
            """)
    }

    @Test("`if` behind the brace") func ifBehindTheBrace() {
        #expect(
            tree("a { if b { c } }") == """
            (callExpr { (identifierExpr a) (argument#8 (closureExpr (ifExpr (conditions (identifierExpr b)) \
            (codeBlock (identifierExpr c))))))
            """)
    }

    @Test("nothing but in") func nothingButIn() {
        #expect(
            tree("{ in a }") == "(closureExpr (closureSignature in) (identifierExpr a))")
    }

    @Test("parameters that only have names") func parametersThatOnlyHaveNames() {
        #expect(
            tree("{ (a, b) in a }") == """
            (closureExpr (closureSignature in (parameters (parameter a) (parameter b))) (identifierExpr a))
            """)
    }
}
