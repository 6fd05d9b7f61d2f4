// An optional closure goes through map { $0 }.
final class Ruler {
    var count = 0
    var retry: (() -> Int)?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ruler = Ruler()
    let job: (() -> Int)? = { [weak ruler] in ruler?.count ?? 0 }
    let result: () -> Int = job.map { $0 }!
    ruler.retry = result
    watch(ruler)
}
