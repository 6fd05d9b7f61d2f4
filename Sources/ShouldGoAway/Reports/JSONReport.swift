extension LeakReport {
    /// For programs. The keys of `schema` 1 keep their meaning; others may be added. Ends with a newline.
    public var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("label", label)
            $0.field("type", type)
            $0.field("verdict", verdict.rawValue)
            $0.field("count", count)
            $0.field("file", file)
            $0.field("line", line)
            $0.field("signature", signature)
            $0.field("fingerprint", fingerprint)
            $0.list("path", path) { writer, step in
                writer.object {
                    $0.field("from", step.from)
                    $0.field("edge", step.edge)
                    $0.field("to", step.to)
                    $0.field("ownership", step.ownership)
                    $0.field("proof", step.proof.rawValue)
                    $0.field("suspect", step.isSuspect)
                    $0.field("ring", step.isInRing)
                    if !step.captures.isEmpty { $0.list("captures", step.captures) { $0.value($1) } }
                }
            }
            $0.field("advice", advice)
            $0.list("notes", notes) { $0.value($1) }
            $0.list("others", others) { $0.value($1) }
            $0.list("uncounted", uncounted) { writer, reference in
                writer.object {
                    $0.field("from", nameOnPath(reference.from))
                    $0.field("edge", reference.edge)
                    $0.field("to", nameOnPath(reference.to))
                    $0.field("ownership", reference.ownership)
                }
            }
            $0.field("references", referenceCount)
            if let lateness { $0.field("lateMilliseconds", Int(lateness.wholeNanoseconds / 1_000_000)) }
        }
        return writer.text + "\n"
    }
}

/// Writes JSON, indented by two spaces. Foundation has an encoder, and is not to be linked into everybody's program.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed("{", "}", body) }

    mutating func field(_ key: String, _ value: String) { entry(key) { $0.value(value) } }
    mutating func field(_ key: String, _ value: Int) { entry(key) { $0.text += String(value) } }
    mutating func field(_ key: String, _ value: Bool) { entry(key) { $0.text += value ? "true" : "false" } }

    mutating func list<Element>(_ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        entry(key) { writer in
            writer.enclosed("[", "]") { writer in
                for element in elements {
                    writer.separate()
                    body(&writer, element)
                }
            }
        }
    }

    mutating func value(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..."\u{1f}", "\u{7f}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func entry(_ key: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        value(key)
        text += ": "
        body(&self)
    }

    private mutating func separate() {
        text += (isFirst ? "\n" : ",\n") + String(repeating: "  ", count: depth)
        isFirst = false
    }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        let wasFirst = isFirst
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
        isFirst = wasFirst
        text += close
    }
}
