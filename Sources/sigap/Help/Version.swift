/// Which version of the program this is; the package takes its number from here.
package enum Version {
    package static let text = "0.1.0"
    /// The day of it, for the manual page.
    package static let date = "2026-11-24"
}
