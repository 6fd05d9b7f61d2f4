import CycleLintFrontEnd
import Testing

/// Types, members and their parts.
struct DeclarationFactsTests {
    @Test func types() {
        expectFacts(
            """
            public final class A<T: P, U>: B<T>, C where U: D {
                enum E: Int { case a = 1, b; indirect case c(x: Int, String, _ y: E = .a) }
                typealias F = (Int) -> Void
            }
            protocol P<X>: AnyObject { associatedtype X: Q = Int; var a: Int { get set }; func f() }
            extension A.B where T == Int { var z: Int { 1 } }
            actor G { nonisolated let x = 1 }
            struct S: ~Copyable {}
            """,
            """
            classType A<T: P, U: D>: B<T>, C {public final}
            enumType A.E: Int
            typeAlias A.F = (Int) -> Void
            protocolType P<X>: AnyObject
            associatedType P.X: Q = Int
            extensionType A.B<T: Int>
            actorType G
            structType S: ?
            case A.E.a()
            case A.E.b()
            case A.E.c(x x: Int, _ _: String, _ y: E = f0)
            property P.a: Int {computed}
            property A.B.z: Int get f2 {computed}
            property G.x = f3 {let nonisolated}
            f0 defaultArgument A.E.y() -> E
                0 .a
                1 return 0 implicit
            f1 function P.f()
            f2 getter A.B.z() -> Int
                0 literal integer
                1 return 0 implicit
            f3 initializerExpression G.x() {let nonisolated}
                0 literal integer
                1 return 0 implicit
            """)
    }

    @Test func writtenTypes() {
        expectFacts(
            """
            struct S {
                let b: [String: Int?], c: (Int, x: String)!, d: any P & Q
                let e: (Int, inout String) async throws -> Void, f: Foo.Type, g: @Sendable () -> Void
                let h: Foo.Bar<Baz>, i: (() -> Void)?, j: some P, k: borrowing Foo
                func m(_ a: @autoclosure @escaping () -> Int, b: Int...) {}
            }
            """,
            """
            structType S
            property S.b: [String: Int?] {let}
            property S.c: (Int, String)! {let}
            property S.d: any P & Q {let}
            property S.e: (Int, inout String) async -> Void {let}
            property S.f: Foo.Type {let}
            property S.g: @Sendable () -> Void {let}
            property S.h: Foo.Bar<Baz> {let}
            property S.i: () -> Void? {let}
            property S.j: some P {let}
            property S.k: Foo {let}
            f0 function S.m(_ a0: @escaping @autoclosure () -> Int, b b1: Int...)
            """)
    }

