// The table of a controller keeps the cell that it dequeues, and the cell a closure that captures the controller.
import UIKit

final class TaskCell: UITableViewCell {
    var onDelete: (() -> Void)?
}

final class TaskListController: UIViewController, UITableViewDataSource {
    @IBOutlet private weak var tableView: UITableView!
    private var tasks = ["water the plants"]

    func tableView(_ tableView: UITableView, numberOfRowsInSection section: Int) -> Int { tasks.count }

    func tableView(_ tableView: UITableView, cellForRowAt indexPath: IndexPath) -> UITableViewCell {
        let cell = tableView.dequeueReusableCell(withIdentifier: "task", for: indexPath) as! TaskCell
        cell.onDelete = { [weak self] in self?.delete(at: indexPath) }
        return cell
    }

    private func delete(at indexPath: IndexPath) { tasks.remove(at: indexPath.row) }
}
