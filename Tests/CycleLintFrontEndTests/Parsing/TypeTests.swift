import CycleLintFrontEnd
import Testing

@Suite("Types")
struct TypeTests {
    @Test("optionals, arrays, dictionaries") func optionalsArraysDictionaries() {
        #expect(
            tree("let a: [[Int: String?]?]!") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (implicitlyUnwrappedType ! (arrayType \
            (optionalType ? (dictionaryType (identifierType Int) (optionalType ? (identifierType String)))))))))
            """)
    }

    @Test("members and metatypes") func membersAndMetatypes() {
        #expect(
            tree("let a: A.B<C>.Type, b: (any P).Protocol") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (memberType Type (memberType B (identifierType \
            A) (genericArguments (identifierType C)))))) (binding (identifierPattern b) (typeAnnotation (memberType \
            Protocol (tupleType (tupleTypeElement (anyType (identifierType P))))))))
            """)
    }

    @Test("functions") func functions() {
        #expect(
            tree("let a: @escaping (Int, _ b: inout C) async throws(E) -> () -> Void") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (attributedType (attribute escaping \
            (identifierType escaping)) (functionType#3 -> (tupleTypeElement (identifierType Int)) \
            (tupleTypeElement#1 b (attributedType (modifier inout) (identifierType C))) (throwsClause \
            (identifierType E)) (returnClause (functionType -> (returnClause (identifierType Void)))))))))
            """)
    }

    @Test("tuples with labels") func tuplesWithLabels() {
        #expect(
            tree("let a: (b: Int, C, D...)") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (tupleType (tupleTypeElement#1 (identifierType \
            Int)) (tupleTypeElement (identifierType C)) (tupleTypeElement#2 (identifierType D))))))
            """)
    }

    @Test("compositions") func compositions() {
        #expect(
            tree("let a: A & B<C> & D") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (compositionType (identifierType A) \
            (identifierType B (genericArguments (identifierType C))) (identifierType D)))))
            """)
    }

    @Test("some, any, each") func someAnyEach() {
        #expect(
            tree("let a: some P & Q, b: [any R]") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (someType (compositionType (identifierType P) \
            (identifierType Q))))) (binding (identifierPattern b) (typeAnnotation (arrayType (anyType \
            (identifierType R))))))
            """)
    }

    @Test("an inline array, a value argument, a placeholder") func anInlineArrayAValueArgument() {
        #expect(
            tree("let a: [4 of [Int]], b: A<-1, _>") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (inlineArrayType (integerLiteral 4) (arrayType \
            (identifierType Int))))) (binding (identifierPattern b) (typeAnnotation (identifierType A \
            (genericArguments (prefixExpr (integerLiteral 1)) (identifierType _))))))
            """)
    }

    @Test("attributes of types") func attributesOfTypes() {
        #expect(
            tree(
                "let a: @autoclosure() -> Bool, b: @convention(c) (Int) -> Void, c: @isolated(any) () -> Void") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (attributedType (attribute autoclosure \
            (identifierType autoclosure)) (functionType -> (returnClause (identifierType Bool)))))) (binding \
            (identifierPattern b) (typeAnnotation (attributedType (attribute#1 convention (identifierType \
            convention) (argument (identifierExpr c))) (functionType -> (tupleTypeElement (identifierType Int)) \
            (returnClause (identifierType Void)))))) (binding (identifierPattern c) (typeAnnotation (attributedType \
            (attribute#1 isolated (identifierType isolated) (argument (identifierExpr any))) (functionType -> \
            (returnClause (identifierType Void)))))))
            """)
    }
}
