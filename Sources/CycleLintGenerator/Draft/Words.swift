/// Names as people give them. No name is given twice in a program.
struct Words {
    private var random: SplitMix64
    private var given: Set<String> = []
    private let theme: [String]

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
        theme = Self.themes[random.below(Self.themes.count)]
    }

    mutating func type() -> String { name(from: theme) }
    mutating func closureProperty() -> String { name(from: Self.closureProperties) }
    mutating func objectProperty() -> String { name(from: Self.objectProperties) }
    mutating func method() -> String { name(from: Self.methods) }
    mutating func local() -> String { name(from: Self.locals) }

    /// `Updating`, `Stopping`: what a protocol says.
    mutating func protocolName() -> String { name(from: Self.protocols) }

    /// `word`, or `word2`.
    mutating func unique(_ word: String) -> String { name(from: [word]) }

    private mutating func name(from words: [String]) -> String {
        let start = random.below(words.count)
        for round in 1... {
            for offset in words.indices {
                let word = words[(start + offset) % words.count] + (round == 1 ? "" : String(round))
                if given.insert(word).inserted { return word }
            }
        }
        fatalError("numbers do not end")
    }

    private static let themes = [
        ["Player", "Playlist", "Episode", "Feed", "Downloader", "Library", "Equalizer", "Subtitle", "Recorder", "Mixer", "Timeline", "Chapter"],
        ["Cart", "Checkout", "Catalog", "Order", "Payment", "Customer", "Coupon", "Shipment", "Warehouse", "Invoice", "Wishlist", "Courier"],
        ["Room", "Message", "Composer", "Inbox", "Thread", "Contact", "Attachment", "Presence", "Channel", "Draftbox", "Reaction", "Archive"],
        ["Document", "Editor", "Canvas", "Layer", "Toolbar", "Inspector", "Selection", "Ruler", "Palette", "Exporter", "Outline", "History"],
        ["Router", "Screen", "Coordinator", "Menu", "Sidebar", "Header", "SearchBar", "Dialog", "Banner", "TabBar", "Window", "Form"],
        ["Account", "Uploader", "Cache", "Scheduler", "Connection", "Parser", "Monitor", "Client", "Gateway", "Journal", "Watcher", "Session"],
    ]

    private static let closureProperties = [
        "onUpdate", "onChange", "onFinish", "completion", "handler", "callback", "didLoad", "onSelect", "whenReady", "onTick", "onClose",
        "action", "onError", "willStart", "onProgress", "retry", "onTap", "onDismiss", "transform", "didMove", "onAppear", "fallback",
    ]

    private static let objectProperties = [
        "owner", "parent", "source", "target", "delegate", "current", "partner", "context", "host", "manager", "container", "root", "next",
        "peer", "primary", "items", "children", "members", "related", "origin", "selected", "active", "controller", "service", "entries",
    ]

    private static let methods = [
        "attach", "connect", "register", "configure", "prepare", "start", "bind", "observe", "link", "adopt", "install", "assemble", "join",
        "setUp", "follow", "enroll", "wire", "subscribe", "activate", "mount", "load", "open", "begin", "schedule", "track", "apply",
    ]

    private static let locals = [
        "value", "work", "step", "entry", "result", "choice", "picked", "job", "block", "stored", "link", "item", "body", "task", "reaction",
        "wrapped", "candidate", "made", "settled", "chosen",
    ]

    private static let protocols = [
        "Updating", "Refreshing", "Displaying", "Tracking", "Loading", "Reporting", "Counting", "Presenting", "Managing", "Serving",
    ]
}
