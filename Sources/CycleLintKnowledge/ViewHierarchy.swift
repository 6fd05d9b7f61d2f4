extension Knowledge {
    /// Views keep their subviews, controllers their view and their children.
    ///
    /// Source: the documentation of `UIView.addSubview(_:)` ("establishes a strong reference to view"), `NSView.subviews`,
    /// `UIViewController.addChild(_:)`, `NSViewController.children`. A presented or pushed controller is kept while it is shown only.
    static func viewHierarchy(prefix: String) -> String {
        """
        extension \(prefix)Responder {}
        extension \(prefix)View: \(prefix)Responder {
            @Contained var subviews: [\(prefix)View]
            func addSubview(_ view: \(prefix)View) { subviews.append(view) }
            @LetsGo func removeFromSuperview() { subviews.removeAll() }
        }
        extension \(prefix)Control: \(prefix)View {}
        extension \(prefix)Button: \(prefix)Control {}
        extension \(prefix)ScrollView: \(prefix)View {}
        extension \(prefix)StackView: \(prefix)View {
            func addArrangedSubview(_ view: \(prefix)View) { subviews.append(view) }
            func insertArrangedSubview(_ view: \(prefix)View, at index: Int) { subviews.append(view) }
        }
        extension \(prefix)ViewController: \(prefix)Responder {
            @ShowsSenders var view: \(prefix)View!
            var children: [\(prefix)ViewController]
            func addChild(_ child: \(prefix)ViewController) { children.append(child) }
            func addChildViewController(_ child: \(prefix)ViewController) { children.append(child) }
            @LetsGo func removeFromParent() { children.removeAll() }
            @LetsGo func removeFromParentViewController() { children.removeAll() }
        }

        """
    }

    /// A table and a collection keep the cells that they have dequeued.
    static let uiKitViews = """
        extension UIView {
            func insertSubview(_ view: UIView, at index: Int) { subviews.append(view) }
            func insertSubview(_ view: UIView, aboveSubview sibling: UIView) { subviews.append(view) }
            func insertSubview(_ view: UIView, belowSubview sibling: UIView) { subviews.append(view) }
        }
        extension UILabel: UIView {}
        extension UIImageView: UIView {}
        extension UITextField: UIControl {}
        extension UISwitch: UIControl {}
        extension UISegmentedControl: UIControl {}
        extension UITextView: UIScrollView {}
        extension UIStackView {
            init(arrangedSubviews views: [UIView]) { subviews += views }
        }
        extension UIVisualEffectView: UIView { var contentView: UIView }
        extension UITableView: UIScrollView {
            var visibleCells: [UITableViewCell]
            var tableHeaderView: UIView?
            var tableFooterView: UIView?
            var backgroundView: UIView?
            func dequeueReusableCell(withIdentifier identifier: String) -> UITableViewCell? { visibleCells.first }
            func dequeueReusableCell(withIdentifier identifier: String, for indexPath: IndexPath) -> UITableViewCell { visibleCells[0] }
            func cellForRow(at indexPath: IndexPath) -> UITableViewCell? { visibleCells.first }
        }
        extension UITableViewCell: UIView {
            @OnReuse func prepareForReuse() {}
            var contentView: UIView
            var accessoryView: UIView?
            var backgroundView: UIView?
            var selectedBackgroundView: UIView?
        }
        extension UITableViewHeaderFooterView: UIView {
            var contentView: UIView
            @OnReuse func prepareForReuse() {}
        }
        extension UICollectionView: UIScrollView {
            var visibleCells: [UICollectionViewCell]
            var backgroundView: UIView?
            func dequeueReusableCell(withReuseIdentifier identifier: String, for indexPath: IndexPath) -> UICollectionViewCell { visibleCells[0] }
            func cellForItem(at indexPath: IndexPath) -> UICollectionViewCell? { visibleCells.first }
        }
        extension UICollectionReusableView: UIView { @OnReuse func prepareForReuse() {} }
        extension UICollectionViewCell: UICollectionReusableView { var contentView: UIView }
        extension UITableViewController: UIViewController { var tableView: UITableView! }
        extension UICollectionViewController: UIViewController { var collectionView: UICollectionView! }
        extension UIWindow: UIView { var rootViewController: UIViewController? }

        """

    static let appKitViews = """
        extension NSView { @OnReuse func prepareForReuse() {} }
        extension NSTextField: NSControl {}
        extension NSTextView: NSView {}
        extension NSTableView: NSControl {}
        extension NSOutlineView: NSTableView {}
        extension NSCollectionView: NSView {}
        extension NSTableCellView: NSView {}
        extension NSTableRowView: NSView {}
        extension NSVisualEffectView: NSView {}
        extension NSWindow: NSResponder { var contentView: NSView? }
        extension NSPanel: NSWindow {}
        extension NSWindowController: NSResponder { var window: NSWindow? }

        """
}
