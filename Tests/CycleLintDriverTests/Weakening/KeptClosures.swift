/// Programs that would do something else, or not compile, with a closure that captures weakly.
enum KeptClosures {
    static let all: [KeptProgram] = [
        KeptProgram("only the injected bus keeps the listener", """
            final class Bus { var onMessage: ((Int) -> Void)? }
            final class Logger {
                let bus: Bus
                var seen = 0
                init(bus: Bus) { self.bus = bus }
                func start() { bus.onMessage = { self.seen += $0; print(self.seen) } }
            }
            func install(on bus: Bus) {
                let logger = Logger(bus: bus)
                logger.start()
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let bus = Bus()
                install(on: bus)
                bus.onMessage?(1)
                watch(bus)
            }
            """),
        KeptProgram("a job that only its own closure keeps is found again through a weak property", """
            final class Job {
                var onTick: (() -> Void)?
                var ticks = 0
                func start() { onTick = { self.ticks += 1 } }
            }
            final class Manager {
                weak var current: Job?
                func begin() {
                    let job = Job()
                    job.start()
                    current = job
                }
                func tick() { current?.onTick?() }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let manager = Manager()
                manager.begin()
                manager.tick()
                precondition(manager.current?.ticks == 1)
                watch(manager.current!)
            }
            """),
        KeptProgram("a job that only its own closure keeps is found again through a weak capture", """
            final class Job {
                var onTick: (() -> Void)?
                var ticks = 0
                func start() { onTick = { self.ticks += 1 } }
            }
            final class Clock { var handler: (() -> Int)? }
            func begin(_ clock: Clock) {
                let job = Job()
                job.start()
                clock.handler = { [weak job] in job?.onTick?(); return job?.ticks ?? -1 }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let clock = Clock()
                begin(clock)
                precondition(clock.handler?() == 1)
                watch(clock)
            }
            """),
        KeptProgram("a closure is given to a queue as well", """
            import Foundation
            final class Upload {
                var onDone: (() -> Void)?
                var done = false
                func start() {
                    onDone = { self.done = true; print("done") }
                    nonisolated(unsafe) let done = onDone!
                    DispatchQueue.main.async { done() }
                }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let upload = Upload()
                upload.start()
                watch(upload)
            }
            """),
        KeptProgram("a closure is taken out, and called when the object would be gone", """
            final class Timer1 {
                var onFire: (() -> Void)?
                var fired = 0
                func arm() { onFire = { self.fired += 1; print("fired") } }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                var timer: Timer1? = Timer1()
                timer?.arm()
                watch(timer!)
                let fire = timer?.onFire
                timer = nil
                fire?()
            }
            """),
        KeptProgram("a closure is handed out by its object", """
            final class Counter {
                var step: (() -> Void)?
                var count = 0
                func arm() -> () -> Void {
                    let made = { self.count += 1; print(self.count) }
                    step = made
                    return made
                }
            }
            func make() -> () -> Void { let counter = Counter(); return counter.arm() }
            func scenario(_ watch: (AnyObject) -> Void) {
                let step = make()
                step()
                watch(Counter())
            }
            """),
        KeptProgram("an asynchronous closure", """
            final class Loader {
                var load: (() async -> Void)?
                var count = 0
                func work() async { count += 1 }
                func arm() { load = { await self.work() } }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let loader = Loader()
                loader.arm()
                watch(loader)
            }
            """),
        KeptProgram("a closure that gives something back", #"""
            final class Price {
                var text: (() -> String)?
                var amount = 3
                func arm() { text = { "\(self.amount)" } }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let price = Price()
                price.arm()
                precondition(price.text?() == "3")
                watch(price)
            }
            """#),
        KeptProgram("a captured variable that changes", """
            final class Player { var onEnd: (() -> Void)?; var plays = 0 }
            func scenario(_ watch: (AnyObject) -> Void) {
                var player = Player()
                let first = player
                player.onEnd = { player.plays += 1 }
                first.onEnd?()
                precondition(player.plays == 1)
                watch(player)
                player = first
            }
            """),
        KeptProgram("a closure that calls the superclass", """
            class Base { var n = 0; func update() { n += 1 } }
            final class Screen: Base {
                var onTap: (() -> Void)?
                func arm() { onTap = { super.update() } }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let screen = Screen()
                screen.arm()
                screen.onTap?()
                precondition(screen.n == 1)
                watch(screen)
            }
            """),
        KeptProgram("a closure of an actor", """
            actor Store {
                var onChange: (() -> Void)?
                var n = 0
                func arm() { onChange = { self.n += 1 } }
            }
            func scenario(_ watch: (AnyObject) -> Void) { watch(Store()) }
            """),
        KeptProgram("a closure that is kept by a global list, too", """
            nonisolated(unsafe) var hooks: [() -> Void] = []
            final class Plugin {
                var hook: (() -> Void)?
                var n = 0
                func arm() {
                    let made = { self.n += 1; print(self.n) }
                    hook = made
                    hooks.append(made)
                }
            }
            func arm() { Plugin().arm() }
            func scenario(_ watch: (AnyObject) -> Void) {
                let plugin = Plugin()
                plugin.arm()
                hooks.forEach { $0() }
                watch(plugin)
            }
            """),
        KeptProgram("a child that a closure uses later", """
            final class Clock { var handler: (() -> String)? }
            final class Parent {
                let child = Child()
                let name = "p"
                func start() { child.parent = self }
            }
            final class Child { var parent: Parent?; func report() -> String { parent?.name ?? "none" } }
            func arm(_ clock: Clock) {
                let parent = Parent()
                parent.start()
                let child = parent.child
                clock.handler = { child.report() }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let clock = Clock()
                arm(clock)
                precondition(clock.handler?() == "p")
                watch(clock)
            }
            """),
        KeptProgram("a screen that only the handler of a shared model keeps", """
            final class Model { var onChange: [() -> Void] = []; func change() { onChange.forEach { $0() } } }
            final class Screen {
                let model: Model
                var shown = 0
                init(_ model: Model) { self.model = model; model.onChange.append { self.shown += 1; print("shown") } }
            }
            final class App {
                let model = Model()
                var screen: Screen?
                func open() { screen = Screen(model) }
                func close() { screen = nil }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let app = App()
                app.open()
                watch(app.screen!)
                app.close()
                app.model.change()
            }
            """),
        KeptProgram("a request that keeps itself until it has its answer", """
            import Foundation
            final class Request {
                var onAnswer: ((Int) -> Void)?
                var answer = 0
                func send() {
                    onAnswer = { value in self.answer = value; self.onAnswer = nil; print("answer", value) }
                    let done = onAnswer
                    DispatchQueue.main.async { done?(1) }
                }
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let request = Request()
                request.send()
                watch(request)
            }
            """),
        KeptProgram("two closures that keep each other's objects", """
            final class Left { var right: Right?; var onMove: (() -> Void)?; var n = 0 }
            final class Right { var onMove: (() -> Void)?; var n = 0 }
            func connect(_ left: Left, _ right: Right) {
                left.onMove = { right.n += 1 }
                right.onMove = { left.n += 1 }
            }
            func make() -> Right {
                let left = Left(), right = Right()
                connect(left, right)
                return right
            }
            func scenario(_ watch: (AnyObject) -> Void) {
                let right = make()
                right.onMove?()
                watch(right)
            }
            """),
        KeptProgram("a child that a closure parameter is called with, and that it keeps", """
            final class Tree {
                private var leaf: Leaf?
                let name = "t"
                func grow() { leaf = Leaf(); leaf?.tree = self }
                func visit(_ body: (Leaf) -> Void) { if let leaf { body(leaf) } }
            }
            final class Leaf { var tree: Tree?; func report() -> String { tree?.name ?? "none" } }
            final class Finder { var found: Leaf? }
            func find(_ finder: Finder) { let tree = Tree(); tree.grow(); tree.visit { finder.found = $0 } }
            func scenario(_ watch: (AnyObject) -> Void) {
                let finder = Finder()
                find(finder)
                precondition(finder.found?.report() == "t")
                watch(finder.found!)
            }
            """),
        KeptProgram("closure given to a queue over two steps", """
            import Dispatch
            final class Worker { var stored: (() -> Void)?; func run(_ f: @escaping () -> Void) { stored = f; hand(f) }; func hand(_ f: @escaping () -> Void) { nonisolated(unsafe) let g = f; DispatchQueue.main.async { g() } } }
            final class Screen { let worker = Worker(); var n = 0; func arm() { worker.run { self.n += 1; print("ran", self.n) } } }
            func scenario(_ watch: (AnyObject) -> Void) { let s = Screen(); s.arm(); watch(s) }
            """),
        KeptProgram("closure in two places", """
            final class Bus { var f: (() -> Void)? }
            final class Screen { var f: (() -> Void)?; var n = 0; func arm(_ bus: Bus) { let g = { self.n += 1; print("ran") }; f = g; bus.f = g } }
            func arm(_ bus: Bus) { let s = Screen(); s.arm(bus) }
            func scenario(_ watch: (AnyObject) -> Void) { let bus = Bus(); arm(bus); bus.f?(); watch(bus) }
            """),
        KeptProgram("deinit trap", """
            final class Tree { let leaf = Leaf(); let name = "t"; func grow() { leaf.tree = self }; deinit { leaf.close() } }
            final class Leaf { var tree: Tree?; func close() { guard let tree else { fatalError("no tree") }; print(tree.name) } }
            func scenario(_ watch: (AnyObject) -> Void) { let tree = Tree(); tree.grow(); watch(tree) }
            """),
    ]
}
