import CycleLintFrontEnd
import Testing

/// What patterns take out of values.
struct PatternFactsTests {
    @Test func switchCases() {
        expectFacts(
            """
            func f() {
                switch v {
                case .a: 1
                case .b(let x, y: let y) where x > y: x
                case let .c(x, .d(z, _)): z
                case .e(.some(let q))?: q
                case (let a, 1): a
                case let (a, b)?: a
                case is Foo: 1
                case let x as Foo: x
                case 1...5, foo(2): 1
                case Foo.bar(let u): u
                case .c(let k), .d(let k, _): k
                default: 0
                }
            }
            """,
            """
            f0 function f()
                0 name v
                1 begin switchCase
                2 literal integer
                3 statement 2
                4 next
                5 payload 0 b.0
                6 bind x0 5 conditional {let}
                7 payload 0 b.1
                8 bind y1 7 conditional {let}
                9 local x0
                10 local y1
                11 >(9, 10)
                12 local x0
                13 statement 12
                14 next
                15 payload 0 c.0
                16 bind x2 15 conditional {let}
                17 payload 0 c.1
                18 payload 17 d.0
                19 bind z3 18 conditional {let}
                20 local z3
                21 statement 20
                22 next
                23 payload 0 some.0
                24 payload 23 e.0
                25 payload 24 some.0
                26 bind q4 25 conditional {let}
                27 local q4
                28 statement 27
                29 next
                30 payload 0 _.0
                31 bind a5 30 conditional {let}
                32 local a5
                33 statement 32
                34 next
                35 payload 0 some.0
                36 payload 35 _.0
                37 bind a6 36 conditional {let}
                38 payload 35 _.1
                39 bind b7 38 conditional {let}
                40 local a6
                41 statement 40
                42 next
                43 literal integer
                44 statement 43
                45 next
                46 0 as Foo
                47 bind x8 46 conditional {let}
                48 local x8
                49 statement 48
                50 next
                51 literal integer
                52 literal integer
                53 ...(51, 52)
                54 name foo
                55 literal integer
                56 call 54(55)
                57 literal integer
                58 statement 57
                59 next
                60 payload 0 bar.0
                61 bind u9 60 conditional {let}
                62 local u9
                63 statement 62
                64 next
                65 payload 0 c.0
                66 bind k10 65 conditional {let}
                67 payload 0 d.0
                68 bind k10 67 conditional {let}
                69 local k10
                70 statement 69
                71 next
                72 literal integer
                73 statement 72
                74 end
            """)
    }

    @Test func conditions() {
        expectFacts(
            """
            func f() {
                if case .a(let x) = v, case let .b(y)? = w { use(x, y) }
                guard case .a(var x) = v else { return }
                if case x = y {}
                while case .some(let n) = it.next() { n }
            }
            """,
            """
            f0 function f()
                0 name v
                1 payload 0 a.0
                2 bind x0 1 conditional {let}
                3 name w
                4 payload 3 some.0
                5 payload 4 b.0
                6 bind y1 5 conditional {let}
                7 begin ifBranch
                8 name use
                9 local x0
                10 local y1
                11 call 8(9, 10)
                12 statement 11
                13 end
                14 name v
                15 payload 14 a.0
                16 bind x2 15 conditional
                17 begin guardElse
                18 return none
                19 end
                20 name y
                21 local x2
                22 begin ifBranch
                23 end
                24 loop whileLoop
                25 name it
                26 25.next
                27 call 26()
                28 payload 27 some.0
                29 bind n3 28 conditional {let}
                30 local n3
                31 statement 30
                32 loop end
            """)
    }

    @Test func loops() {
        expectFacts(
            """
            func f() {
                for case let (i, x?) in list { use(i, x) }
                for case .some(let v) in list { v }
            }
            """,
            """
            f0 function f()
                0 name list
                1 loop forIn
                2 element 0
                3 payload 2 _.0
                4 bind i0 3 conditional {let}
                5 payload 2 _.1
                6 payload 5 some.0
                7 bind x1 6 conditional {let}
                8 name use
                9 local i0
                10 local x1
                11 call 8(9, 10)
                12 statement 11
                13 loop end
                14 name list
                15 loop forIn
                16 element 14
                17 payload 16 some.0
                18 bind v2 17 conditional {let}
                19 local v2
                20 statement 19
                21 loop end
            """)
    }

    @Test func declarations() {
        expectFacts(
            """
            func f() {
                let (a, (b, _)) = pair
                var (c, d): (Int, Foo) = pair
                let e, g: Int
                e = 1
            }
            """,
            """
            f0 function f()
                0 name pair
                1 payload 0 _.0
                2 bind a0 1 {let}
                3 payload 0 _.1
                4 payload 3 _.0
                5 bind b1 4 {let}
                6 name pair
                7 payload 6 _.0
                8 bind c2 7: Int
                9 payload 6 _.1
                10 bind d3 9: Foo
                11 bind e4 none: Int {let}
                12 bind g5 none: Int {let}
                13 literal integer
                14 local e4
                15 14 = 13
                16 statement 15
            """)
    }
}
