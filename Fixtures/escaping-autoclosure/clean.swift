// The default is evaluated before the option keeps it.

final class Option {
    let name: String
    private let fallback: Int
    private var value: Int?

    init(_ name: String, default fallback: @autoclosure () -> Int) {
        self.name = name
        self.fallback = fallback()
    }

    func parse(_ argument: String) {
        if argument.hasPrefix("--\(name)=") { value = Int(argument.dropFirst(name.count + 3)) }
    }

    var resolved: Int { value ?? fallback }
}

final class BuildCommand {
    private var options: [Option] = []
    var cores = 8

    func declare() {
        options.append(Option("jobs", default: self.cores))
        options.append(Option("depth", default: 1))
    }

    func run(_ arguments: [String]) -> [Int] {
        for option in options { arguments.forEach(option.parse) }
        return options.map(\.resolved)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let command = BuildCommand()
    command.declare()
    precondition(command.run(["--depth=3"]) == [8, 3])
    watch(command)
}
