import FoundationEssentials
import OfficeTime
import SQLiteDriver
import Storage
import Synchronization
import Testing
import UseCases

@Suite("Backups of an office that is served")
struct BackupServiceTests {
    private typealias Service = BackupService<SQLiteFile>

    private func service(
        _ office: LedgerOffice, keeping: Int = 3, scheduled: Bool = true, disks: [MountedDisk] = []
    ) -> Service {
        let shelf = BackupShelf(folder: office.folder + "/cadangan")
        return Service(
            BackupWriter(office.driver, dataFolder: office.folder),
            plan: Service.Plan(shelf: shelf, keeping: keeping, isScheduled: scheduled), clock: office.clock,
            disks: { disks }
        ) { _ in }
    }

    private func made(_ service: Service) async -> [String] { await service.standing().kept.map(\.name) }

    /// Returns once nothing is under way.
    private func rest(_ service: Service) async throws -> BackupStanding {
        while true {
            let standing = await service.standing()
            if standing.work == nil { return standing }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    @Test("One is made each night at half past one, after a stop at once, and the oldest go")
    func nightly() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let service = service(office)
        // A Monday, 07.00 in the office's zone: there is none yet.
        await service.round()
        await service.round()
        #expect(await made(service) == ["sigap-20260803-0700.tar.zst"])
        office.clock.move(minutes: 18 * 60 + 29)
        await service.round()
        #expect(await made(service).count == 1, "01.29 on Tuesday")
        office.clock.move(minutes: 1)
        await service.round()
        #expect(await made(service).first == "sigap-20260804-0130.tar.zst")
        office.clock.move(minutes: 3 * 24 * 60 + 300)
        await service.round()
        await service.round()
        office.clock.move(minutes: 24 * 60)
        await service.round()
        #expect(
            await made(service) == [
                "sigap-20260808-0630.tar.zst", "sigap-20260807-0630.tar.zst", "sigap-20260804-0130.tar.zst",
            ])
        await house.close()
    }

    @Test("An office that nobody has set up, and one that wants none, have none made")
    func unscheduled() async throws {
        let empty = try LedgerOffice()
        let house = try await empty.open()
        let waiting = service(empty)
        await waiting.round()
        #expect(await made(waiting) == [])
        await house.close()
        let office = try LedgerOffice()
        let other = try await office.founded()
        let quiet = service(office, scheduled: false)
        await quiet.round()
        #expect(await made(quiet) == [])
        #expect(await quiet.begin())
        #expect(try await rest(quiet).kept.count == 1)
        await other.close()
    }

    @Test("The newest is copied to a disk and read again from there; another place is refused")
    func copies() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let disk = office.folder + "/usb"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let service = service(office, disks: [MountedDisk(path: disk, free: 1)])
        #expect(await service.beginCopy(to: disk) == false, "there is none yet")
        #expect(await service.begin())
        let kept = try #require(try await rest(service).kept.first)
        #expect(await service.beginCopy(to: office.folder) == false, "no disk")
        #expect(await service.beginCopy(to: disk))
        let standing = try await rest(service)
        #expect(standing.lastCopy == BackupCopy(name: kept.name, disk: disk, at: office.clock.now()))
        #expect(standing.trouble == nil)
        #expect(
            try Data(contentsOf: URL(filePath: disk + "/" + kept.name))
                == Data(contentsOf: URL(filePath: office.folder + "/cadangan/" + kept.name)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [kept.name])
        await house.close()
    }

    @Test("A disk that cannot be written to is told of, and tried again only after an hour")
    func trouble() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        // A file stands where the folder should.
        try Data().write(to: URL(filePath: office.folder + "/cadangan"))
        let service = service(office)
        await service.round()
        #expect(await service.standing().trouble == .unreadable)
        try FileManager.default.removeItem(atPath: office.folder + "/cadangan")
        office.clock.move(minutes: 59)
        await service.round()
        #expect(await made(service) == [])
        office.clock.move(minutes: 1)
        await service.round()
        #expect(await made(service).count == 1)
        #expect(await service.standing().trouble == nil)
        await house.close()
    }
}