    @Test func properties() {
        expectFacts(
            #"""
            class A {
                private(set) public var a: Int = 1
                static let shared = A()
                class var k: Int { 1 }
                weak var w: X?
                unowned let u: Y
                unowned(unsafe) var v: Y
                @IBOutlet weak var view: UIView!
                @Injected(\.foo) var i: Foo
                var t1, t2: Int
                let (p, q) = foo()
                let (r, s): (Int, Foo)
            }
            """#,
            #"""
            classType A
            property A.a: Int = f0 {public}
            property A.shared = f1 {static let}
            property A.k: Int get f2 {static computed}
            property A.w: X? {weak}
            property A.u: Y {let unowned}
            property A.v: Y {unowned(unsafe)}
            @IBOutlet property A.view: UIView! {objc weak}
            @Injected property A.i: Foo = f3
            property A.t1: Int
            property A.t2: Int
            property A.p .0 = f4 {let}
            property A.q .1 = f4 {let}
            property A.r: Int .0 {let}
            property A.s: Foo .1 {let}
            f0 initializerExpression A.a() -> Int {public}
                0 literal integer
                1 return 0 implicit
            f1 initializerExpression A.shared() {static let}
                0 name A
                1 call 0()
                2 return 1 implicit
            f2 getter A.k() -> Int {static}
                0 literal integer
                1 return 0 implicit
            f3 initializerExpression A.i() -> Foo
                0 name Injected
                1 keyPath (foo: none)
                2 call 0(1)
                3 statement 2
            f4 initializerExpression A.p() {let}
                0 name foo
                1 call 0()
                2 return 1 implicit
            """#)
    }

    @Test func accessors() {
        expectFacts(
            """
            class A {
                var a: Int { get { 1 } set { foo(newValue) } }
                var b: Int { get async throws { 1 } nonmutating set(v) { foo(v) } }
                var c: Int = 1 { willSet { foo(newValue) } didSet(old) { foo(old) } }
                var d: Int { _read { yield x } _modify { yield &x } }
                subscript(i: Int, x y: Int = 2) -> T { get { z[i] } set { z[y] = newValue } }
            }
            """,
            """
            classType A
            property A.a: Int get f0 set f1 {computed}
            property A.b: Int get f2 set f3 {computed}
            property A.c: Int = f4 willSet f5 didSet f6
            property A.d: Int get f7 set f8 {computed}
            f0 getter A.a() -> Int
                0 literal integer
                1 return 0 implicit
            f1 setter A.a(_ newValue0: Int) -> Int
                0 name foo
                1 local newValue0
                2 call 0(1)
                3 statement 2
            f2 getter A.b() -> Int {async throws}
                0 literal integer
                1 return 0 implicit
            f3 setter A.b(_ v1: Int) -> Int
                0 name foo
                1 local v1
                2 call 0(1)
                3 statement 2
            f4 initializerExpression A.c() -> Int
                0 literal integer
                1 return 0 implicit
            f5 willSet A.c(_ newValue2: Int) -> Int
                0 name foo
                1 local newValue2
                2 call 0(1)
                3 statement 2
            f6 didSet A.c(_ old3: Int) -> Int
                0 name foo
                1 local old3
                2 call 0(1)
                3 statement 2
            f7 getter A.d() -> Int
                0 name x
                1 yield 0
            f8 setter A.d(_ newValue4: Int) -> Int
                0 name x
                1 &0
                2 yield 1
            f9 subscriptDeclaration A.subscript(_ i: Int, x y: Int = f10) -> T
            f10 defaultArgument A.y() -> Int in f9
                0 literal integer
                1 return 0 implicit
            f11 getter A.subscript(_ i5: Int, x y6: Int = f10) -> T of f9
                0 name z
                1 local i5
                2 subscript 0(1)
                3 return 2 implicit
            f12 setter A.subscript(_ i7: Int, x y8: Int = f10, _ newValue9: T) -> T of f9
                0 local newValue9
                1 name z
                2 local y8
                3 subscript 1(2)
                4 3 = 0
                5 statement 4
            """)
    }

    @Test func functions() {
        expectFacts(
            """
            class A {
                init?(a: Int, _ b: Int..., c d: () -> Void = { x() }) throws {}
                convenience init() { self.init(a: 1) }
                deinit { foo() }
                func gen<V>(_ v: V, w: inout Int) async throws -> some P where V: Q { v }
                static func + (l: A, r: A) -> A { l }
                mutating func m() {}
            }
            """,
            """
            classType A
            f0 initializer A.init(a a0: Int, _ b1: Int..., c d2: () -> Void = f1) {throws failable}
            f1 defaultArgument A.d() -> () -> Void in f0
                0 closure f2
                1 return 0 implicit
            f2 closure A._() in f1
                0 name x
                1 call 0()
                2 return 1 implicit
            f3 initializer A.init() self {convenience}
                0 self
                1 0.init
                2 literal integer
                3 call 1(a: 2)
                4 statement 3
            f4 deinitializer A.deinit()
                0 name foo
                1 call 0()
                2 statement 1
            f5 function A.gen<V: Q>(_ v3: V, w w4: inout Int) -> some P {async throws}
                0 local v3
                1 return 0 implicit
            f6 function A.+(l l5: A, r r6: A) -> A {static}
                0 local l5
                1 return 0 implicit
            f7 function A.m() {mutating}
            """)
    }

    @Test func conditionalDeclarations() {
        expectFacts(
            """
            #if F
            import X
            #endif
            class A {
                #if os(iOS)
                var a: Int
                #else
                #if Y
                func f() { { 1 } }
                #endif
                #endif
            }
            """,
            """
            import X
            classType A
            property A.a: Int #1.0
            f0 function A.f() #2.0 #1.1
                0 closure f1
                1 statement 0
            f1 closure A._() in f0 #2.0 #1.1
                0 literal integer
                1 return 0 implicit
            """)
    }

    @Test func conditionalCode() {
        expectFacts(
            """
            func f() {
                switch x {
                #if A
                case .a: 1
                #else
                case .b(let y): y
                #endif
                default: 2
                }
                let a = [
                    1,
                    #if B
                    2,
                    #endif
                ]
                foo
                    #if C
                    .baz { $0 }
                    #else
                    .qux
                    #endif
                    .end()
            }
            """,
            """
            f0 function f()
                0 name x
                1 begin switchCase
                2 #if #0.0
                3 literal integer
                4 statement 3
                5 #endif
                6 next
                7 #if #0.1
                8 payload 0 b.0
                9 bind y0 8 conditional {let}
                10 local y0
                11 statement 10
                12 #endif
                13 next
                14 literal integer
                15 statement 14
                16 end
                17 literal integer
                18 #if #1.0
                19 literal integer
                20 #endif
                21 array(17, 19)
                22 bind a1 21 {let}
                23 name foo
                24 #if #2.0
                25 23.baz
                26 closure f1
                27 call 25(26 trailing)
                28 #endif
                29 #if #2.1
                30 23.qux
                31 #endif
                32 select(27, 30)
                33 32.end
                34 call 33()
                35 statement 34
            f1 closure _(_ $02) in f0 #2.0
                0 local $02
                1 return 0 implicit
            """)
    }

    @Test func globals() {
        expectFacts(
            """
            let global = { foo() }
            var computed: Int { 1 }
            lazy var late = 2
            #Preview { Foo() }
            """,
            """
            property global = f1 {let}
            property computed: Int get f3 {computed}
            property late = f4 {lazy}
            f0 topLevel _()
                0 closure f5
                1 #Preview(0 trailing)
                2 statement 1
            f1 initializerExpression global() {let}
                0 closure f2
                1 return 0 implicit
            f2 closure _() in f1
                0 name foo
                1 call 0()
                2 return 1 implicit
            f3 getter computed() -> Int
                0 literal integer
                1 return 0 implicit
            f4 initializerExpression late() {lazy}
                0 literal integer
                1 return 0 implicit
            f5 closure _() in f0
                0 name Foo
                1 call 0()
                2 return 1 implicit
            """)
    }

    @Test func scripts() {
        expectFacts(
            """
            let x = 1
            var (a, b) = foo()
            func f() { x }
            if let y = x { let z = y; print(z) }
            for i in 0..<3 { print { i } }
            x = 2
            """,
            """
            property x {let}
            property a .0
            property b .1
            f0 topLevel _()
                0 literal integer
                1 name x
                2 1 = 0
                3 name foo
                4 call 3()
                5 payload 4 _.0
                6 name a
                7 6 = 5
                8 payload 4 _.1
                9 name b
                10 9 = 8
                11 name x
                12 bind y0 11 conditional {let}
                13 begin ifBranch
                14 local y0
                15 bind z1 14 {let}
                16 name print
                17 local z1
                18 call 16(17)
                19 statement 18
                20 end
                21 literal integer
                22 literal integer
                23 ..<(21, 22)
                24 loop forIn
                25 element 23
                26 bind i2 25 {let}
                27 name print
                28 closure f2
                29 call 27(28 trailing)
                30 statement 29
                31 loop end
                32 literal integer
                33 name x
                34 33 = 32
                35 statement 34
            f1 function f()
                0 name x
                1 statement 0
            f2 closure _() in f0 free i2
                0 local i2
                1 return 0 implicit
            """)
    }
}
