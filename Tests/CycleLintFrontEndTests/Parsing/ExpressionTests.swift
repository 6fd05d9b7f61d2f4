import CycleLintFrontEnd
import Testing

@Suite("Expressions")
struct ExpressionTests {
    @Test("operators stay a flat list") func operatorsStayAFlatList() {
        #expect(
            tree("a = b + c * -d ?? e") == """
            (sequenceExpr (identifierExpr a) (assignmentOperator =) (identifierExpr b) (binaryOperator +) \
            (identifierExpr c) (binaryOperator *) (prefixExpr (identifierExpr d)) (binaryOperator ??) \
            (identifierExpr e))
            """)
    }

    @Test("a ternary") func aTernary() {
        #expect(
            tree("a ? b : c ? d : e") == """
            (sequenceExpr (identifierExpr a) (ternary (identifierExpr b)) (identifierExpr c) (ternary \
            (identifierExpr d)) (identifierExpr e))
            """)
    }

    @Test("casts") func casts() {
        #expect(
            tree("a as? B as! C is D") == """
            (sequenceExpr (identifierExpr a) (asOperator#1 (identifierType B)) (asOperator#2 (identifierType C)) \
            (isOperator (identifierType D)))
            """)
    }

    @Test("try covers all that stands to the right of it") func tryCoversAllThatStandsTo() {
        #expect(
            tree("a = try b + c()") == """
            (sequenceExpr (identifierExpr a) (assignmentOperator =) (tryExpr (sequenceExpr (identifierExpr b) \
            (binaryOperator +) (callExpr ( (identifierExpr c)))))
            """)
    }

    @Test("try? and await") func tryAndAwait() {
        #expect(
            tree("let a = try? await b.c") == """
            (varDecl (binding (identifierPattern a) (initializer (tryExpr#1 (awaitExpr (memberExpr c (identifierExpr \
            b)))))))
            """)
    }

    @Test("consume, copy, unsafe, each, and the same words as names") func consumeCopyUnsafeEachAndThe() {
        #expect(
            tree("f(consume a, copy b, unsafe c.d, copy, consume(e))") == """
            (callExpr ( (identifierExpr f) (argument (consumeExpr (identifierExpr a))) (argument (copyExpr \
            (identifierExpr b))) (argument (unsafeExpr (memberExpr d (identifierExpr c)))) (argument (identifierExpr \
            copy)) (argument (callExpr ( (identifierExpr consume) (argument (identifierExpr e)))))
            """)
    }

    @Test("calls with labels, and several trailing closures") func callsWithLabelsAndSeveralTrailing() {
        #expect(
            tree("f(a, b: c, in: d) { e } onError: { f }") == """
            (callExpr ( (identifierExpr f) (argument (identifierExpr a)) (argument#1 b (identifierExpr c)) \
            (argument#1 in (identifierExpr d)) (argument#8 (closureExpr (identifierExpr e))) (argument#9 onError \
            (closureExpr (identifierExpr f))))
            """)
    }

    @Test("a chain over lines") func aChainOverLines() {
        #expect(
            tree(
                #"""
                a
                    .b()
                    .c { d }
                    .e
                """#) == """
            (memberExpr e (callExpr { (memberExpr c (callExpr ( (memberExpr b (identifierExpr a)))) (argument#8 \
            (closureExpr (identifierExpr d)))))
            """)
    }

    @Test("optional chaining and forced unwrapping") func optionalChainingAndForcedUnwrapping() {
        #expect(
            tree("a?.b?[0]?(c)!.d") == """
            (memberExpr d (forceUnwrap ! (callExpr ( (optionalChain ? (subscriptExpr [ (optionalChain ? (memberExpr \
            b (optionalChain ? (identifierExpr a)))) (argument (integerLiteral 0)))) (argument (identifierExpr \
            c)))))
            """)
    }

    @Test("a name with its argument names") func aNameWithItsArgumentNames() {
        #expect(
            tree("f(g(_:b:), h.i(j:), k(l: m))") == """
            (callExpr ( (identifierExpr f) (argument (identifierExpr#1 g)) (argument (memberExpr#1 i (identifierExpr \
            h))) (argument (callExpr ( (identifierExpr k) (argument#1 l (identifierExpr m)))))
            """)
    }

    @Test("generics against less than") func genericsAgainstLessThan() {
        #expect(
            tree("f(A<B, C>(d), a < b, c > (d), e < f && g > h)") == """
            (callExpr ( (identifierExpr f) (argument (callExpr ( (specializeExpr (identifierExpr A) \
            (genericArguments (identifierType B) (identifierType C))) (argument (identifierExpr d)))) (argument \
            (callExpr ( (specializeExpr (identifierExpr a) (genericArguments (identifierType b) (identifierType c))) \
            (argument (identifierExpr d)))) (argument (sequenceExpr (identifierExpr e) (binaryOperator <) \
            (identifierExpr f) (binaryOperator &&) (identifierExpr g) (binaryOperator >) (identifierExpr h))))
            """)
    }

    @Test("generics inside of generics") func genericsInsideOfGenerics() {
        #expect(
            tree("A<B<C<D>>>(); a >> b; x >= y; a?.b as? [C<D>]") == """
            (callExpr ( (specializeExpr (identifierExpr A) (genericArguments (identifierType B (genericArguments \
            (identifierType C (genericArguments (identifierType D)))))))) (sequenceExpr (identifierExpr a) \
            (binaryOperator >>) (identifierExpr b)) (sequenceExpr (identifierExpr x) (binaryOperator >=) \
            (identifierExpr y)) (sequenceExpr (memberExpr b (optionalChain ? (identifierExpr a))) (asOperator#1 \
            (arrayType (identifierType C (genericArguments (identifierType D))))))
            """)
    }

    @Test("operators as arguments") func operatorsAsArguments() {
        #expect(
            tree("f(+, reduce(0, -), by: <, >=, Swift::+)") == """
            (callExpr ( (identifierExpr f) (argument (identifierExpr +)) (argument (callExpr ( (identifierExpr \
            reduce) (argument (integerLiteral 0)) (argument (identifierExpr -)))) (argument#1 by (identifierExpr <)) \
            (argument (identifierExpr >=)) (argument (identifierExpr +)))
            """)
    }

    @Test("literals") func literals() {
        #expect(
            tree("f(0x1F, 1_000.5e-3, 0b1, true, nil, [], [:], [1, 2], [a: b, c: d])") == """
            (callExpr ( (identifierExpr f) (argument (integerLiteral 0x1F)) (argument (floatLiteral 1_000.5e-3)) \
            (argument (integerLiteral 0b1)) (argument (booleanLiteral true)) (argument (nilLiteral nil)) (argument \
            (arrayExpr [)) (argument (dictionaryExpr [)) (argument (arrayExpr (integerLiteral 1) (integerLiteral \
            2))) (argument (dictionaryExpr (dictionaryElement (identifierExpr a) (identifierExpr b)) \
            (dictionaryElement (identifierExpr c) (identifierExpr d)))))
            """)
    }

    @Test("string interpolation, nested") func stringInterpolationNested() {
        #expect(
            tree(#""a \(b, c: "d \(e { "f" })") g""#) == """
            (stringLiteral (interpolation (argument (identifierExpr b)) (argument#1 c (stringLiteral (interpolation \
            (argument (callExpr { (identifierExpr e) (argument#8 (closureExpr (stringLiteral "f"))))))))))
            """)
    }

    @Test("raw and multi-line strings") func rawAndMultiLineStrings() {
        #expect(
            tree(###"f(#"a \#(b) \(c) "#, ##"x"##)"###) == """
            (callExpr ( (identifierExpr f) (argument (stringLiteral (interpolation (argument (identifierExpr b))))) \
            (argument (stringLiteral ##"x"##)))
            """)
    }

    @Test("a regular expression is none in the middle of a division") func aRegularExpressionIsNoneIn() {
        #expect(
            tree("f(/a b/, x / y / z, #/ c / d /#)") == """
            (callExpr ( (identifierExpr f) (argument (regexLiteral /a b/)) (argument (sequenceExpr (identifierExpr \
            x) (binaryOperator /) (identifierExpr y) (binaryOperator /) (identifierExpr z))) (argument (regexLiteral \
            #/ c / d /#)))
            """)
    }

    @Test("key paths") func keyPaths() {
        #expect(
            tree(#"f(\.a, \A.b?.c[0].d!, \[A].count, \.self, \A<B>.c)"#) == """
            (callExpr ( (identifierExpr f) (argument (keyPathExpr (keyPathComponent a))) (argument (keyPathExpr \
            (identifierType A) (keyPathComponent b) (keyPathComponent ?) (keyPathComponent c) (keyPathComponent \
            (argument (integerLiteral 0))) (keyPathComponent d) (keyPathComponent !))) (argument (keyPathExpr \
            (arrayType (identifierType A)) (keyPathComponent count))) (argument (keyPathExpr (keyPathComponent \
            self))) (argument (keyPathExpr (identifierType A (genericArguments (identifierType B))) \
            (keyPathComponent c))))
            """)
    }

    @Test("implicit members") func implicitMembers() {
        #expect(
            tree("f(.a, .b(c), .init(), .d.e)") == """
            (callExpr ( (identifierExpr f) (argument (memberExpr#2 a)) (argument (callExpr ( (memberExpr#2 b) \
            (argument (identifierExpr c)))) (argument (callExpr ( (memberExpr#2 init))) (argument (memberExpr e \
            (memberExpr#2 d))))
            """)
    }

    @Test("tuples and parentheses") func tuplesAndParentheses() {
        #expect(
            tree("(a, b: c); (d); ()") == """
            (tupleExpr (argument (identifierExpr a)) (argument#1 b (identifierExpr c))) (tupleExpr (argument \
            (identifierExpr d))) (tupleExpr ()
            """)
    }

    @Test("macros") func macros() {
        #expect(
            tree("#foo(a, b: c) { d } ; #file") == """
            (macroExpansion foo (argument (identifierExpr a)) (argument#1 b (identifierExpr c)) (argument#8 \
            (closureExpr (identifierExpr d)))) (macroExpansion file)
            """)
    }

    @Test("self, super, Self, Any") func selfSuperSelfAny() {
        #expect(
            tree("self.a; super.b(); Self.c; Any.self") == """
            (memberExpr a (selfExpr self)) (callExpr ( (memberExpr b (superExpr super))) (memberExpr c \
            (capitalSelfExpr Self)) (memberExpr self (typeExpr (identifierType Any)))
            """)
    }

    @Test("types where expressions stand") func typesWhereExpressionsStand() {
        #expect(
            tree("f(any P.self, (Int) -> Void, [3 of Int].self, @Sendable () -> Int)") == """
            (callExpr ( (identifierExpr f) (argument (typeExpr (anyType (memberType self (identifierType P))))) \
            (argument (sequenceExpr (tupleExpr (argument (identifierExpr Int))) (arrowOperator ->) (identifierExpr \
            Void))) (argument (memberExpr self (typeExpr (inlineArrayType (integerLiteral 3) (identifierType \
            Int))))) (argument (typeExpr (attributedType (attribute Sendable (identifierType Sendable)) \
            (functionType -> (returnClause (identifierType Int)))))))
            """)
    }

    @Test("inout and prefix operators") func inoutAndPrefixOperators() {
        #expect(
            tree("f(&a, !b, -c, ~d)") == """
            (callExpr ( (identifierExpr f) (argument (inoutExpr (identifierExpr a))) (argument (prefixExpr \
            (identifierExpr b))) (argument (prefixExpr (identifierExpr c))) (argument (prefixExpr (identifierExpr \
            d))))
            """)
    }

    @Test("a postfix operator, and a range that has one end") func aPostfixOperatorAndARange() {
        #expect(
            tree("f(a..., ...b, 1..<2, c...)") == """
            (callExpr ( (identifierExpr f) (argument (postfixExpr ... (identifierExpr a))) (argument (prefixExpr \
            (identifierExpr b))) (argument (sequenceExpr (integerLiteral 1) (binaryOperator ..<) (integerLiteral \
            2))) (argument (postfixExpr ... (identifierExpr c))))
            """)
    }

    @Test("discarding") func discarding() {
        #expect(
            tree("_ = a; (_, b) = c") == """
            (sequenceExpr (discardExpr _) (assignmentOperator =) (identifierExpr a)) (sequenceExpr (tupleExpr \
            (argument (discardExpr _)) (argument (identifierExpr b))) (assignmentOperator =) (identifierExpr c))
            """)
    }

    @Test("assignment in a closure's body") func assignmentInAClosureSBody() {
        #expect(
            tree("{ a = b }") == """
            (closureExpr (sequenceExpr (identifierExpr a) (assignmentOperator =) (identifierExpr b)))
            """)
    }

    @Test("a call of a closure") func aCallOfAClosure() {
        #expect(
            tree("{ a }()") == "(callExpr ( (closureExpr (identifierExpr a)))")
    }

    @Test("a new line ends a call") func aNewLineEndsACall() {
        #expect(
            tree(
                #"""
                a
                (b)
                """#) == "(identifierExpr a) (tupleExpr (argument (identifierExpr b)))")
    }

    @Test("a member of a literal") func aMemberOfALiteral() {
        #expect(
            tree(#"1.0.description; "a".b; [c].d; x.0.1"#) == """
            (memberExpr description (floatLiteral 1.0)) (memberExpr b (stringLiteral "a")) (memberExpr d (arrayExpr \
            (identifierExpr c))) (memberExpr 1 (memberExpr 0 (identifierExpr x)))
            """)
    }
}
