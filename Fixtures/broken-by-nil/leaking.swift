// The request keeps a completion over the loader that keeps the request, also after it has answered.

final class ImageRequest {
    let url: String
    private let completion: (Int) -> Void

    init(url: String, completion: @escaping (Int) -> Void) {
        self.url = url
        self.completion = completion
    }

    func answer(_ bytes: Int) { completion(bytes) }
}

final class AvatarLoader {
    private(set) var current: ImageRequest?
    private(set) var size = 0

    func load(_ user: String) {
        current = ImageRequest(url: "/avatars/\(user)") { bytes in
        // ^ closure-capture
            self.size = bytes
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = AvatarLoader()
    loader.load("ada")
    let request = loader.current!
    request.answer(2_048)
    precondition(loader.size == 2_048)
    watch(loader)
    watch(request)
}
