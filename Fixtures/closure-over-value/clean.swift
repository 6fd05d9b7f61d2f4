// The closure that the crop tool keeps captures the frame, a struct of numbers.

struct CropFrame {
    var width: Int
    var height: Int
    var scale: Int

    var area: Int {
        width * height * scale
    }
}

final class CropTool {
    let scale = 2
    private var measure: (() -> Int)?

    func select(width: Int, height: Int) {
        let frame = CropFrame(width: width, height: height, scale: scale)
        measure = {
            frame.area
        }
    }

    var selectedArea: Int { measure?() ?? 0 }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tool = CropTool()
    precondition(tool.selectedArea == 0)
    tool.select(width: 3, height: 4)
    precondition(tool.selectedArea == 24)
    watch(tool)
}
