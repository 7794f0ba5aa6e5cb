import Markup

/// A line icon of 24 by 24, drawn inline in the colour of the text beside it; it never stands without a word.
enum Icon: String, Sendable, CaseIterable {
    case desk, ticket, procedure, chart, office, horn, more, search, person, swap, leave
    case tick, clock, alert, pause, park, done, info, warning, running, closed, joined
    case right, down, up, back, forward, speech, eye, clip, camera, paper, copy, print, download
    case place, phone, calendar, team, reopen, globe, moved, shield
    case offline, slow, unstable, wifi, screen, window

    /// The drawing; hidden from screen readers, because the word beside it says the same.
    ///
    /// Width and height stand in the markup, so that a page without its style sheet keeps small icons.
    var html: HTML {
        """
        <svg class="i" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">\
        <path d="\(raw: path)"/></svg>
        """
    }

    /// The line alone, for a drawing that has its own frame.
    var shape: HTML { "<path d=\"\(raw: path)\"/>" }

    private var path: String {
        switch self {
        case .desk: "M3 13h5l2 3h4l2-3h5M5 5h14l2 8v6H3v-6z"
        case .ticket: "M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM14 6v12"
        case .procedure: "M8 3h8v5H8zM12 8v4M12 12l5 4-5 4-5-4z"
        case .chart: "M4 20h16M7 20v-7M12 20V5M17 20v-10"
        case .office: "M4 21V8l8-5 8 5v13zM9 21v-5h6v5M9 11h.01M15 11h.01"
        case .horn: "M4 10v4h3l8 5V5l-8 5zM19 9v6"
        case .more: "M4 12h1M11.5 12h1M19 12h1"
        case .search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5"
        case .person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c0-4 4-6 8-6s8 2 8 6"
        case .swap: "M4 8h15l-4-4M20 16H5l4 4"
        case .leave: "M10 4H5v16h5M15 8l4 4-4 4M19 12H9"
        case .tick: "M5 13l5 5L20 7"
        case .clock, .running: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 3"
        case .alert: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v6M12 16.5h.01"
        case .pause: "M8 5v14M16 5v14"
        case .park: "M3 5h18v4H3zM5 9v11h14V9M10 13h4"
        case .done: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12l3 3 5-6"
        case .info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5h.01"
        case .warning: "M12 4L2.5 20h19zM12 10v4M12 17h.01"
        case .closed: "M6 6l12 12M18 6L6 18"
        case .joined: "M5 4v4c0 4 7 3 7 8v4M19 4v4c0 4-7 3-7 8"
        case .right: "M9 5l7 7-7 7"
        case .down: "M12 5v14M6 13l6 6 6-6"
        case .up: "M12 19V5M6 11l6-6 6 6"
        case .back: "M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3"
        case .forward: "M4 12h16M14 6l6 6-6 6"
        case .speech: "M4 5h16v11H11l-5 4v-4H4z"
        case .eye: "M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6"
        case .clip: "M19 11l-8 8a5 5 0 0 1-7-7l9-9a3 3 0 0 1 5 5l-9 9a1 1 0 0 1-2-2l8-8"
        case .camera: "M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7"
        case .paper: "M6 3h8l5 5v13H6zM14 3v5h5M9 13h6M9 17h6"
        case .copy: "M9 9h11v11H9zM15 9V4H4v11h5"
        case .print: "M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z"
        case .download: "M12 4v11M7 11l5 5 5-5M4 20h16"
        case .place: "M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12M12 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4"
        case .phone: "M5 4h4l2 5-2 2a12 12 0 0 0 5 5l2-2 5 2v4c-9 1-17-7-16-16"
        case .calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"
        case .team:
            "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 19c0-3 3-5 6-5s6 2 6 5M16 6a3 3 0 0 1 0 5M18 14c2 1 3 3 3 5"
        case .reopen: "M4 4v5h5M4 9a8.5 8.5 0 1 1-1 5"
        case .globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18"
        case .moved: "M4 7h10v10M14 7L4 17M18 4v16"
        case .offline: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M4.5 4.5l15 15"
        case .slow: "M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9"
        case .unstable: "M3 12h4l3-7 4 14 3-7h4"
        case .wifi: "M2.5 9a14 14 0 0 1 19 0M6 12.5a9 9 0 0 1 12 0M9.5 16a4 4 0 0 1 5 0M12 19.5h.01"
        case .screen: "M3 5h18v11H3zM8 20h8M12 16v4"
        case .window: "M3 5h18v14H3zM3 9h18M6 7h.01"
        case .shield: "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5"
        }
    }
}
