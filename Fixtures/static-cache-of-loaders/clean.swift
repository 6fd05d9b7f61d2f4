// The cache drops the loader once the value is loaded.

import Foundation

struct CacheKey: Hashable { let kind: String; let id: Int }

enum CacheEntry {
    case pending(() -> String)
    case loaded(String)
}

enum ValueCache {
    private static var entries: [CacheKey: CacheEntry] = [:]

    static func prepare(_ key: CacheKey, _ load: @escaping () -> String) {
        if entries[key] == nil { entries[key] = .pending(load) }
    }

    static func value(_ key: CacheKey) -> String? {
        switch entries[key] {
        case .pending(let load)?:
            let value = load()
            entries[key] = .loaded(value)
            return value
        case .loaded(let value)?:
            return value
        case nil:
            return nil
        }
    }
}

final class ArticleViewModel {
    let id: Int
    private let paragraphs: [String]

    init(id: Int, paragraphs: [String]) {
        self.id = id
        self.paragraphs = paragraphs
        ValueCache.prepare(CacheKey(kind: "article", id: id)) {
            self.render()
        }
    }

    var html: String { ValueCache.value(CacheKey(kind: "article", id: id)) ?? "" }

    private func render() -> String { paragraphs.map { "<p>\($0)</p>" }.joined() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let article = ArticleViewModel(id: 7, paragraphs: ["one", "two"])
    precondition(article.html == "<p>one</p><p>two</p>")
    precondition(article.html.count == 20)
    watch(article)
}
