import CycleLintFrontEnd
import Testing

@Suite("Declarations")
struct DeclarationTests {
    @Test("a function with everything") func aFunctionWithEverything() {
        #expect(
            tree(
                #"@objc public static func f<T>(_ a: inout Int, to b: String = "", c: T...) async throws(E) -> T? where T: P, T.A == Int { a }"#) == """
            (funcDecl#3 f (attribute objc (identifierType objc)) (modifier public) (modifier static) \
            (genericParameters (genericParameter T)) (parameters (parameter#1 a (attributedType (modifier inout) \
            (identifierType Int))) (parameter#1 b (identifierType String) (initializer (stringLiteral ""))) \
            (parameter#2 c (identifierType T))) (throwsClause (identifierType E)) (returnClause (optionalType ? \
            (identifierType T))) (whereClause (requirement : (identifierType T) (identifierType P)) (requirement#1 \
            == (memberType A (identifierType T)) (identifierType Int))) (codeBlock (identifierExpr a)))
            """)
    }

    @Test("an operator function, whose generics touch the operator") func anOperatorFunctionWhoseGenericsTouch() {
        #expect(
            tree("func ==<T: P>(a: T, b: T) -> Bool {}") == """
            (funcDecl == (genericParameters (genericParameter T (identifierType P))) (parameters (parameter a \
            (identifierType T)) (parameter b (identifierType T))) (returnClause (identifierType Bool)) (codeBlock \
            {))
            """)
    }

    @Test("an operator of closing angles") func anOperatorOfClosingAngles() {
        #expect(
            tree("func >>(a: A, b: A) -> A {}") == """
            (funcDecl >> (parameters (parameter a (identifierType A)) (parameter b (identifierType A))) \
            (returnClause (identifierType A)) (codeBlock {))
            """)
    }

    @Test("a class with members of every kind") func aClassWithMembersOfEvery() {
        #expect(
            tree("final class C<T>: B, @unchecked Sendable where T: AnyObject { deinit {} }") == """
            (classDecl C (modifier final) (genericParameters (genericParameter T)) (inheritanceClause \
            (identifierType B) (attributedType (attribute unchecked (identifierType unchecked)) (identifierType \
            Sendable))) (whereClause (requirement : (identifierType T) (identifierType AnyObject))) (memberBlock \
            (deinitDecl (codeBlock {))))
            """)
    }

    @Test("an initialiser that may fail") func anInitialiserThatMayFail() {
        #expect(
            tree("struct S { init?(x: Int) {} ; init!<T>() throws }") == """
            (structDecl S (memberBlock (initDecl#4 (parameters (parameter x (identifierType Int))) (codeBlock {)) \
            (initDecl#10 (genericParameters (genericParameter T)) (parameters () (throwsClause throws))))
            """)
    }

    @Test("a stored property with ownership") func aStoredPropertyWithOwnership() {
        #expect(
            tree("private(set) weak var a: A?") == """
            (varDecl var (modifier private) (modifier weak) (binding (identifierPattern a) (typeAnnotation \
            (optionalType ? (identifierType A)))))
            """)
    }

    @Test("unowned(unsafe)") func unownedUnsafe() {
        #expect(
            tree("unowned(unsafe) let b: B") == """
            (varDecl let (modifier unowned) (binding (identifierPattern b) (typeAnnotation (identifierType B))))
            """)
    }

    @Test("several bindings") func severalBindings() {
        #expect(
            tree("let (a, b) = c, d: Int = 1") == """
            (varDecl (binding (tuplePattern (tuplePatternElement (identifierPattern a)) (tuplePatternElement \
            (identifierPattern b))) (initializer (identifierExpr c))) (binding (identifierPattern d) (typeAnnotation \
            (identifierType Int)) (initializer (integerLiteral 1))))
            """)
    }

    @Test("a getter without get") func aGetterWithoutGet() {
        #expect(
            tree("var a: Int { b }") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (identifierType Int)) (accessorBlock (codeBlock \
            { (identifierExpr b)))))
            """)
    }

    @Test("accessors with modifiers, a name, and effects") func accessorsWithModifiersANameAnd() {
        #expect(
            tree("var a: Int { mutating get async throws { b } nonmutating set(new) { c = new } }") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (identifierType Int)) (accessorBlock (accessor#3 \
            get (modifier mutating) (throwsClause throws) (codeBlock (identifierExpr b))) (accessor set (modifier \
            nonmutating) (accessorParameter new) (codeBlock (sequenceExpr (identifierExpr c) (assignmentOperator =) \
            (identifierExpr new)))))))
            """)
    }

    @Test("observers behind a value") func observersBehindAValue() {
        #expect(
            tree("var a = b { willSet { } didSet(old) { } }") == """
            (varDecl (binding (identifierPattern a) (initializer (identifierExpr b)) (accessorBlock (accessor \
            willSet (codeBlock {)) (accessor didSet (accessorParameter old) (codeBlock {)))))
            """)
    }

    @Test("coroutine accessors") func coroutineAccessors() {
        #expect(
            tree("var a: Int { _read { yield b } _modify { yield &b } }") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (identifierType Int)) (accessorBlock (accessor \
            _read (codeBlock (yieldStmt (identifierExpr b)))) (accessor _modify (codeBlock (yieldStmt (inoutExpr \
            (identifierExpr b))))))))
            """)
    }

    @Test("an init accessor") func anInitAccessor() {
        #expect(
            tree(
                "struct S { var a: Int { @storageRestrictions(initializes: b) init(new) { b = new } get { b } } }") == """
            (structDecl S (memberBlock (varDecl (binding (identifierPattern a) (typeAnnotation (identifierType Int)) \
            (accessorBlock (accessor init (attribute#1 storageRestrictions (identifierType storageRestrictions) \
            (argument#1 initializes (identifierExpr b))) (accessorParameter new) (codeBlock (sequenceExpr \
            (identifierExpr b) (assignmentOperator =) (identifierExpr new)))) (accessor get (codeBlock \
            (identifierExpr b))))))))
            """)
    }

    @Test("requirements of a protocol") func requirementsOfAProtocol() {
        #expect(
            tree(
                "protocol P<A>: Q { associatedtype A: B = C where A.D == E; var a: Int { get set }; func f() }") == """
            (protocolDecl P (genericParameters (genericParameter A)) (inheritanceClause (identifierType Q)) \
            (memberBlock (associatedtypeDecl A (inheritanceClause (identifierType B)) (identifierType C) \
            (whereClause (requirement#1 == (memberType D (identifierType A)) (identifierType E)))) (varDecl (binding \
            (identifierPattern a) (typeAnnotation (identifierType Int)) (accessorBlock (accessor get) (accessor \
            set)))) (funcDecl f (parameters ())))
            """)
    }

    @Test("a subscript") func aSubscript() {
        #expect(
            tree("struct S { subscript<T>(i: T) -> Int where T: P { get { 1 } } }") == """
            (structDecl S (memberBlock (subscriptDecl (genericParameters (genericParameter T)) (parameters \
            (parameter i (identifierType T))) (returnClause (identifierType Int)) (whereClause (requirement : \
            (identifierType T) (identifierType P))) (accessorBlock (accessor get (codeBlock (integerLiteral 1)))))))
            """)
    }

    @Test("cases of an enumeration") func casesOfAnEnumeration() {
        #expect(
            tree(#"enum E: Int { indirect case a, b(Int, x: String = "", _ y: [Int]), c = 1 }"#) == """
            (enumDecl E (inheritanceClause (identifierType Int)) (memberBlock (enumCaseDecl case (modifier indirect) \
            (enumCaseElement a) (enumCaseElement b (parameters (parameter#4 Int (identifierType Int)) (parameter x \
            (identifierType String) (initializer (stringLiteral ""))) (parameter#1 y (arrayType (identifierType \
            Int))))) (enumCaseElement c (initializer (integerLiteral 1))))))
            """)
    }

    @Test("attributes of a payload are its type's") func attributesOfAPayload() {
        #expect(
            tree("enum E { case a(@Sendable () -> Void) }") == """
            (enumDecl E (memberBlock (enumCaseDecl (enumCaseElement a (parameters (parameter#4 (attributedType \
            (attribute Sendable (identifierType Sendable)) (functionType -> (returnClause (identifierType \
            Void))))))))))
            """)
    }

    @Test("an extension of a member type") func anExtensionOfAMemberType() {
        #expect(
            tree("extension A.B<Int>: P where T == Int {}") == """
            (extensionDecl (memberType B (identifierType A) (genericArguments (identifierType Int))) \
            (inheritanceClause (identifierType P)) (whereClause (requirement#1 == (identifierType T) (identifierType \
            Int))) (memberBlock {))
            """)
    }

    @Test("an actor, distributed, with isolation") func anActorDistributedWithIsolation() {
        #expect(
            tree("distributed actor A { nonisolated(unsafe) let a = 1; distributed func f() {} }") == """
            (actorDecl A (modifier distributed) (memberBlock (varDecl let (modifier nonisolated) (binding \
            (identifierPattern a) (initializer (integerLiteral 1)))) (funcDecl f (modifier distributed) (parameters \
            () (codeBlock {))))
            """)
    }

    @Test("a word that is a name elsewhere") func aWordThatIsAName() {
        #expect(
            tree("var actor = open(package)") == """
            (varDecl (binding (identifierPattern actor) (initializer (callExpr ( (identifierExpr open) (argument \
            (identifierExpr package))))))
            """)
    }

    @Test("imports") func imports() {
        #expect(
            tree("@testable import struct A.B.C") == "(importDecl A (attribute testable (identifierType testable)))")
    }

    @Test("a type alias and its generics") func aTypeAliasAndItsGenerics() {
        #expect(
            tree("typealias A<T> = B<T> where T: C") == """
            (typealiasDecl A (genericParameters (genericParameter T)) (identifierType B (genericArguments \
            (identifierType T))) (whereClause (requirement : (identifierType T) (identifierType C))))
            """)
    }

    @Test("operators and their precedence") func operatorsAndTheirPrecedence() {
        #expect(
            tree("infix operator <+>: Group") == "(operatorDecl <+> (modifier infix))")
    }

    @Test("a precedence group") func aPrecedenceGroup() {
        #expect(
            tree("precedencegroup G { higherThan: A associativity: left }") == "(precedenceGroupDecl G)")
    }

    @Test("a macro and its roles") func aMacroAndItsRoles() {
        #expect(
            tree(
                #"@attached(member, names: named(init), arbitrary) macro M<T>(_ a: T) -> B = #externalMacro(module: "A", type: "B")"#) == """
            (macroDecl M (attribute#1 attached (identifierType attached) (argument (identifierExpr member)) \
            (argument#1 names (callExpr ( (identifierExpr named) (argument (identifierExpr init)))) (argument \
            (identifierExpr arbitrary))) (genericParameters (genericParameter T)) (parameters (parameter#1 a \
            (identifierType T))) (returnClause (identifierType B)) (initializer (macroExpansion externalMacro \
            (argument#1 module (stringLiteral "A")) (argument#1 type (stringLiteral "B")))))
            """)
    }

    @Test("a freestanding macro among members") func aFreestandingMacroAmongMembers() {
        #expect(
            tree("struct S { #foo(1) { } }") == """
            (structDecl S (memberBlock (macroExpansion foo (argument (integerLiteral 1)) (argument#8 (closureExpr \
            {)))))
            """)
    }

    @Test("attributes with arguments, known and unknown") func attributesWithArgumentsKnownAndUnknown() {
        #expect(
            tree("@available(iOS 13, *) @Foo.Bar<Int>(a: 1) @_spi(X) @unknownThing func f() {}") == """
            (funcDecl f (attribute#1 available (identifierType available)) (attribute#1 Foo (memberType Bar \
            (identifierType Foo) (genericArguments (identifierType Int))) (argument#1 a (integerLiteral 1))) \
            (attribute#1 _spi (identifierType _spi) (argument (identifierExpr X))) (attribute unknownThing \
            (identifierType unknownThing)) (parameters () (codeBlock {))
            """)
    }

    @Test("attributes whose arguments are no expressions") func attributesWhoseArgumentsAreNoExpressions() {
        #expect(
            tree("@_specialize(where T == Int) @backDeployed(before: macOS 12) @objc(a:b:) func f() {}") == """
            (funcDecl f (attribute#1 _specialize (identifierType _specialize)) (attribute#1 backDeployed \
            (identifierType backDeployed)) (attribute#1 objc (identifierType objc)) (parameters () (codeBlock {))
            """)
    }

    @Test("ownership of parameters") func ownershipOfParameters() {
        #expect(
            tree("func f(a: borrowing A, b: consuming B, c: sending C, d: isolated D, e: __owned E) {}") == """
            (funcDecl f (parameters (parameter a (attributedType (modifier borrowing) (identifierType A))) \
            (parameter b (attributedType (modifier consuming) (identifierType B))) (parameter c (attributedType \
            (modifier sending) (identifierType C))) (parameter d (attributedType (modifier isolated) (identifierType \
            D))) (parameter e (attributedType (modifier __owned) (identifierType E)))) (codeBlock {))
            """)
    }

    @Test("suppressed conformances") func suppressedConformances() {
        #expect(
            tree("struct S<T: ~Copyable>: ~Copyable, ~Escapable {}") == """
            (structDecl S (genericParameters (genericParameter T (suppressedType (identifierType Copyable)))) \
            (inheritanceClause (suppressedType (identifierType Copyable)) (suppressedType (identifierType \
            Escapable))) (memberBlock {))
            """)
    }

    @Test("value generics") func valueGenerics() {
        #expect(
            tree("struct V<let N: Int> { var a: [N of Int]; var b: Vector<3, Int> }") == """
            (structDecl V (genericParameters (genericParameter#2 N (identifierType Int))) (memberBlock (varDecl \
            (binding (identifierPattern a) (typeAnnotation (inlineArrayType (identifierType N) (identifierType \
            Int))))) (varDecl (binding (identifierPattern b) (typeAnnotation (identifierType Vector \
            (genericArguments (integerLiteral 3) (identifierType Int))))))))
            """)
    }

    @Test("parameter packs") func parameterPacks() {
        #expect(
            tree("func f<each T>(_ a: repeat each T) -> (repeat each T) where repeat each T: P {}") == """
            (funcDecl f (genericParameters (genericParameter#1 T)) (parameters (parameter#1 a (packExpansionType \
            (packElementType (identifierType T))))) (returnClause (tupleType (tupleTypeElement (packExpansionType \
            (packElementType (identifierType T)))))) (whereClause (requirement : (packExpansionType (packElementType \
            (identifierType T))) (identifierType P))) (codeBlock {))
            """)
    }

    @Test("nonisolated(nonsending)") func nonisolatedNonsending() {
        #expect(
            tree("func f(_ a: nonisolated(nonsending) () async -> Void) {}") == """
            (funcDecl f (parameters (parameter#1 a (attributedType (modifier nonisolated) (functionType#1 -> \
            (returnClause (identifierType Void)))))) (codeBlock {))
            """)
    }

    @Test("names in backticks, with spaces too") func namesInBackticksWithSpacesToo() {
        #expect(
            tree("func `a test of b`(`in` `default`: Int) {}") == """
            (funcDecl `a test of b` (parameters (parameter#1 `default` (identifierType Int))) (codeBlock {))
            """)
    }

    @Test("module selectors") func moduleSelectors() {
        #expect(
            tree("let a: A::B = C::d(E::f)") == """
            (varDecl (binding (identifierPattern a) (typeAnnotation (identifierType B)) (initializer (callExpr ( \
            (identifierExpr d) (argument (identifierExpr f))))))
            """)
    }
}
