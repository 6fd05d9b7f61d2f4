import CycleLintFrontEnd
import Testing

/// What closures and local functions take from the functions around them.
struct CaptureFactsTests {
    @Test func selfIsFollowedThroughRebinding() {
        expectFacts(
            """
            class A {
                func f() {
                    run { [weak self] in
                        self?.a()
                        guard let self = self else { return }
                        inner { self.c() }
                        inner { [weak self] in self?.c() }
                        inner { [self] in c() }
                    }
                }
            }
            """,
            """
            classType A
            f0 function A.f() self
                0 name run
                1 self
                2 closure f1
                3 call 0(2 trailing)
                4 statement 3
            f1 closure A._() in f0 [weak self0 = 1]
                0 self self0
                1 0?.a
                2 call 1()
                3 statement 2
                4 self self0
                5 bind self1 4 conditional {let}
                6 begin guardElse
                7 return none
                8 end
                9 name inner self: self1
                10 closure f2
                11 call 9(10 trailing)
                12 statement 11
                13 name inner self: self1
                14 self self1
                15 closure f3
                16 call 13(15 trailing)
                17 statement 16
                18 name inner self: self1
                19 self self1
                20 closure f4
                21 call 18(20 trailing)
                22 statement 21
            f2 closure A._() in f1 free self1
                0 self self1
                1 0.c
                2 call 1()
                3 return 2 implicit
            f3 closure A._() in f1 [weak self2 = 14]
                0 self self2
                1 0?.c
                2 call 1()
                3 return 2 implicit
            f4 closure A._() in f1 [strong self3 = 19 unused]
                0 name c self: self3
                1 call 0()
                2 return 1 implicit
            """)
    }

    @Test func selfIsReboundByIfAndByBackticks() {
        expectFacts(
            """
            class A {
                func f(other: A) {
                    if let self { self.a() }
                    if let `self` = self { run { self.b() } }
                    let strong = self
                    run { [self = other] in self.c(strong) }
                    run { super.d() }
                }
            }
            """,
            """
            classType A
            f0 function A.f(other other0: A) self
                0 self
                1 bind self1 0 conditional {let}
                2 begin ifBranch
                3 self self1
                4 3.a
                5 call 4()
                6 statement 5
                7 end
                8 self
                9 bind self2 8 conditional {let}
                10 begin ifBranch
                11 name run self: self2
                12 closure f1
                13 call 11(12 trailing)
                14 statement 13
                15 end
                16 self
                17 bind strong3 16 {let}
                18 name run
                19 local other0
                20 closure f2
                21 call 18(20 trailing)
                22 statement 21
                23 name run
                24 closure f3
                25 call 23(24 trailing)
                26 statement 25
            f1 closure A._() in f0 free self2
                0 self self2
                1 0.b
                2 call 1()
                3 return 2 implicit
            f2 closure A._() in f0 [strong self4 = 19] free strong3
                0 self self4
                1 0.c
                2 local strong3
                3 call 1(2)
                4 return 3 implicit
            f3 closure A._() in f0 self
                0 super
                1 0.d
                2 call 1()
                3 return 2 implicit
            """)
    }

    @Test func anInnerWeakSelfIsAUseInTheOuterClosure() {
        expectFacts(
            """
            class A {
                func f() { run { run { [weak self] in self?.x } } }
            }
            """,
            """
            classType A
            f0 function A.f() self
                0 name run
                1 closure f1
                2 call 0(1 trailing)
                3 statement 2
            f1 closure A._() in f0 self
                0 name run
                1 self
                2 closure f2
                3 call 0(2 trailing)
                4 return 3 implicit
            f2 closure A._() in f1 [weak self0 = 1]
                0 self self0
                1 0?.x
                2 return 1 implicit
            """)
    }

