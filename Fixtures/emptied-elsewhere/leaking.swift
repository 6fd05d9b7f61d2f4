// Both kinds of member list what they publish. Only the local one takes it out again.

class Member {
    var tracks: [String: Track] = [:]

    func add(_ track: Track) { tracks[track.name] = track }
}

final class Track {
    let name: String
    let member: Member
    // ^ strong-back-reference

    init(name: String, member: Member) {
        self.name = name
        self.member = member
    }
}

final class LocalMember: Member {
    func unpublish(_ name: String) { tracks.removeValue(forKey: name) }
}

final class RemoteMember: Member {
    func subscribe(to name: String) {
        add(Track(name: name, member: self))
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let local = LocalMember()
    local.unpublish("camera")
    let remote = RemoteMember()
    remote.subscribe(to: "camera")
    precondition(remote.tracks["camera"]?.member === remote)
    watch(remote)
}
