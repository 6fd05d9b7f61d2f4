// `prepareForReuse` clears the closure, which does not happen when the controller goes.
import UIKit

final class PhotoCell: UICollectionViewCell {
    var onLike: (() -> Void)?

    override func prepareForReuse() {
        super.prepareForReuse()
        onLike = nil
    }
}

final class AlbumController: UIViewController, UICollectionViewDataSource {
    private var likes = 0

    func collectionView(_ collectionView: UICollectionView, numberOfItemsInSection section: Int) -> Int { 12 }

    func collectionView(_ collectionView: UICollectionView, cellForItemAt indexPath: IndexPath) -> UICollectionViewCell {
        let cell = collectionView.dequeueReusableCell(withReuseIdentifier: "photo", for: indexPath) as! PhotoCell
        cell.onLike = { [unowned self] in self.likes += 1 }
        return cell
    }
}
