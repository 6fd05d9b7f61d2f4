// Associated type node keeps its concrete owner through generic protocol extension.

protocol SceneNode: AnyObject {
    associatedtype Owner: AnyObject
    var owner: Owner? { get set }
}
extension SceneNode {
    func adopt(by newOwner: Owner) { owner = newOwner }
}
final class Scene {
    var sprites: [Sprite] = []
    func spawn() {
        let sprite = Sprite()
        sprites.append(sprite)
        sprite.adopt(by: self)
    }
}
final class Sprite: SceneNode {
    var owner: Scene?
    // ^ strong-back-reference
    var x = 0
}
func scenario(_ watch: (AnyObject) -> Void) {
    let scene = Scene()
    scene.spawn()
    watch(scene)
}
