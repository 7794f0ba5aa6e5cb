import OfficeModel
import UseCases

/// What is deleted of outsiders, and how long they are kept.
extension CommandReading {
    mutating func removePersonalData() -> Command {
        let reports = reader.list("reports").compactMap { identifier($0, "reports", ReportID.self) }
        let values = reader.list("values").compactMap { identifier($0, "values", PersonalID.self) }
        if reports.isEmpty, values.isEmpty { reader.fault("reports", .missing) }
        return .removePersonal(
            RemovePersonal(
                reports: reports, values: values, reason: reader.requiredText("reason", upTo: Self.noteLimit))
        )
    }

    private mutating func identifier<Kind>(
        _ text: String, _ path: String, _ type: Identifier<Kind>.Type
    ) -> Identifier<Kind>? {
        guard let id = Identifier<Kind>(text) else {
            reader.fault(path, .unreadable(.id))
            return nil
        }
        return id
    }

    mutating func setRetention() -> Command {
        let rule = RetentionSchedule.Rule(
            code: reader.requiredText("classification", upTo: 60), name: reader.requiredText("name"),
            activeYears: reader.requiredNumber("active_years"),
            inactiveYears: reader.requiredNumber("inactive_years"), isPermanent: reader.flag("permanent"))
        return .setRetention(
            SetRetention(
                rule: rule, isStandard: reader.flag("standard"), procedures: reader.list("procedures")))
    }
}
