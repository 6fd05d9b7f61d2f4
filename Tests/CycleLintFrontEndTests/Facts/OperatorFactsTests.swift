import CycleLintFrontEnd
import Testing

/// How operators fold, and what runs only sometimes.
struct OperatorFactsTests {
    @Test func operatorsFoldByPrecedence() {
        expectFacts(
            """
            func f() {
                a = b + c * d - e
                a += b == c + 1
                a + b as C
                1 ..< 2 + 3
                x & y == z << 1 * 2
            }
            """,
            """
            f0 function f()
                0 name b
                1 name c
                2 name d
                3 *(1, 2)
                4 +(0, 3)
                5 name e
                6 -(4, 5)
                7 name a
                8 7 = 6
                9 statement 8
                10 name a
                11 name b
                12 name c
                13 literal integer
                14 +(12, 13)
                15 ==(11, 14)
                16 +=(10, 15)
                17 statement 16
                18 name a
                19 name b
                20 +(18, 19)
                21 20 as C
                22 statement 21
                23 literal integer
                24 literal integer
                25 literal integer
                26 +(24, 25)
                27 ..<(23, 26)
                28 statement 27
                29 name x
                30 name y
                31 &(29, 30)
                32 name z
                33 literal integer
                34 <<(32, 33)
                35 literal integer
                36 *(34, 35)
                37 ==(31, 36)
                38 statement 37
            """)
    }

    @Test func operatorsOfTheFileHaveTheirPrecedence() {
        expectFacts(
            """
            infix operator |> : AdditionPrecedence
            infix operator ~>
            func f() {
                1 |> 2 * 3 |> 4
                1 ~> 2 + 3
            }
            """,
            """
            f0 function f()
                0 literal integer
                1 literal integer
                2 literal integer
                3 *(1, 2)
                4 |>(0, 3)
                5 literal integer
                6 |>(4, 5)
                7 statement 6
                8 literal integer
                9 literal integer
                10 literal integer
                11 +(9, 10)
                12 ~>(8, 11)
                13 statement 12
            """)
    }

    @Test func shortCircuitsAndChoicesAreBranches() {
        expectFacts(
            """
            func f() {
                a && b || !c
                a ?? b ?? c
                a ? b : c ? d : e
                a = b = c
                a = b ?? c ? d : e
            }
            """,
            """
            f0 function f()
                0 name a
                1 begin coalescing
                2 name b
                3 end
                4 &&(0, 2)
                5 begin coalescing
                6 name c
                7 !(6)
                8 end
                9 ||(4, 7)
                10 statement 9
                11 name a
                12 begin coalescing
                13 name b
                14 begin coalescing
                15 name c
                16 end
                17 select(13, 15)
                18 end
                19 select(11, 17)
                20 statement 19
                21 name a
                22 begin ternary
                23 name b
                24 next
                25 name c
                26 begin ternary
                27 name d
                28 next
                29 name e
                30 end
                31 select(27, 29)
                32 end
                33 select(23, 31)
                34 statement 33
                35 name c
                36 name b
                37 36 = 35
                38 name a
                39 38 = 37
                40 statement 39
                41 name b
                42 begin coalescing
                43 name c
                44 end
                45 select(41, 43)
                46 begin ternary
                47 name d
                48 next
                49 name e
                50 end
                51 select(47, 49)
                52 name a
                53 52 = 51
                54 statement 53
            """)
    }

    @Test func tryAndAwaitCoverWhatIsRightOfThem() {
        expectFacts(
            """
            func f() {
                _ = try await foo() ?? z
                x = 1 + (try? y + 2)
            }
            """,
            """
            f0 function f()
                0 name foo
                1 call 0()
                2 await 1
                3 begin coalescing
                4 name z
                5 end
                6 select(2, 4)
                7 _
                8 7 = 6
                9 statement 8
                10 literal integer
                11 name y
                12 literal integer
                13 +(11, 12)
                14 +(10, 13)
                15 name x
                16 15 = 14
                17 statement 16
            """)
    }

    @Test func assignmentsHavePlaces() {
        expectFacts(
            """
            func f() {
                x.y[1].z = v
                (a, _) = w
                x?.y = z
                self[0] += 1
            }
            """,
            """
            f0 function f() self
                0 name v
                1 name x
                2 1.y
                3 literal integer
                4 subscript 2(3)
                5 4.z
                6 5 = 0
                7 statement 6
                8 name w
                9 name a
                10 _
                11 tuple(9, 10)
                12 11 = 8
                13 statement 12
                14 name z
                15 name x
                16 15?.y
                17 16 = 14
                18 statement 17
                19 self
                20 literal integer
                21 subscript 19(20)
                22 literal integer
                23 +=(21, 22)
                24 statement 23
            """)
    }
}
