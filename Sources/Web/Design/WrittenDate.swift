import OfficeTime
import Phrases

extension Language {
    /// A date in words, written as files and seals do: "2017-09-01", or "2021-01" for a month. What is
    /// neither stays as it is.
    func words(ofDate text: String) -> String {
        let isMonth = text.utf8.count == 7
        guard let day = CivilDate(isMonth ? text + "-01" : text) else { return text }
        let parts = DateParts(
            year: day.year, month: day.month, day: day.day, weekday: day.weekday.rawValue + 1)
        return isMonth ? month(parts) : date(parts)
    }
}
