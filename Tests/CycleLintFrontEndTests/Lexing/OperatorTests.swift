import CycleLintFrontEnd
import Testing

@Suite("Lexing operators and names")
struct OperatorTests {
    @Test(
        "the space around an operator tells its kind",
        arguments: [
            ("a + b", "identifier binaryOperator identifier"), ("a+b", "identifier binaryOperator identifier"),
            ("-a", "prefixOperator identifier"), ("a++ b", "identifier postfixOperator identifier"),
            ("(-a, b-)", "leftParen prefixOperator identifier comma identifier postfixOperator rightParen"),
            ("a/* */+b", "identifier prefixOperator identifier"),
            ("a^.b", "identifier postfixOperator period identifier"),
            ("&a", "prefixAmpersand identifier"), ("a & b", "identifier ampersand identifier"),
            ("a ? b : c", "identifier infixQuestion identifier colon identifier"),
            ("a?!", "identifier postfixQuestion postfixExclaim"), ("a ?? b", "identifier binaryOperator identifier"),
            ("a != b", "identifier binaryOperator identifier"), ("!a", "prefixOperator identifier"),
            ("a → b", "identifier binaryOperator identifier"), ("a..<b", "identifier binaryOperator identifier"),
            ("func√(", "func binaryOperator leftParen"), ("funcé let$ let_ Self1 _9", "identifier identifier identifier identifier identifier"),
            (".a", "period identifier"), ("a.b", "identifier period identifier"),
            ("() -> ()", "leftParen rightParen arrow leftParen rightParen"), ("a::b", "identifier colonColon identifier"),
        ])
    func space(source: String, expected: String) {
        #expect(kinds(source) == expected)
    }

    @Test("an operator that begins with '>' is in pieces until the parser joins it")
    func angles() {
        #expect(kinds("A<B<C>>?()") == "identifier leftAngle identifier leftAngle identifier rightAngle rightAngle postfixQuestion leftParen rightParen")
        #expect(kinds("a >>= b") == "identifier rightAngle rightAngle equal identifier")
        let tree = parse(SourceFile(path: "A.swift", bytes: Array("a >>= b".utf8)))
        #expect((0..<5).map { tree.string(of: UInt32($0)) } == ["a", ">>=", "", "", "b"])
    }

    @Test("a comment ends an operator")
    func comments() {
        #expect(tokens("a +// b\nc") == ["identifier a", "binaryOperator +", "identifier c"])
        #expect(tokens("a /* b /* c */ */ d") == ["identifier a", "identifier d"])
    }

    @Test("every keyword has its kind, and no other word has one")
    func keywords() {
        #expect(kinds("func actor self Self Any init _ `func` funcs unsafeMutableAddress unsafeMutableAddresx")
            == "func actor self capitalSelf anyKeyword init wildcard identifier identifier unsafeMutableAddress identifier")
    }

    @Test("names hold letters of any script, and anything in backticks")
    func names() {
        #expect(tokens("straße 変数 é $0 $name `a b` <#place#>") == [
            "identifier straße", "identifier 変数", "identifier é", "dollarIdentifier $0", "identifier $name",
            "identifier `a b`", "identifier <#place#>",
        ])
    }

    @Test("directives are one token, macros are two")
    func hashes() {
        #expect(kinds("#if #elseif #else #endif #available #unavailable #ifs #foo")
            == "poundIf poundElseif poundElse poundEndif poundAvailable poundUnavailable pound identifier pound identifier")
    }

    @Test("flags tell what lies before a token")
    func flags() {
        var frontEnd = FrontEnd()
        let tree = frontEnd.lex(SourceFile(path: "A.swift", bytes: Array("a b\nc/*\n*/d.e".utf8)))
        let starts = tree.tokens.map { $0.flags & TokenFlag.startsLine != 0 }
        let spaces = tree.tokens.map { $0.flags & TokenFlag.spaceBefore != 0 }
        #expect(starts == [true, false, true, true, false, false, true])
        #expect(spaces == [false, true, true, true, false, false, false])
    }

    @Test("lines end at LF, CR LF and CR, and columns count bytes from one")
    func lines() {
        let table = LineTable(Array("a\nbé\r\nc\rd".utf8))
        let positions = [0, 1, 2, 5, 7, 8, 9].map { table.position(of: $0) }
        #expect(positions.map(\.line) == [1, 1, 2, 2, 3, 3, 4])
        #expect(positions.map(\.column) == [1, 2, 1, 4, 1, 2, 1])
        #expect(table.lineCount == 4)
    }
}
