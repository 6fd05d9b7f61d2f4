// The cell comes from the table, its closure from a method that configures it.
import UIKit

final class SwitchCell: UITableViewCell {
    var onChange: ((Bool) -> Void)?
}

final class PrivacyController: UITableViewController {
    private var sharesReports = false

    override func tableView(_ tableView: UITableView, cellForRowAt indexPath: IndexPath) -> UITableViewCell {
        let cell = tableView.dequeueReusableCell(withIdentifier: "switch", for: indexPath)
        if let cell = cell as? SwitchCell { configureReports(cell) }
        return cell
    }

    private func configureReports(_ cell: SwitchCell) {
        cell.onChange = { isOn in self.sharesReports = isOn }
        // ^ closure-capture
    }
}
