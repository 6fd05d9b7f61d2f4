// All subscriptions are made in one place; one of three closures captures strongly.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Form {
    @Published var name = ""
    @Published var age = 0
    @Published var agrees = false
}

final class FormSummary {
    private var tokens: Set<AnyCancellable> = []
    private(set) var lines = ["", "", ""]

    init(form: Form) {
        tokens = [
            form.$name.sink { [weak self] in self?.lines[0] = $0 },
            form.$age.sink { age in self.lines[1] = "\(age)" },
            // ^ closure-capture
            form.$agrees.sink { [weak self] in self?.lines[2] = $0 ? "yes" : "no" },
        ]
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = Form()
    let summary = FormSummary(form: form)
    form.age = 36
    precondition(summary.lines == ["", "36", "no"])
    watch(summary)
}
