/// The closures of a module in the compiler's intermediate language, which says how each variable is captured:
/// `swiftc -frontend -emit-silgen -Xllvm -sil-print-debuginfo`.
package struct LoweredClosures {
    package struct Place: Hashable {
        package var file: String
        /// One-based; the column in bytes.
        package var line: Int
        package var column: Int

        package init(file: String, line: Int, column: Int) {
            self.file = file
            self.line = line
            self.column = column
        }
    }

    package struct Capture {
        package var name: String
        package var mode: ClosureRecord.Mode
        package var declaration: Place?
    }

    /// What each function at a place captures. Those that capture nothing are among them.
    package private(set) var closures: [Place: [Capture]] = [:]
    package private(set) var functions: [Place: [Capture]] = [:]

    package init(_ text: [UInt8]) {
        var header: Substring = ""
        var arguments: [Substring] = []
        var named: [(number: Int, line: Substring)] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            if !arguments.isEmpty {
                if line.first == UInt8(ascii: "}") {
                    add(header, arguments, named)
                    arguments = []
                    named = []
                } else if line.contains(UInt8(ascii: ",")), case let line = Self.text(line), let number = Self.number(behind: ", argno ", in: line) {
                    named.append((number, line))
                }
            } else if line.starts(with: "bb0".utf8) {
                arguments = Self.arguments(Self.text(line)).filter { $0.contains("@closureCapture") }
                if arguments.isEmpty { add(header, [], []) }
            } else if line.starts(with: "// ".utf8), line.dropFirst(3).first != UInt8(ascii: "%") {
                let line = Self.text(line)
                if line.contains(", loc ") { header = line }
            }
        }
    }

    private static func text(_ line: ArraySlice<UInt8>) -> Substring { Substring(decoding: line, as: UTF8.self) }

    private mutating func add(_ header: Substring, _ captured: [Substring], _ named: [(number: Int, line: Substring)]) {
        guard let place = Self.place(in: header) else { return }
        let names = Dictionary(named.map { ($0.number, $0.line) }, uniquingKeysWith: { first, _ in first }).sorted { $0.key < $1.key }.map(\.value)
        let captures = zip(captured, names.suffix(captured.count)).compactMap { Self.capture($0, $1) }
        if header.hasPrefix("// closure #") {
            if closures[place] == nil { closures[place] = captures }
        } else if !header.hasPrefix("// implicit closure #"), functions[place] == nil {
            functions[place] = captures
        }
    }

    private static func capture(_ argument: Substring, _ named: Substring) -> Capture? {
        let type = argument.drop { $0 != "$" }.dropFirst()
        guard let name = text(between: "name \"", and: "\"", in: named) else { return nil }
        return Capture(name: String(name), mode: mode(type, isVariable: named.contains(", var, ")), declaration: place(in: named))
    }

    private static func mode(_ type: Substring, isVariable: Bool) -> ClosureRecord.Mode {
        for (word, mode) in [("@sil_weak ", ClosureRecord.Mode.weak), ("@sil_unowned ", .unowned), ("@sil_unmanaged ", .unmanaged)] {
            if type.hasPrefix(word) || type.hasPrefix("*" + word) || type.contains("{ var " + word) || type.contains("{ let " + word) { return mode }
        }
        return isVariable ? .variable : .strong
    }

    /// The pieces of `bb0(%0 : $A, %1 : $B):`.
    private static func arguments(_ line: Substring) -> [Substring] {
        line.dropFirst("bb0(".count).split(separator: ", %")
    }

    private static func number(behind mark: String, in line: Substring) -> Int? {
        line.firstRange(of: mark).flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) }
    }

    private static func text(between start: String, and end: Character, in line: Substring) -> Substring? {
        line.firstRange(of: start).map { line[$0.upperBound...].prefix { $0 != end } }
    }

    /// Of `loc "FILE":LINE:COLUMN`.
    static func place(in line: Substring) -> Place? {
        guard let mark = line.firstRange(of: ", loc ") else { return nil }
        let location = line[mark.upperBound...].drop { $0 != "\"" }.dropFirst()
        let file = location.prefix { $0 != "\"" }
        let numbers = location.dropFirst(file.count + 2).prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
        return numbers.count == 2 ? Place(file: String(file), line: numbers[0], column: numbers[1]) : nil
    }
}
