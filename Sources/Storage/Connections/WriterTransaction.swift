/// What a command may do to the database while its savepoint stands.
package struct WriterTransaction {
    /// The writer's connection, for queries that must see what this command and those before it wrote.
    package let connection: Connection
    private let followUps: FollowUps

    init(connection: Connection, followUps: FollowUps) {
        self.connection = connection
        self.followUps = followUps
    }

    /// Runs a statement and says how many rows it changed.
    /// - Throws: `DatabaseError`; the command may catch it and go on, for one failed statement undoes only
    ///   itself.
    @discardableResult
    package func run(_ sql: SQL) throws(DatabaseError) -> Int {
        try connection.run(sql)
    }

    /// Keeps work to be done once the commit is on the disk, in the order of the commands: live updates,
    /// waking a sender.
    ///
    /// It runs on the writer's thread and must be short. It is dropped when the command is refused or the
    /// group fails.
    package func afterCommit(_ work: @escaping @Sendable () -> Void) {
        followUps.work.append(work)
    }
}

/// What waits for the commit of one group.
final class FollowUps {
    var work: [@Sendable () -> Void] = []

    /// Forgets what was added after `count` pieces stood: the command that added it was refused.
    func cut(to count: Int) {
        work.removeSubrange(count...)
    }

    func takeAll() -> [@Sendable () -> Void] {
        defer { work.removeAll(keepingCapacity: true) }
        return work
    }
}
