// The ring's owner is a singleton, which is meant to live as long as the program; the preview that uses it goes.

final class GlyphCache {
    private let manager: FontManager
    private var widths: [Character: Int] = [:]

    init(manager: FontManager) {
        self.manager = manager
    }

    func width(of character: Character) -> Int {
        if let width = widths[character] { return width }
        let width = manager.measure(character)
        widths[character] = width
        return width
    }
}

final class FontManager {
    nonisolated(unsafe) static let shared = FontManager()

    private(set) lazy var glyphs = GlyphCache(manager: self)
    private(set) var measured = 0

    private init() {}

    func measure(_ character: Character) -> Int {
        measured += 1
        return character == "i" ? 3 : 7
    }
}

final class Preview {
    let width: Int

    init(_ text: String, fonts: FontManager) {
        width = text.reduce(0) { $0 + fonts.glyphs.width(of: $1) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let fonts = FontManager.shared
    let preview = Preview("mini", fonts: fonts)
    precondition(preview.width == 20 && fonts.measured == 3)
    watch(preview)
}
