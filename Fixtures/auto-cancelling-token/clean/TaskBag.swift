// The task refers weakly to the search, so the search and its bag go, and the bag cancels the task.

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
