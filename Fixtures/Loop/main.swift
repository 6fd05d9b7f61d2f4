func list() {
    let sources = Node("Sources")
    let app = Node("App.swift", parent: sources)
    print(app.path)
}

list()
