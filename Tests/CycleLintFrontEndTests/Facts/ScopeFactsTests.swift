import CycleLintFrontEnd
import Testing

/// Which local a name stands for at each point.
struct ScopeFactsTests {
    @Test func aVariableIsNotVisibleInItsOwnInitialiser() {
        expectFacts(
            """
            func f(x: Int) {
                let x = x + 1
                do { let x = x; use(x) }
                use(x)
            }
            """,
            """
            f0 function f(x x0: Int)
                0 local x0
                1 literal integer
                2 +(0, 1)
                3 bind x1 2 {let}
                4 local x1
                5 bind x2 4 {let}
                6 name use
                7 local x2
                8 call 6(7)
                9 statement 8
                10 name use
                11 local x1
                12 call 10(11)
                13 statement 12
            """)
    }

    @Test func aGuardBindsInTheRestOfTheScopeButNotInItsElse() {
        expectFacts(
            """
            func f(x: Int?) {
                guard let x, x > 0 else { return fail(x) }
                use(x)
            }
            """,
            """
            f0 function f(x x0: Int?)
                0 local x0
                1 bind x1 0 conditional {let}
                2 local x1
                3 literal integer
                4 >(2, 3)
                5 begin guardElse
                6 name fail
                7 local x0
                8 call 6(7)
                9 return 8
                10 end
                11 name use
                12 local x1
                13 call 11(12)
                14 statement 13
            """)
    }

    @Test func anIfBindsInItsBodyOnly() {
        expectFacts(
            """
            func f(x: Int?, y: Int?) {
                if let x = x, let y { use(x, y) } else if let y = x { use(y) } else { use(x, y) }
            }
            """,
            """
            f0 function f(x x0: Int?, y y1: Int?)
                0 local x0
                1 bind x2 0 conditional {let}
                2 local y1
                3 bind y3 2 conditional {let}
                4 begin ifBranch
                5 name use
                6 local x2
                7 local y3
                8 call 5(6, 7)
                9 statement 8
                10 next
                11 local x0
                12 bind y4 11 conditional {let}
                13 begin ifBranch
                14 name use
                15 local y4
                16 call 14(15)
                17 statement 16
                18 next
                19 name use
                20 local x0
                21 local y1
                22 call 19(20, 21)
                23 statement 22
                24 end
                25 end
            """)
    }

    @Test func loopsBindInTheirBodies() {
        expectFacts(
            """
            func f(list: [Int]) {
                for (i, (a, _)) in list where i > a { use(i, a) }
                while let x = list.pop() { use(x) }
                repeat { let z = 1 } while z
                while true { break }
                use(i, x)
            }
            """,
            """
            f0 function f(list list0: [Int])
                0 local list0
                1 loop forIn
                2 element 0
                3 payload 2 _.0
                4 bind i1 3 {let}
                5 payload 2 _.1
                6 payload 5 _.0
                7 bind a2 6 {let}
                8 local i1
                9 local a2
                10 >(8, 9)
                11 name use
                12 local i1
                13 local a2
                14 call 11(12, 13)
                15 statement 14
                16 loop end
                17 loop whileLoop
                18 local list0
                19 18.pop
                20 call 19()
                21 bind x3 20 conditional {let}
                22 name use
                23 local x3
                24 call 22(23)
                25 statement 24
                26 loop end
                27 loop repeatLoop
                28 literal integer
                29 bind z4 28 {let}
                30 name z
                31 loop end
                32 loop whileLoop endless
                33 literal boolean
                34 break
                35 loop end
                36 name use
                37 name i
                38 name x
                39 call 36(37, 38)
                40 statement 39
            """)
    }

    @Test func localFunctionsAreVisibleBeforeTheirDeclarationAndSeeWhatComesLater() {
        expectFacts(
            """
            func f() {
                first()
                func first() { second(late) }
                let late = 1
                func second(_ y: Int) { first() }
                run { second(late) }
            }
            """,
            """
            f0 function f()
                0 local first0
                1 call 0()
                2 statement 1
                3 func first0 f1
                4 literal integer
                5 bind late2 4 {let}
                6 func second1 f2
                7 name run
                8 closure f3
                9 call 7(8 trailing)
                10 statement 9
            f1 localFunction first() in f0 free second1 late2
                0 local second1
                1 local late2
                2 call 0(1)
                3 statement 2
            f2 localFunction second(_ y3: Int) in f0 free first0
                0 local first0
                1 call 0()
                2 statement 1
            f3 closure _() in f0 free second1 late2
                0 local second1
                1 local late2
                2 call 0(1)
                3 return 2 implicit
            """)
    }

    @Test func closuresDoNotSeeWhatComesLater() {
        expectFacts(
            """
            func f() {
                let c = { late }
                do { let late = 2; use(late) }
                let late = 1
                func g() { late }
            }
            """,
            """
            f0 function f()
                0 closure f1
                1 bind c1 0 {let}
                2 literal integer
                3 bind late3 2 {let}
                4 name use
                5 local late3
                6 call 4(5)
                7 statement 6
                8 literal integer
                9 bind late2 8 {let}
                10 func g0 f2
            f1 closure _() in f0
                0 name late
                1 return 0 implicit
            f2 localFunction g() in f0 free late2
                0 local late2
                1 statement 0
            """)
    }

