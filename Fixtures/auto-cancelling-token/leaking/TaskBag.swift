// The bag would cancel the task when the search goes, but the task has the search.

/// Cancels its tasks when it goes.
final class TaskBag {
    private var tasks: [Task<Void, Never>] = []

    func insert(_ task: Task<Void, Never>) { tasks.append(task) }

    deinit {
        for task in tasks { task.cancel() }
    }
}

extension Task where Success == Void, Failure == Never {
    func store(in bag: TaskBag) { bag.insert(self) }
}
