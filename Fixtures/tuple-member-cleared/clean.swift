// A member of a tuple property is set to nil again.
final class Recorder {
    var current: (value: Recorder?, tag: Int) = (nil, 0)
}

func scenario(_ watch: (AnyObject) -> Void) {
    let recorder = Recorder()
    recorder.current.value = recorder
    recorder.current.value = nil
    watch(recorder)
}
