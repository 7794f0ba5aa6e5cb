import Dispatch
import OfficeTime
import Synchronization
import UseCases

/// Keeps the note of a running server in its data folder, with what was slow.
///
/// A slow read is written down within a second, on a thread of its own; many together cost one write.
final class ServingNotes: Sendable {
    private static let gather = DispatchTimeInterval.seconds(1)

    private struct State {
        var note: ServingNote
        var isWriting = false
    }

    private let folder: DataFolder
    private let clock: any Clock
    private let state: Mutex<State>
    private let queue = DispatchQueue(label: "sigap.note")

    /// Takes over what an earlier run of the server found slow.
    init(_ folder: DataFolder, clock: any Clock, certificate: String?, key: String?, backups: String?) {
        self.folder = folder
        self.clock = clock
        let before = ServingNote.read(from: folder)?.slow ?? []
        state = Mutex(
            State(
                note: ServingNote(
                    version: Version.text, certificate: certificate.map(absolute), key: key.map(absolute),
                    backups: backups.map(absolute),
                    slow: before)))
    }

    /// Writes it as it is.
    func write() {
        state.withLock { $0.isWriting = false }
        state.withLock { $0.note }.write(to: folder)
    }

    func add(_ read: Meters.SlowRead) {
        let slow = ServingNote.Slow(
            name: read.name, milliseconds: read.milliseconds, at: clock.now().milliseconds)
        let isFirst = state.withLock { state in
            state.note.add(slow)
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if isFirst { queue.asyncAfter(deadline: .now() + Self.gather) { self.write() } }
    }
}
