// Setting the group's shapes makes each shape keep the group, in `didSet`.

class Shape {
    let area: Double
    var group: ShapeGroup?
    // ^ strong-back-reference

    init(area: Double) {
        self.area = area
    }

    var scaledArea: Double {
        area * (group?.scale ?? 1)
    }
}

final class ShapeGroup: Shape {
    var scale = 1.0

    var shapes: [Shape] = [] {
        didSet {
            for shape in shapes {
                shape.group = self
                // ^ strong-back-reference
            }
        }
    }

    override var scaledArea: Double {
        shapes.map(\.scaledArea).reduce(0, +)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let group = ShapeGroup(area: 0)
    let circle = Shape(area: 3)
    group.scale = 2
    group.shapes = [circle, Shape(area: 1)]
    precondition(group.scaledArea == 8)
    watch(group)
    watch(circle)
}
