extension RulePage {
    /// One for each page of the folder `Rules`, by name. Written by a test: see `RulePagesTests`.
    package static let all: [RulePage] = [
        RulePage(
            name: "closure-capture",
            summary: "A closure is kept by the object that it captures strongly, so neither is ever released.",
            markdown: #"""
# closure-capture

A closure is kept by the object that it captures strongly, so neither is ever released.

## What it finds

A closure is an object, and what it captures are its fields. The rule finds rings in which one edge is such a capture: the
closure is kept by `self`, or by something that `self` keeps, and the closure captures `self` strongly. The same goes for any
other object in place of `self`.

The capture may be

- written: `{ self.reload() }`, `{ [self] in reload() }`, `{ [owner = self] in owner.reload() }`
- implied by a method that is used as a value: `onUpdate = reload`
- made by a closure further in: an inner `[weak self]` makes the outer closure capture `self` strongly
- part of a `lazy var` whose closure uses `self`

The closure may be kept by a property it is assigned to, by an array or dictionary it is put into, or by a function that it is
passed to and which stores it. A closure that captures `self` and is passed to a function of which nothing is known, for want of its
source and of an entry among [what frameworks keep](Knowledge/README.md), is shown with `--confidence possible`.

## Why it matters

Objects in a ring of strong references keep each other alive for as long as the program runs. Their memory is lost, their
`deinit` never runs, and what they observe goes on calling them.

## Example

`Feed` keeps the closure in `onUpdate`, and the closure keeps `Feed`:

```swift
final class Feed {
    private var onUpdate: (() -> Void)?
    private var items: [String] = []

    func start() {
        onUpdate = { self.items.removeAll() }
    }
}
```

## When it is fine

Nothing is reported for closures that nobody keeps: those that a function calls before it returns, that are called in place,
or that a system call runs once and then drops.

A ring that the program breaks itself is no leak: the closure is set to `nil` when the work is done, by code that does run. A
`deinit` of an object in the ring does not count, since it waits for the very release that it is meant to cause.

## How to fix

Capture weakly the object that keeps the closure:

```swift
final class Feed {
    private var onUpdate: (() -> Void)?
    private var items: [String] = []

    func start() {
        onUpdate = { [weak self] in self?.items.removeAll() }
    }
}
```

If the closure needs a value and not the object, capture the value: `{ [id] in print(id) }`. For a method used as a value,
write a closure: `onUpdate = { [weak self] in self?.reload() }`. Where closures are nested, put `[weak self]` on the outermost
one that is kept.

`[unowned self]` breaks the ring as well, and crashes when the closure is called after the object is gone. Use it only where
the closure cannot outlive the object.

## What --fix does

It changes no closure; `--fix=weak` does, where that is sure to release nothing too early (see "Fixing what is sure" in the README). It inserts probes for the objects that the closure keeps, where the source says that they end, so that the next run proves or
refutes the finding, and tests that leak fail: see "Proof by a run" in the README. In a ring of closures only, the variable that holds the closure is probed, or an object that the closure keeps besides. No probe captures
what it watches: in a closure it is about what the closure makes itself. `--unfix` takes them out again.

## Suppressing

```swift
final class Download {
    private var completion: (() -> Void)?

    func start() {
        // cyclelint:disable:next closure-capture - the transfer service calls finish() on every path
        completion = { self.report() }
    }

    func finish() {
        completion?()
        completion = nil
    }

    private func report() {}
}
```

"""#),
        RulePage(
            name: "dropped-token",
            summary: "A token that has to be kept is dropped, which ends at once what it stands for.",
            markdown: #"""
# dropped-token

A token that has to be kept is dropped, which ends at once what it stands for.

Off by default: `--enable dropped-token` turns it on, or `"enable": ["dropped-token"]` in `.cyclelint.json`.

## What it finds

Calls that give a token of a kind that ends what it stands for when nobody keeps it: `AnyCancellable` of Combine and OpenCombine,
`NSKeyValueObservation`, `NotificationCenter.ObservationToken`, `NotificationToken` of Realm, `AnyDatabaseCancellable` of GRDB, `ScopedDisposable` of
ReactiveSwift, and other types with the mark `EndsWhenDropped` among [what frameworks keep](Knowledge/README.md), to which a project can add its own. The
token is dropped if

- the call is a statement, or its result is assigned to `_`
- it is assigned to a local variable that nothing reads, or put into a local list that nothing reads

## Why it matters

It is the opposite of a leak: the subscription or observation is over before anything has happened. Nothing says so; the closure is just never
called.

## Example

The subscription ends before `observe()` returns:

```swift
import Combine

final class Thermometer {
    private let readings = PassthroughSubject<Double, Never>()
    private var last = 0.0

    func observe() {
        _ = readings.sink { [weak self] in self?.last = $0 }
    }
}
```

## When it is fine

Nothing is reported for tokens that end nothing when they are dropped: a `Task`, a `Timer`, a `Disposable` of RxSwift, the observer that
`addObserver(forName:object:queue:using:)` gives. Nor for a publisher that gives all it has at once, such as `Just`, for a function marked
`@discardableResult`, and where something else keeps the token too.

A token in a local variable is good for as long as the scope lasts. Nothing is reported where the function awaits something behind it, has a loop, waits, sends
events itself, or uses the variable in any way. In tests, what is dropped is shown only with `--confidence possible`.

## How to fix

Keep the token for as long as it is to go on, in a property of the object that it is for:

```swift
import Combine

final class Thermometer {
    private let readings = PassthroughSubject<Double, Never>()
    private var last = 0.0
    private var subscription: AnyCancellable?

    func observe() {
        subscription = readings.sink { [weak self] in self?.last = $0 }
    }
}
```

Many tokens go into one list: `.store(in: &subscriptions)`, where `subscriptions` is a property and not a local variable.

## What --fix does

Nothing. No object is kept too long here, so there is nothing for a probe to watch, and where the token belongs is for you to say.

## Suppressing

```swift
import Combine

final class Gauge {
    private let value = CurrentValueSubject<Int, Never>(0)

    func show() {
        // cyclelint:disable:next dropped-token - the subject gives its present value at once, and that is all we want
        _ = value.sink { print($0) }
    }
}
```

"""#),
        RulePage(
            name: "strong-back-reference",
            summary: "Objects refer to each other strongly through their properties, so none of them is ever released.",
            markdown: #"""
# strong-back-reference

Objects refer to each other strongly through their properties, so none of them is ever released.

## What it finds

Rings whose edges are strong stored properties, which the source also builds: a child that keeps its parent while the parent
keeps the child, a delegate that keeps the object it is the delegate of, two peers that keep each other, an object that keeps
itself. Rings of several types and rings over several files are found as well.

A property is an edge if its type can hold a class instance: also as an optional, in an array or a dictionary, in a field of a
struct or the payload of an enum, through a protocol, or inherited.

Names play no part. `parent` and `delegate` prove nothing, and the real ones are as often called `coordinator` or `context`.

## Why it matters

Reference counting releases an object when the last strong reference to it goes away. In a ring each object holds the last one
to the next, and nothing outside can let go of it. The memory is lost, and no `deinit` in the ring runs.

## Example

Each new node keeps its parent and is kept by it:

```swift
final class Node {
    private let parent: Node?
    private var children: [Node] = []

    init(parent: Node?) {
        self.parent = parent
        parent?.children.append(self)
    }
}
```

## When it is fine

A type that merely could refer to itself, such as the `next` of a linked list, is not reported: somebody has to build the
ring.

A ring that the program breaks itself is no leak: `child.parent = nil` in a method that does run. Objects that live as long as
the program, such as singletons, may refer to each other.

## How to fix

Decide who owns whom, and make the reference back to the owner weak:

```swift
final class Node {
    private weak var parent: Node?
    private var children: [Node] = []

    init(parent: Node?) {
        self.parent = parent
        parent?.children.append(self)
    }
}
```

A protocol needs to be for classes before a property of its type can be weak: `protocol FeedDelegate: AnyObject`.

`unowned let parent: Node` also breaks the ring, and crashes when it is used after the parent is gone. Use it only where a
child cannot outlive its parent.

## What --fix does

It changes no reference; `--fix=weak` does, where that is sure to release nothing too early (see "Fixing what is sure" in the README). It inserts probes for the classes of the ring, where the source says that their objects end (a local variable's scope, an
owner that lets go, a `close()`), so that the next run proves or refutes the finding, and tests that leak fail: see "Proof by a run" in the README. `--unfix` takes them out again.

## Suppressing

```swift
final class Connection {
    private var session: Session?

    init(session: Session) {
        self.session = session
        session.connection = self
    }

    func close() {
        session = nil
    }
}

final class Session {
    // cyclelint:disable:next strong-back-reference - the server closes every connection in the end
    fileprivate var connection: Connection?
}
```

"""#),
        RulePage(
            name: "unowned-capture",
            summary: "A closure refers to an object unowned and can outlive it: it crashes when it runs.",
            markdown: #"""
# unowned-capture

A closure refers to an object unowned and can outlive it: it crashes when it runs.

Off by default: `--enable unowned-capture` turns it on, or `"enable": ["unowned-capture"]` in `.cyclelint.json`.

## What it finds

Closures with `[unowned self]`, or another object captured `unowned` or `unowned(unsafe)`, that something keeps which lives as long as the
program, or runs later:

- a repeating timer, the notification centre, a global, a singleton, a list that nothing is taken out of
- a dispatch queue, an operation queue, a task, a running URL task, an animation's completion

What calls of frameworks keep, and until when, is known from [what frameworks keep](Knowledge/README.md).

## Why it matters

An unowned reference keeps nothing. If the object goes before the closure is called, reading the reference ends the program:
"Attempted to read an unowned reference but object was already deallocated". With `unowned(unsafe)` it is not even noticed, and
memory is used that belongs to something else. It happens only if the object goes first, so tests seldom see it.

## Example

The task keeps the closure until it has run. A `Poller` that goes within the second is gone when the closure asks for it:

```swift
@MainActor
final class Poller {
    private var ticks = 0

    func start() {
        Task { [unowned self] in
            try? await Task.sleep(for: .seconds(1))
            ticks += 1
        }
    }
}
```

## When it is fine

Nothing is reported where the closure cannot outlive the object: it is kept by the object itself, as in a `lazy var` or
`self.onTick = { [unowned self] in … }`, or by what only the object keeps.

Nothing is reported either where the object ends the keeping in time, as by `timer.invalidate()` in its `deinit`. The `deinit` runs, since an unowned
reference does not keep the object. If some other code ends it, as a `stop()` does, the finding is shown only with `--confidence possible`: whether that
is called in time is not known. The same goes for objects of a class for which a singleton, an application delegate or a global has a property, and for tests. Objects that live as long as the program, such as singletons and application delegates, are left out.

## How to fix

Capture weakly:

```swift
@MainActor
final class Poller {
    private var ticks = 0

    func start() {
        Task { [weak self] in
            try? await Task.sleep(for: .seconds(1))
            self?.ticks += 1
        }
    }
}
```

If the work is to be done in any case, capture the object strongly: it then lives until the closure has run. A timer or an observer may be ended in the
object's `deinit` instead.

## What --fix does

Nothing. No object is kept too long here, so there is nothing for a probe to watch, and neither `--fix` nor `--fix=weak` changes such a closure.

## Suppressing

```swift
@MainActor
final class Splash {
    private var isOver = false

    func start() {
        // cyclelint:disable:next unowned-capture - the application keeps its only splash screen
        Task { [unowned self] in
            try? await Task.sleep(for: .seconds(1))
            isOver = true
        }
    }
}
```

"""#),
        RulePage(
            name: "unreachable-deinit",
            summary: "The only code that would break a ring of strong references is a `deinit` that the ring keeps from running.",
            markdown: #"""
# unreachable-deinit

The only code that would break a ring of strong references is a `deinit` that the ring keeps from running.

## What it finds

Rings of strong references, of closures or of properties, in which an object has a `deinit` that clears one of the edges,
cancels the subscription or invalidates the timer that makes up the ring, while nothing else in the program does.

## Why it matters

A `deinit` runs when the last strong reference to its object goes away. The ring holds that reference, so the code that was
written to end the ring waits for the end of the ring. It looks like a clean-up and never happens: the memory is lost, and so
is whatever else the `deinit` was to release, such as a file, a socket, an observer or a lock.

## Example

`Poller` would drop the closure in its `deinit`, but the closure keeps `Poller`:

```swift
final class Poller {
    private var onTick: (() -> Void)?
    private var ticks = 0

    func start() {
        onTick = { self.ticks += 1 }
    }

    deinit {
        onTick = nil
    }
}
```

## When it is fine

Where something else breaks the ring as well, say a `stop()` that the owner calls, the `deinit` is a second safety net and
nothing is reported.

## How to fix

Make an edge of the ring weak, as the pages on [closure-capture](closure-capture.md) and
[strong-back-reference](strong-back-reference.md) show. The `deinit` then runs, and often is no longer needed:

```swift
final class Poller {
    private var onTick: (() -> Void)?
    private var ticks = 0

    func start() {
        onTick = { [weak self] in self?.ticks += 1 }
    }
}
```

If the ring is wanted for as long as the work goes on, end it by a method that the owner calls, and not by the `deinit`.

## What --fix does

It does not touch the `deinit`, which does not run. It inserts probes for the classes of the ring, where the source says that their objects end, so that the
next run proves or refutes the finding, and tests that leak fail: see "Proof by a run" in the README. `--unfix` takes them out again.

## Suppressing

```swift
final class Recorder {
    private var onStop: (() -> Void)?
    private var isRecording = true

    func start() {
        // cyclelint:disable:next unreachable-deinit - the only recorder lives as long as the program
        onStop = { self.isRecording = false }
    }

    deinit {
        onStop = nil
    }
}
```

"""#),
    ]
}
