import Dispatch
import ShouldGoAway

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

//        shouldgoaway-scenarios stress [SECONDS [THREADS]]   probes from many threads that allocate and free
// usage: shouldgoaway-scenarios            every scenario, each in a process of its own
//        SCENARIOS_STRIPPED=1 shouldgoaway-scenarios   the same for a program without symbols: names are not looked at
//        shouldgoaway-scenarios list       their names
//        shouldgoaway-scenarios run NAME   one of them, in this process
//        shouldgoaway-scenarios end NAME   a program that ends in an awkward moment
switch CommandLine.arguments.dropFirst().first {
case "list": for scenario in Scenario.all { print(scenario.name) }
case "run":
    let name = CommandLine.arguments.dropFirst(2).joined(separator: " ")
    guard let scenario = Scenario.all.first(where: { $0.name == name }) else {
        print("no scenario '\(name)'")
        exit(2)
    }
    exit(ScenarioRun(scenario).run() ? 0 : 1)
case "end": Ending(rawValue: CommandLine.arguments.dropFirst(2).joined())?.run()
case "stress":
    let numbers = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
    exit(Stress(seconds: numbers.first ?? 10, threads: numbers.dropFirst().first ?? 8).run() ? 0 : 1)
default: exit(ScenarioProcesses.runAll() ? 0 : 1)
}
