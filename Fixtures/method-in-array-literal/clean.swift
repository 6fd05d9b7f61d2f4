// The pipeline keeps an array of stages which are free functions.

final class ImagePipeline {
    typealias Stage = ([UInt8]) -> [UInt8]
    private let strength: UInt8
    private var stages: [Stage] = []

    init(strength: UInt8) {
        self.strength = strength
        stages = [inverted, brightener(by: strength)]
    }

    func render(_ pixels: [UInt8]) -> [UInt8] {
        stages.reduce(pixels) { $1($0) }
    }
}

private func inverted(_ pixels: [UInt8]) -> [UInt8] {
    pixels.map { 255 - $0 }
}

private func brightener(by strength: UInt8) -> ImagePipeline.Stage {
    { pixels in pixels.map { $0.addingReportingOverflow(strength).overflow ? 255 : $0 + strength } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let pipeline = ImagePipeline(strength: 10)
    precondition(pipeline.render([0, 100, 255]) == [255, 165, 10])
    watch(pipeline)
}
