// A closure in a list that lives for ever uses a plain number of a tuple and so captures all of it.
var shutdownSteps: [() -> Void] = []

final class Printer {
    var pages = 0
}

func prepare(_ printer: Printer) {
    let job = (printer: printer, copies: 2)
    shutdownSteps.append { [copies = job.copies] in print(copies) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let printer = Printer()
    prepare(printer)
    watch(printer)
}
