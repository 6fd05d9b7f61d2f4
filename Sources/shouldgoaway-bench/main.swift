import ShouldGoAway

// usage: shouldgoaway-bench probes [COUNT [THREADS]]   ns and bytes a probe, against a weak reference in a box
//        shouldgoaway-bench snapshot COUNT...          finding who holds an object among so many
//        shouldgoaway-bench search MEGABYTES [RINGS]   the same in so much memory of all kinds, of so many objects at once
let numbers = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
ShouldGoAway.configuration.isOn = .on
ShouldGoAway.configuration.outputFolder = nil
ShouldGoAway.configuration.printsReports = false
switch CommandLine.arguments.dropFirst().first {
case "probes": ProbeBenchmark(count: numbers.first ?? 1_000_000, threads: numbers.dropFirst().first ?? 1).run()
case "snapshot": for count in numbers.isEmpty ? [100_000] : numbers { SnapshotBenchmark(count: count).run() }
case "search": SearchBenchmark(megabytes: numbers.first ?? 1000, rings: numbers.dropFirst().first ?? 1).run()
default: print("usage: shouldgoaway-bench probes [COUNT [THREADS]] | snapshot COUNT... | search MEGABYTES [RINGS]")
}