    @Test func captureListsHaveValuesOfTheFunctionAround() {
        expectFacts(
            """
            class A {
                func f(z: B) {
                    run { [unowned self, x = self.y + 1, weak z, unowned(unsafe) w, me = self] in x + z }
                }
            }
            """,
            """
            classType A
            f0 function A.f(z z0: B) self
                0 name run
                1 self
                2 self
                3 2.y
                4 literal integer
                5 +(3, 4)
                6 local z0
                7 name w
                8 self
                9 closure f1
                10 call 0(9 trailing)
                11 statement 10
            f1 closure A._() in f0 [unowned self1 = 1 unused, strong x2 = 5, weak z3 = 6, unownedUnsafe w4 = 7 unused, strong me5 = 8 unused]
                0 local x2
                1 local z3
                2 +(0, 1)
                3 return 2 implicit
            """)
    }

    @Test func freeLocalsReachThroughClosures() {
        expectFacts(
            """
            func f(a: Int, b: Int) {
                run { run { use(a) }; use(b, a) }
                func g() { use(b) }
                run { g() }
                run { [b] in run { b } }
            }
            """,
            """
            f0 function f(a a0: Int, b b1: Int)
                0 name run
                1 closure f1
                2 call 0(1 trailing)
                3 statement 2
                4 func g2 f3
                5 name run
                6 closure f4
                7 call 5(6 trailing)
                8 statement 7
                9 name run
                10 local b1
                11 closure f5
                12 call 9(11 trailing)
                13 statement 12
            f1 closure _() in f0 free a0 b1
                0 name run
                1 closure f2
                2 call 0(1 trailing)
                3 statement 2
                4 name use
                5 local b1
                6 local a0
                7 call 4(5, 6)
                8 statement 7
            f2 closure _() in f1 free a0
                0 name use
                1 local a0
                2 call 0(1)
                3 return 2 implicit
            f3 localFunction g() in f0 free b1
                0 name use
                1 local b1
                2 call 0(1)
                3 statement 2
            f4 closure _() in f0 free g2
                0 local g2
                1 call 0()
                2 return 1 implicit
            f5 closure _() in f0 [strong b3 = 10]
                0 name run
                1 closure f6
                2 call 0(1 trailing)
                3 return 2 implicit
            f6 closure _() in f5 free b3
                0 local b3
                1 return 0 implicit
            """)
    }

    @Test func dollarsBelongToTheInnermostClosureWithoutParameters() {
        expectFacts(
            """
            func f() {
                a { $1 + b { $0 }($0) }
                a { b { x in $1 } }
                a { (x) in b { [x] in $0 } }
            }
            """,
            """
            f0 function f()
                0 name a
                1 closure f1
                2 call 0(1 trailing)
                3 statement 2
                4 name a
                5 closure f3
                6 call 4(5 trailing)
                7 statement 6
                8 name a
                9 closure f5
                10 call 8(9 trailing)
                11 statement 10
            f1 closure _(_ $00, _ $11) in f0
                0 local $11
                1 name b
                2 closure f2
                3 call 1(2 trailing)
                4 local $00
                5 call 3(4)
                6 +(0, 5)
                7 return 6 implicit
            f2 closure _(_ $02) in f1
                0 local $02
                1 return 0 implicit
            f3 closure _(_ $04, _ $15) in f0
                0 name b
                1 closure f4
                2 call 0(1 trailing)
                3 return 2 implicit
            f4 closure _(_ x3) in f3 free $15
                0 local $15
                1 return 0 implicit
            f5 closure _(_ x6) in f0
                0 name b
                1 local x6
                2 closure f6
                3 call 0(2 trailing)
                4 return 3 implicit
            f6 closure _(_ $08) in f5 [strong x7 = 1 unused]
                0 local $08
                1 return 0 implicit
            """)
    }

