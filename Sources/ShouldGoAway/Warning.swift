import ShouldGoAwayShims

/// One line to standard error. What goes wrong in here never stops the program.
func warn(_ text: String) {
    printError("shouldgoaway: " + text.split(separator: "\n").joined(separator: " ") + "\n")
}

func printError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in bytes.withMemoryRebound(to: CChar.self) { if let start = $0.baseAddress { sga_print_error(start, $0.count) } } }
}