    @Test func aVariableIsUnknownToAClosureInItsInitialiser() {
        expectFacts(
            """
            func f() {
                var again: (() -> Void)? = { again?() }
                again = { again?() }
            }
            """,
            """
            f0 function f()
                0 closure f1
                1 bind again0 0: () -> Void?
                2 closure f2
                3 local again0
                4 3 = 2
                5 statement 4
            f1 closure _() in f0
                0 name again
                1 call 0?()
                2 return 1 implicit
            f2 closure _() in f0 free again0
                0 local again0
                1 call 0?()
                2 return 1 implicit
            """)
    }

    @Test func errorsAreBoundInCatchClauses() {
        expectFacts(
            """
            func f() {
                do { try work() } catch let e as MyError where e.x { use(e) } catch A.a(let code), A.b(let code) { use(code) } catch { use(error) }
            }
            """,
            """
            f0 function f()
                0 do
                1 name work
                2 call 1()
                3 statement 2
                4 do end
                5 begin catchClause
                6 unknown
                7 6 as MyError
                8 bind e0 7 conditional {let}
                9 local e0
                10 9.x
                11 name use
                12 local e0
                13 call 11(12)
                14 statement 13
                15 next
                16 unknown
                17 payload 16 a.0
                18 bind code1 17 conditional {let}
                19 payload 16 b.0
                20 bind code1 19 conditional {let}
                21 name use
                22 local code1
                23 call 21(22)
                24 statement 23
                25 next
                26 unknown
                27 bind error2 26 {let}
                28 name use
                29 local error2
                30 call 28(29)
                31 statement 30
                32 end
            """)
    }

    @Test func localTypesStartAfresh() {
        expectFacts(
            """
            func f(x: Int) {
                struct Inner {
                    let y: Int
                    func g() { func h() { g() }; use(x) }
                }
                use(Inner(y: x))
            }
            """,
            """
            structType Inner in f {isLocal}
            property Inner.y: Int {let}
            f0 function f(x x0: Int)
                0 name use
                1 name Inner
                2 local x0
                3 call 1(y: 2)
                4 call 0(3)
                5 statement 4
            f1 function Inner.g()
                0 func h1 f2
                1 name use
                2 name x
                3 call 1(2)
                4 statement 3
            f2 localFunction Inner.h() in f1
                0 name g
                1 call 0()
                2 statement 1
            """)
    }

    @Test func aVariableOfTwoIfBranchesIsOne() {
        expectFacts(
            """
            func f() {
                #if A
                let x = 1
                #else
                let x = 2
                do { let x = 3; use(x) }
                #endif
                use(x)
            }
            """,
            """
            f0 function f()
                0 #if #0.0
                1 literal integer
                2 bind x0 1 {let}
                3 #endif
                4 #if #0.1
                5 literal integer
                6 bind x0 5 {let}
                7 literal integer
                8 bind x1 7 {let}
                9 name use
                10 local x1
                11 call 9(10)
                12 statement 11
                13 #endif
                14 name use
                15 local x0
                16 call 14(15)
                17 statement 16
            """)
    }

    @Test func computedAndLazyLocalsAreCode() {
        expectFacts(
            """
            func f() {
                let x = 1
                var c: Int { x }
                lazy var l = { self.foo(x) }
                var o = 1 { didSet { use(oldValue, x) } }
                run { c }
            }
            """,
            """
            f0 function f() self
                0 literal integer
                1 bind x0 0 {let}
                2 func c1 f1
                3 func l2 f2
                4 literal integer
                5 bind o3 4
                6 name run
                7 closure f5
                8 call 6(7 trailing)
                9 statement 8
            f1 localFunction c() -> Int in f0 free x0
                0 local x0
                1 return 0 implicit
            f2 localFunction l() in f0 free x0 self {lazy}
                0 closure f3
                1 return 0 implicit
            f3 closure _() in f2 free x0 self
                0 self
                1 0.foo
                2 local x0
                3 call 1(2)
                4 return 3 implicit
            f4 didSet o(_ oldValue4) in f0 free x0
                0 name use
                1 local oldValue4
                2 local x0
                3 call 0(1, 2)
                4 statement 3
            f5 closure _() in f0 free c1
                0 local c1
                1 return 0 implicit
            """)
    }

    @Test func wrappedLocalsLendTheirProjection() {
        expectFacts(
            """
            func f(y: Int) {
                @State var x = 1
                use($x, { $x }, $y)
            }
            """,
            """
            f0 function f(y y0: Int)
                0 literal integer
                1 bind x1 0
                2 name use
                3 local x1
                4 closure f1
                5 name $y
                6 call 2(3, 4, 5)
                7 statement 6
            f1 closure _() in f0 free x1
                0 local x1
                1 return 0 implicit
            """)
    }
}