    @Test func closureParameters() {
        expectFacts(
            """
            func f() {
                a { x, _ in x }
                a { (x: Int, y) async throws -> Int in x + y }
                a { @MainActor [weak b] (x: Int) in b?.c(x) }
                a { _ in }
            }
            """,
            """
            f0 function f()
                0 name a
                1 closure f1
                2 call 0(1 trailing)
                3 statement 2
                4 name a
                5 closure f2
                6 call 4(5 trailing)
                7 statement 6
                8 name a
                9 name b
                10 closure f3
                11 call 8(10 trailing)
                12 statement 11
                13 name a
                14 closure f4
                15 call 13(14 trailing)
                16 statement 15
            f1 closure _(_ x0, _ _) in f0
                0 local x0
                1 return 0 implicit
            f2 closure _(_ x1: Int, _ y2) -> Int in f0 {async throws}
                0 local x1
                1 local y2
                2 +(0, 1)
                3 return 2 implicit
            f3 @MainActor closure _(_ x4: Int) in f0 [weak b3 = 9]
                0 local b3
                1 0?.c
                2 local x4
                3 call 1(2)
                4 return 3 implicit
            f4 closure _(_ _) in f0
            """)
    }

    @Test func aProjectedParameterHasTwoNames() {
        expectFacts(
            """
            func f() { each($items) { $item in use(item, $item) } }
            """,
            """
            f0 function f()
                0 name each
                1 name $items
                2 closure f1
                3 call 0(1, 2 trailing)
                4 statement 3
            f1 closure _(_ $item0) in f0
                0 name use
                1 local $item0
                2 local $item0
                3 call 0(1, 2)
                4 return 3 implicit
            """)
    }

    @Test func closuresInAllPlaces() {
        expectFacts(
            """
            class A {
                let p = { 1 }
                lazy var q: () -> Void = { [weak self] in self?.f() }
                @Wrapper(make: { self.x }) var w = { 2 }
                init(a: () -> Void = { 3 }) { f({ 4 }, b: { 5 }) { 6 } c: { 7 } }
                var r: () -> Int { { 8 } }
                subscript(i: Int) -> () -> Int { { i } }
                #Preview { A() }
            }
            """,
            """
            classType A
            property A.p = f0 {let}
            property A.q: () -> Void = f2 {lazy}
            @Wrapper property A.w = f4
            property A.r: () -> Int get f14 {computed}
            f0 initializerExpression A.p() {let}
                0 closure f1
                1 return 0 implicit
            f1 closure A._() in f0
                0 literal integer
                1 return 0 implicit
            f2 initializerExpression A.q() -> () -> Void self {lazy}
                0 self
                1 closure f3
                2 return 1 implicit
            f3 closure A._() in f2 [weak self0 = 0]
                0 self self0
                1 0?.f
                2 call 1()
                3 return 2 implicit
            f4 initializerExpression A.w() self
                0 name Wrapper
                1 closure f5
                2 call 0(make: 1)
                3 statement 2
                4 closure f6
                5 return 4 implicit
            f5 closure A._() in f4 self
                0 self
                1 0.x
                2 return 1 implicit
            f6 closure A._() in f4
                0 literal integer
                1 return 0 implicit
            f7 initializer A.init(a a1: () -> Void = f8)
                0 name f
                1 closure f10
                2 closure f11
                3 closure f12
                4 closure f13
                5 call 0(1, b: 2, 3 trailing, c: 4 trailing)
                6 statement 5
            f8 defaultArgument A.a() -> () -> Void in f7
                0 closure f9
                1 return 0 implicit
            f9 closure A._() in f8
                0 literal integer
                1 return 0 implicit
            f10 closure A._() in f7
                0 literal integer
                1 return 0 implicit
            f11 closure A._() in f7
                0 literal integer
                1 return 0 implicit
            f12 closure A._() in f7
                0 literal integer
                1 return 0 implicit
            f13 closure A._() in f7
                0 literal integer
                1 return 0 implicit
            f14 getter A.r() -> () -> Int
                0 closure f15
                1 return 0 implicit
            f15 closure A._() in f14
                0 literal integer
                1 return 0 implicit
            f16 subscriptDeclaration A.subscript(_ i: Int) -> () -> Int
            f17 getter A.subscript(_ i2: Int) -> () -> Int of f16
                0 closure f18
                1 return 0 implicit
            f18 closure A._() in f17 free i2
                0 local i2
                1 return 0 implicit
            f19 topLevel A._()
                0 closure f20
                1 #Preview(0 trailing)
                2 statement 1
            f20 closure A._() in f19
                0 name A
                1 call 0()
                2 return 1 implicit
            """)
    }
}
