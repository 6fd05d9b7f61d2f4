// The recorder keeps the continuation only; the stream is dropped, which ends it, and lets go of `onTermination`.

final class Recorder: @unchecked Sendable {
    private var continuation: AsyncThrowingStream<[Float], any Error>.Continuation?
    private(set) var isRecording = false

    func record() -> AsyncThrowingStream<[Float], any Error> {
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: [Float].self)
        continuation.onTermination = { _ in
            self.stop()
        }
        self.continuation = continuation
        isRecording = true
        return stream
    }

    func stop() {
        isRecording = false
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let recorder = Recorder()
    _ = recorder.record()
    watch(recorder)
}
