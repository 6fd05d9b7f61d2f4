import CycleLintFrontEnd
import Testing

/// Values: what is evaluated, in which order, and from which parts.
struct ExpressionFactsTests {
    @Test func chains() {
        expectFacts(
            """
            func f() {
                x?.y!.z?(1)[0]
                .init(a)
                _ = Foo.bar(a:b:)
                g(1, label: &b, _: c) { 2 } more: { 3 }
                -x.y
                x.y...
            }
            """,
            """
            f0 function f()
                0 name x
                1 0?.y
                2 1.z
                3 literal integer
                4 call 2?(3)
                5 literal integer
                6 subscript 4(5)
                7 6.init
                8 name a
                9 call 7(8)
                10 statement 9
                11 name Foo
                12 11.bar
                13 _
                14 13 = 12
                15 statement 14
                16 name g
                17 literal integer
                18 name b
                19 &18
                20 name c
                21 closure f1
                22 closure f2
                23 call 16(17, label: 19, 20, 21 trailing, more: 22 trailing)
                24 statement 23
                25 name x
                26 25.y
                27 -(26)
                28 statement 27
                29 name x
                30 29.y
                31 ... postfix(30)
                32 statement 31
            f1 closure _() in f0
                0 literal integer
                1 return 0 implicit
            f2 closure _() in f0
                0 literal integer
                1 return 0 implicit
            """)
    }

    @Test func typesAsValues() {
        expectFacts(
            """
            func f() {
                use([Int](), [String: Foo<Bar>](), Foo<Bar>.baz, Array<Int>(), [Int].self, Self.foo, (Int) -> Void)
                use([a].map, [A].count, a is B, a as! any P)
            }
            """,
            """
            f0 function f()
                0 name use
                1 type [Int]
                2 call 1()
                3 type [String: Foo<Bar>]
                4 call 3()
                5 type Foo<Bar>
                6 5.baz
                7 type Array<Int>
                8 call 7()
                9 type [Int]
                10 9.self
                11 name Self
                12 11.foo
                13 type (Int) -> Void
                14 call 0(2, 4, 6, 8, 10, 12, 13)
                15 statement 14
                16 name use
                17 name a
                18 array(17)
                19 18.map
                20 name A
                21 array(20)
                22 21.count
                23 name a
                24 type B
                25 is(23, 24)
                26 name a
                27 26 as any P
                28 call 16(19, 22, 25, 27)
                29 statement 28
            """)
    }

    @Test func literals() {
        expectFacts(
            #"""
            func f() {
                use(1, 1.5, true, nil, "a", "a\(b)c\(d, e: f)", [1, a], [:], [1: a, b: c], (), (x: 1, y), ((z)))
            }
            """#,
            #"""
            f0 function f()
                0 name use
                1 literal integer
                2 literal float
                3 literal boolean
                4 literal null
                5 literal string
                6 name b
                7 name d
                8 name f
                9 literal string(6, 7, e: 8)
                10 literal integer
                11 name a
                12 array(10, 11)
                13 dictionary()
                14 literal integer
                15 name a
                16 name b
                17 name c
                18 dictionary(14, 15, 16, 17)
                19 tuple()
                20 literal integer
                21 name y
                22 tuple(x: 20, 21)
                23 name z
                24 call 0(1, 2, 3, 4, 5, 9, 12, 13, 18, 19, 22, 23)
                25 statement 24
            """#)
    }

    @Test func keyPathsAndMacros() {
        expectFacts(
            #"""
            func f() {
                use(\Foo.bar.baz, \.a[b]?.c, #selector(foo(_:)), #file, #Predicate { $0.x })
            }
            """#,
            #"""
            f0 function f()
                0 name use
                1 keyPath Foo(bar: none, baz: none)
                2 name b
                3 keyPath (a: none, []: 2, c: none)
                4 name foo
                5 #selector(4)
                6 #file()
                7 closure f1
                8 #Predicate(7 trailing)
                9 call 0(1, 3, 5, 6, 8)
                10 statement 9
            f1 closure _(_ $00) in f0
                0 local $00
                1 0.x
                2 return 1 implicit
            """#)
    }

    @Test func ifAndSwitchAsValues() {
        expectFacts(
            """
            func f() -> Int {
                let z = if x { g(); 1 } else if let y { y } else { throw e }
                return switch z { case .a(let b): b; default: 0 }
            }
            """,
            """
            f0 function f() -> Int
                0 name x
                1 begin ifBranch
                2 name g
                3 call 2()
                4 statement 3
                5 literal integer
                6 next
                7 name y
                8 bind y0 7 conditional {let}
                9 begin ifBranch
                10 local y0
                11 next
                12 name e
                13 throw 12
                14 end
                15 end
                16 select(5, 10)
                17 bind z1 16 {let}
                18 local z1
                19 begin switchCase
                20 payload 18 a.0
                21 bind b2 20 conditional {let}
                22 local b2
                23 next
                24 literal integer
                25 end
                26 select(22, 24)
                27 return 26
            """)
    }

    @Test func singleExpressionsAreReturned() {
        expectFacts(
            """
            func a() -> Int { 1 }
            func b() { 1 }
            func c() -> Int { if x { 1 } else { 2 } }
            func d() -> Int { switch x { case .a: 1; case .b: throw e } }
            func e() -> Int { if x { return 1 }; return 2 }
            let g = { if x { 1 } }
            """,
            """
            property g = f5 {let}
            f0 function a() -> Int
                0 literal integer
                1 return 0 implicit
            f1 function b()
                0 literal integer
                1 statement 0
            f2 function c() -> Int
                0 name x
                1 begin ifBranch
                2 literal integer
                3 next
                4 literal integer
                5 end
                6 select(2, 4)
                7 return 6 implicit
            f3 function d() -> Int
                0 name x
                1 begin switchCase
                2 literal integer
                3 next
                4 name e
                5 throw 4
                6 end
                7 select(2)
                8 return 7 implicit
            f4 function e() -> Int
                0 name x
                1 begin ifBranch
                2 literal integer
                3 return 2
                4 end
                5 literal integer
                6 return 5
            f5 initializerExpression g() {let}
                0 closure f6
                1 return 0 implicit
            f6 closure _() in f5
                0 name x
                1 begin ifBranch
                2 literal integer
                3 statement 2
                4 end
            """)
    }

    @Test func statements() {
        expectFacts(
            """
            func f() {
                defer { a() }
                outer: for await x in xs { continue outer }
                repeat { break } while true
                throw e
            }
            """,
            """
            f0 function f()
                0 defer
                1 name a
                2 call 1()
                3 statement 2
                4 defer end
                5 name xs
                6 loop forAwait
                7 element 5
                8 bind x0 7 {let}
                9 continue
                10 loop end
                11 loop repeatLoop endless
                12 break
                13 literal boolean
                14 loop end
                15 name e
                16 throw 15
            """)
    }
}
