// The recorder keeps the stream whose `onTermination` captures the recorder.

final class Recorder: @unchecked Sendable {
    private var continuation: AsyncThrowingStream<[Float], any Error>.Continuation?
    private var samples: AsyncThrowingStream<[Float], any Error>?
    // ^ closure-capture
    private(set) var isRecording = false

    func record() -> AsyncThrowingStream<[Float], any Error> {
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: [Float].self)
        continuation.onTermination = { _ in
        // ^ closure-capture
            self.stop()
            // ^ closure-capture
        }
        self.continuation = continuation
        samples = stream
        // ^ closure-capture
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
