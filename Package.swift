// swift-tools-version: 6.2
import PackageDescription

/// The library of libFuzzer, as `scripts/check fuzz` names it: what is built then is watched by it.
let fuzzer = Context.environment["SIGAP_FUZZ"]

let watched: [SwiftSetting] = fuzzer == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])]

let plain: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// Every Swift target, tests too, is built with the same strict settings.
let strict = plain + watched

func layer(_ name: String, _ below: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: below, swiftSettings: strict)
}

func tests(_ name: String, _ below: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: below, exclude: exclude, swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "sigap",
    products: [.executable(name: "sigap", targets: ["sigap"])],
    targets: [
        // MARK: C libraries of the distribution, each imported by exactly one Swift target
        library("CSQLite", pkgConfig: "sqlite3", package: "libsqlite3-dev"),
        library("CYAML", pkgConfig: "yaml-0.1", package: "libyaml-dev"),
        library("CSodium", pkgConfig: "libsodium", package: "libsodium-dev"),
        library("CMicrohttpd", pkgConfig: "libmicrohttpd", package: "libmicrohttpd-dev"),
        library("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
        library("CCurl", pkgConfig: "libcurl", package: "libcurl4-openssl-dev"),
        library("CGnuTLS", pkgConfig: "gnutls", package: "libgnutls28-dev"),
        library("CArchive", pkgConfig: "libarchive", package: "libarchive-dev"),
        library("CPango", pkgConfig: "pangocairo", package: "libpango1.0-dev"),

        library("CQREncode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
        .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),

        // A header of the C library itself.
        .systemLibrary(name: "CTimex"),

        // MARK: files inside the program, listed in CAssets/assets.c
        .target(name: "CAssets"),

        // MARK: pure: no I/O, no clock, no randomness
        layer("OfficeTime"),
        layer("SOPModel", ["OfficeTime", "YAML"]),
        layer("OfficeModel", ["SOPModel", "OfficeTime"]),
        layer("TicketEngine", ["OfficeModel", "SOPModel", "OfficeTime"]),
        layer("Markup"),
        layer("Phrases"),
        layer("SheetLayout", ["SOPModel", "Phrases"]),

        // MARK: adapters over one C library each
        layer("YAML", ["CYAML"]),
        layer("Crypto", ["CSodium"]),
        layer("Deflate", ["CZlib"]),
        layer("HTTPServer", ["CMicrohttpd", "Deflate"]),
        layer("EmbeddedFiles", ["CAssets"]),
        layer("HTTPClient", ["CCurl"]),
        layer("Pango", ["CPango"]),
        layer("GnuTLS", ["CGnuTLS"]),
        layer("Archive", ["CArchive"]),
        layer("QREncode", ["CQREncode"]),
        layer("Zxcvbn", ["CZxcvbn"]),

        // MARK: what the office may do, and where it is kept
        layer(
            "UseCases",
            [
                "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto", "GnuTLS", "Zxcvbn",
            ]),
        layer(
            "Storage",
            [
                "UseCases", "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto", "Deflate",
                "Archive",
            ]),
        layer("SQLiteDriver", ["Storage", "UseCases", "CSQLite"]),

        // MARK: what people see
        layer(
            "Web",
            [
                "HTTPServer", "Markup", "Phrases", "EmbeddedFiles", "UseCases", "TicketEngine", "OfficeModel",
                "SOPModel", "OfficeTime", "Crypto", "SheetLayout", "QREncode",
            ]),
        layer(
            "DemoOffice", ["UseCases", "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto"]),
        .executableTarget(
            name: "sigap",
            dependencies: [
                "DemoOffice", "Web", "HTTPServer", "SQLiteDriver", "Storage", "UseCases", "TicketEngine",
                "OfficeModel",
                "SOPModel", "OfficeTime", "Crypto", "Phrases", "EmbeddedFiles", "HTTPClient", "SheetLayout",
                "Pango", "GnuTLS", "CTimex",
            ],
            swiftSettings: strict),

        // MARK: measuring
        .executableTarget(
            name: "OfficeBenchmark",
            dependencies: [
                "DemoOffice", "Web", "HTTPServer", "SQLiteDriver", "Storage", "UseCases", "TicketEngine",
                "OfficeModel", "SOPModel", "OfficeTime", "Crypto", "EmbeddedFiles",
            ],
            path: "Benchmarks/OfficeBenchmark", swiftSettings: strict),

        // MARK: tests
        tests("OfficeTimeTests", ["OfficeTime"]),
        tests("SOPModelTests", ["SOPModel", "OfficeTime", "YAML"]),
        tests("SheetLayoutTests", ["SheetLayout", "SOPModel", "Phrases"]),
        tests("PangoTests", ["Pango"]),
        tests("OfficeModelTests", ["OfficeModel", "SOPModel", "OfficeTime"]),
        tests("TicketEngineTests", ["TicketEngine", "OfficeModel", "SOPModel", "OfficeTime"]),
        tests(
            "StorageTests",
            [
                "SQLiteDriver", "Storage", "UseCases", "TicketEngine", "OfficeModel", "SOPModel",
                "OfficeTime", "Crypto", "Archive",
            ]),
        tests(
            "UseCasesTests",
            ["UseCases", "TicketEngine", "OfficeModel", "SOPModel", "OfficeTime", "Crypto"]),
        tests("CryptoTests", ["Crypto"]),
        tests("QREncodeTests", ["QREncode"]),
        tests("ZxcvbnTests", ["Zxcvbn"]),
        tests("HTTPServerTests", ["HTTPServer"]),
        tests("DeflateTests", ["Deflate"]),
        tests("HTTPClientTests", ["HTTPClient", "HTTPServer"]),
        tests("MarkupTests", ["Markup"]),
        tests("EmbeddedFilesTests", ["EmbeddedFiles"]),
        tests("PhrasesTests", ["Phrases"]),
        tests(
            "DesignTests", ["Web", "HTTPServer", "Deflate", "EmbeddedFiles", "Markup", "Phrases"],
            exclude: ["Pages"]),
        tests(
            "SiteTests",
            [
                "Web", "HTTPServer", "SQLiteDriver", "Storage", "UseCases", "TicketEngine", "OfficeModel",
                "SOPModel", "OfficeTime", "Crypto", "Phrases", "EmbeddedFiles",
            ]),
        tests(
            "WebTests",
            [
                "Web", "HTTPServer", "EmbeddedFiles", "Markup", "Phrases", "UseCases", "TicketEngine",
                "OfficeModel",
                "SOPModel", "OfficeTime", "Crypto", "SheetLayout",
            ], exclude: ["Desk/Pages", "Sheet/Drawings", "Ticket/Pages"]),
        tests(
            "CommandLineTests",
            [
                "sigap", "SQLiteDriver", "Storage", "UseCases", "TicketEngine", "OfficeModel", "OfficeTime",
                "Crypto", "HTTPServer", "HTTPClient", "SheetLayout", "Phrases", "GnuTLS",
            ]),
        tests("GnuTLSTests", ["GnuTLS"]),
        tests(
            "DemoOfficeTests",
            [
                "DemoOffice", "EmbeddedFiles", "SQLiteDriver", "Storage", "UseCases", "TicketEngine",
                "OfficeModel",
                "SOPModel", "OfficeTime", "Crypto",
            ]),
        tests("ArchitectureTests", []),
    ],
    // C23 for #embed.
    cLanguageStandard: .c2x
)

if let fuzzer {
    package.targets.append(
        .executableTarget(
            name: "InputFuzz",
            dependencies: [
                "Web", "HTTPServer", "Storage", "UseCases", "OfficeModel", "SOPModel", "OfficeTime",
            ],
            path: "Tests/InputFuzz", exclude: ["Seeds"], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-Xlinker", fuzzer]), .linkedLibrary("stdc++")]))
}
