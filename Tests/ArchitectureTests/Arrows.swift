/// Which target may know which: the picture in `docs/architecture.md`, as data.
///
/// A new target gets a row here, in `Package.swift` and in the picture, in one change that says why.
enum Arrows {
    static let below: [String: Set<String>] = [
        // Pure: no I/O, no clock, no randomness.
        "OfficeTime": [],
        "Markup": [],
        "Phrases": [],
        "SOPModel": ["OfficeTime", "YAML"],
        "OfficeModel": ["SOPModel", "OfficeTime"],
        "TicketEngine": ["OfficeModel", "SOPModel", "OfficeTime"],
        "SheetLayout": ["SOPModel", "Phrases"],

        // Adapters over one C library each.
        "YAML": ["CYAML"],
        "Crypto": ["CSodium"],
        "Deflate": ["CZlib"],
        "HTTPServer": ["CMicrohttpd", "Deflate"],
        "EmbeddedFiles": ["CAssets"],
        "HTTPClient": ["CCurl"],
        "Pango": ["CPango"],
        "GnuTLS": ["CGnuTLS"],
        "Archive": ["CArchive"],
        "QREncode": ["CQREncode"],
        "Zxcvbn": ["CZxcvbn"],

        // What the office may do, and where it is kept.
        "UseCases": [
            "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto", "GnuTLS", "Zxcvbn",
        ],
        "Storage": [
            "UseCases", "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto", "Deflate",
            "Archive",
        ],
        "SQLiteDriver": ["Storage", "UseCases", "CSQLite"],

        // An invented office with a past, for `--demo`.
        "DemoOffice": ["UseCases", "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto"],

        // What people see.
        "Web": [
            "HTTPServer", "Markup", "Phrases", "EmbeddedFiles", "UseCases", "TicketEngine", "OfficeModel",
            "SOPModel", "OfficeTime", "Crypto", "SheetLayout", "QREncode",
        ],
        "sigap": [
            "DemoOffice", "Web", "HTTPServer", "SQLiteDriver", "Storage", "UseCases", "TicketEngine",
            "OfficeModel",
            "SOPModel", "OfficeTime", "Crypto", "Phrases", "EmbeddedFiles", "HTTPClient", "SheetLayout",
            "Pango", "GnuTLS", "CTimex",
        ],
    ]

    static let pure: Set = [
        "OfficeTime", "SOPModel", "OfficeModel", "TicketEngine", "Markup", "Phrases", "SheetLayout",
    ]

    /// What the toolchain brings and the program may use.
    ///
    /// Foundation proper is not among it: it carries ICU and makes the binary five times as large.
    static let toolchain: Set = ["FoundationEssentials", "Dispatch", "Glibc", "Synchronization"]

    /// What of that a pure target may use: nothing that reads a clock, a file or a socket by itself.
    static let toolchainForPure: Set = ["FoundationEssentials"]
}
