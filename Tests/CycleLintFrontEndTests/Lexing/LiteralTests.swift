import CycleLintFrontEnd
import Testing

@Suite("Lexing literals")
struct LiteralTests {
    @Test(
        "numbers are one token, as far as they are numbers",
        arguments: [
            ("1_000", ["integerLiteral 1_000"]),
            ("0xFF_p", ["integerLiteral 0xFF_p"]),
            ("0x1.8p-3", ["floatLiteral 0x1.8p-3"]),
            ("0xFF.description", ["integerLiteral 0xFF", "period .", "identifier description"]),
            ("1.5e+10", ["floatLiteral 1.5e+10"]),
            ("1e3", ["floatLiteral 1e3"]),
            ("1.e3", ["integerLiteral 1", "period .", "identifier e3"]),
            ("1...2", ["integerLiteral 1", "binaryOperator ...", "integerLiteral 2"]),
            ("x.0.1", ["identifier x", "period .", "integerLiteral 0", "period .", "integerLiteral 1"]),
            ("0b1010", ["integerLiteral 0b1010"]), ("0o17", ["integerLiteral 0o17"]),
        ])
    func numbers(source: String, expected: [String]) {
        #expect(tokens(source) == expected)
    }

    @Test(
        "a string without interpolation is one token",
        arguments: [
            #""a""#, #""""#, #""a \" b \\""#, ##"#"a " \n"#"##, ##"#"""#"##, "\"\"\"\na \"\" b\n\"\"\"", "#\"\"\"\na \"\"\" b\n\"\"\"#",
            "\"\"\"\na\\\nb\n\"\"\"",
        ])
    func plainStrings(source: String) {
        #expect(tokens(source) == ["stringLiteral \(source)"])
    }

    @Test("an interpolation is a token for its backslash, and ordinary tokens")
    func interpolation() {
        #expect(
            tokens(#""a \(b) c \(d(1))e""#) == [
                #"stringStart "a "#, #"interpolationStart \"#, "leftParen (", "identifier b", "rightParen )",
                "stringSegment  c ", #"interpolationStart \"#, "leftParen (", "identifier d", "leftParen (",
                "integerLiteral 1", "rightParen )", "rightParen )", "stringEnd e\"",
            ])
    }

    @Test("strings nest in interpolations, raw ones in others too")
    func nestedStrings() {
        #expect(
            kinds(##""\("\(a)")" #"\(b) \#(c)"#"##)
                == "stringStart interpolationStart leftParen stringStart interpolationStart leftParen identifier "
                + "rightParen stringEnd rightParen stringEnd stringStart interpolationStart leftParen identifier "
                + "rightParen stringEnd")
    }

    @Test("an interpolation may span lines in a multi-line string only")
    func interpolationOverLines() {
        #expect(kinds("\"\"\"\n\\(a\n)\n\"\"\"") == "stringStart interpolationStart leftParen identifier rightParen stringEnd")
        #expect(problems("\"\\(a\n)\"").first == "unterminated string literal")
    }

    @Test(
        "a slash begins a regular expression where an operand is expected",
        arguments: [
            ("let a = /b c/", "let identifier equal regexLiteral"),
            ("a(/b/, /c/)", "identifier leftParen regexLiteral comma regexLiteral rightParen"),
            ("a / b / c", "identifier binaryOperator identifier binaryOperator identifier"),
            ("a/b/c", "identifier binaryOperator identifier binaryOperator identifier"),
            ("a(/, /)", "identifier leftParen binaryOperator comma binaryOperator rightParen"),
            ("a(/)", "identifier leftParen binaryOperator rightParen"),
            ("x = !/b/.c", "identifier equal prefixOperator regexLiteral period identifier"),
            ("#/a/b/# / c", "regexLiteral binaryOperator identifier"),
            ("#/\na # b\n/#", "regexLiteral"),
            ("try? /^ a/", "try postfixQuestion regexLiteral"),
            ("func /(a: A) {}", "func prefixOperator leftParen identifier colon identifier rightParen leftBrace rightBrace"),
            ("a(/b)/2", "identifier leftParen prefixOperator identifier rightParen binaryOperator integerLiteral"),
            ("a = / b/", "identifier equal regexLiteral"),
            ("return /[)]\\//", "return regexLiteral"),
        ])
    func regularExpressions(source: String, expected: String) {
        #expect(kinds(source) == expected)
    }
}
