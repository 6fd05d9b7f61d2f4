// AsyncStream(unfolding:) keeps its closure.
final class Reaction {
    var count = 0
    var items: AsyncStream<Int>?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reaction = Reaction()
    reaction.items = AsyncStream { [weak reaction] in reaction?.count }
    watch(reaction)
}
