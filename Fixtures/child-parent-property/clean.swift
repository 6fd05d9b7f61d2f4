// A chapter keeps its paragraphs; a paragraph knows its chapter weakly.

final class Chapter {
    let title: String
    private(set) var paragraphs: [Paragraph] = []

    init(title: String) {
        self.title = title
    }

    func add(_ paragraph: Paragraph) {
        paragraph.chapter = self
        paragraphs.append(paragraph)
    }

    func renumber() {
        for (index, paragraph) in paragraphs.enumerated() {
            paragraph.number = index + 1
        }
    }
}

final class Paragraph {
    let text: String
    var number = 0
    weak var chapter: Chapter?

    init(_ text: String) {
        self.text = text
    }

    var anchor: String {
        "\(chapter?.title.lowercased() ?? "orphan")-\(number)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let chapter = Chapter(title: "Whaling")
    let opening = Paragraph("Call me Ishmael.")
    chapter.add(opening)
    chapter.add(Paragraph("Some years ago, never mind how long precisely."))
    chapter.renumber()
    precondition(opening.anchor == "whaling-1")
    watch(chapter)
    watch(opening)
}
