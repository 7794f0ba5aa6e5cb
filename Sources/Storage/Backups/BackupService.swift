import Archive
import OfficeTime
import Synchronization
package import UseCases

/// The office's backups while it is served: one each night, more when somebody asks, and copies to disks.
///
/// One thing at a time, each on a thread of its own: it takes as long as the disk does.
package final class BackupService<Driver: FileDatabase>: Backups {
    /// Where backups lie, and how many.
    package struct Plan: Sendable {
        package var shelf: BackupShelf
        /// How many are kept before the oldest is deleted.
        package var keeping: Int
        /// Whether one is made each night without being asked for.
        package var isScheduled: Bool

        package init(shelf: BackupShelf, keeping: Int, isScheduled: Bool) {
            self.shelf = shelf
            self.keeping = keeping
            self.isScheduled = isScheduled
        }
    }

    private struct State {
        var work: BackupStanding.Work?
        var trouble: BackupStanding.Trouble?
        var lastAttempt: Instant?
    }

    private let writer: BackupWriter<Driver>
    private let plan: Plan
    private let clock: any Clock
    private let disks: @Sendable () -> [MountedDisk]
    private let told: @Sendable (any Error) -> Void
    private let worker = BackupWorker(label: "sigap.backups")
    /// Looking must not wait for a backup under way.
    private let looker = BackupWorker(label: "sigap.backups.look")
    private let state = Mutex(State())

    /// - Parameters:
    ///   - disks: what is mounted; nil for what the system tells.
    ///   - told: hears of what went wrong, for the log.
    package init(
        _ writer: BackupWriter<Driver>, plan: Plan, clock: any Clock,
        disks: (@Sendable () -> [MountedDisk])? = nil, told: @escaping @Sendable (any Error) -> Void
    ) {
        self.writer = writer
        self.plan = plan
        self.clock = clock
        self.disks = disks ?? { MountedDisks.all() }
        self.told = told
    }

    package func standing() async -> BackupStanding {
        let (work, trouble) = state.withLock { ($0.work, $0.trouble) }
        var standing = BackupStanding()
        standing.work = work
        standing.trouble = trouble
        standing.keeping = plan.keeping
        standing.isScheduled = plan.isScheduled
        let (shelf, disks) = (plan.shelf, self.disks)
        (standing.kept, standing.lastCopy, standing.disks) = await looker.look {
            ((try? shelf.kept()) ?? [], shelf.lastCopy(), disks())
        }
        return standing
    }

    package func begin() async -> Bool {
        guard take(.making) else { return false }
        Task { await make() }
        return true
    }

    package func beginCopy(to disk: String) async -> Bool {
        let now = await standing()
        guard let newest = now.kept.first, now.disks.contains(where: { $0.path == disk }),
            take(.copying(disk: disk))
        else { return false }
        Task { await copy(newest.name, to: disk) }
        return true
    }

    /// Makes one where the night's is still to be made.
    package func round() async {
        guard plan.isScheduled, await isDue(), take(.making) else { return }
        await make()
    }

    /// Due at 01.30 by the office's clock, after the day before was sealed; after a stop, at once.
    private func isDue() async -> Bool {
        let now = clock.now()
        if let last = state.withLock({ $0.lastAttempt }), now < last.adding(minutes: 60) { return false }
        let (writer, shelf) = (writer, plan.shelf)
        return await looker.look {
            // Nothing is due of an office that nobody has set up yet.
            guard let zone = try? writer.zone() else { return false }
            let local = LocalTime(now, in: zone)
            // One of a night that has not come was made while the clock was wrong.
            guard let newest = try? shelf.kept().first(where: { $0.made <= now })?.made else { return true }
            let night = LocalTime(date: local.date, minute: 90)
            let due = local.minute >= 90 ? night : LocalTime(date: local.date.adding(days: -1), minute: 90)
            return newest < due.instant(in: zone)
        }
    }

    private func take(_ work: BackupStanding.Work) -> Bool {
        let now = clock.now()
        return state.withLock { state in
            guard state.work == nil else { return false }
            state.work = work
            if work == .making { state.lastAttempt = now }
            return true
        }
    }

    private func make() async {
        let (writer, plan, now) = (writer, plan, clock.now())
        await finish {
            try Folder.makeAll(plan.shelf.folder)
            try plan.shelf.clean()
            let made = try writer.make(plan.shelf.path(at: now, in: try writer.zone() ?? .wib), at: now)
            try plan.shelf.prune(keeping: plan.keeping)
            return made.lost.isEmpty ? nil : .contentLost(made.lost.count)
        }
    }

    private func copy(_ name: String, to disk: String) async {
        let (shelf, now) = (plan.shelf, clock.now())
        await finish {
            try shelf.copy(name, to: disk, at: now)
            return nil
        }
    }

    private func finish(_ job: @escaping @Sendable () throws -> BackupStanding.Trouble?) async {
        var trouble: BackupStanding.Trouble?
        do {
            trouble = try await worker.run(job)
        } catch {
            told(error)
            trouble =
                if case BackupFault.noRoom(let needed, let free) = error {
                    .noRoom(needed: needed, free: free)
                } else {
                    .unreadable
                }
        }
        state.withLock { state in
            state.work = nil
            state.trouble = trouble
        }
    }
}

/// Runs one long job after the other on a thread of its own.
private actor BackupWorker {
    private let executor: QueueExecutor

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(label: String) {
        executor = QueueExecutor(label: label)
    }

    func run<Answer: Sendable>(_ job: @Sendable () throws -> Answer) throws -> Answer { try job() }

    func look<Answer: Sendable>(_ job: @Sendable () -> Answer) -> Answer { job() }
}
