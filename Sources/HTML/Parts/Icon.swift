// SPDX-License-Identifier: Apache-2.0

/// Line drawings on a field of 24 by 24. They decorate words and never stand alone.
public enum Icon: String, Part, CaseIterable {
    case home, card, claim, savings, report, family, phone, inbox, person, gate, money, chart, shield, plane, paper
    case calendar, search, settings, help, pass, stop, care, scan, eye

    public func write(to html: inout HTML) {
        html.add("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">")
        html.add(drawing)
        html.add("</svg>")
    }

    private var drawing: HTML {
        switch self {
        case .home: "<path d=\"M4 11l8-7 8 7v9H4z\"/>"
        case .card:
            "<rect x=\"3\" y=\"5\" width=\"18\" height=\"14\" rx=\"2\"/><path d=\"M7 15h4M7 9h4v3H7zM15 9h2M15 13h2\"/>"
        case .claim: "<path d=\"M6 3h9l4 4v14H6zM9 12h7M9 16h7\"/>"
        case .savings:
            "<path d=\"M5 7a7 3 0 0114 0 7 3 0 01-14 0v10c0 2 3 3 7 3s7-1 7-3V7M5 12c0 2 3 3 7 3s7-1 7-3\"/>"
        case .report: "<path d=\"M12 3l9 16H3zM12 10v4M12 17h.01\"/>"
        case .family:
            "<path d=\"M6 8a3 3 0 116 0 3 3 0 01-6 0M3 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 010 6M21 20c0-3-2-5-4-5.6\"/>"
        case .phone: "<path d=\"M5 4h4l2 5-3 2a12 12 0 006 6l2-3 5 2v4a2 2 0 01-2 2A17 17 0 013 6a2 2 0 012-2z\"/>"
        case .inbox: "<rect x=\"3\" y=\"5\" width=\"18\" height=\"14\" rx=\"2\"/><path d=\"M3 8l9 6 9-6\"/>"
        case .person: "<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4 21c0-5 4-7 8-7s8 2 8 7\"/>"
        case .gate: "<path d=\"M5 21V5l9-2v18M14 6h5v15M3 21h18M11 12h.01\"/>"
        case .money: "<rect x=\"3\" y=\"6\" width=\"18\" height=\"12\" rx=\"2\"/><circle cx=\"12\" cy=\"12\" r=\"3\"/>"
        case .chart: "<path d=\"M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6\"/>"
        case .shield: "<path d=\"M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5\"/>"
        case .plane: "<path d=\"M3 13l18-7-6 15-3-6zM12 15l4-4\"/>"
        case .paper: "<path d=\"M7 3h7l5 5v13H7zM14 3v5h5\"/>"
        case .calendar: "<rect x=\"4\" y=\"5\" width=\"16\" height=\"16\" rx=\"2\"/><path d=\"M4 10h16M8 3v4M16 3v4\"/>"
        case .search: "<circle cx=\"11\" cy=\"11\" r=\"6\"/><path d=\"M16 16l5 5\"/>"
        case .settings:
            "<path d=\"M4 7h10M18 7h2M4 17h2M10 17h10M14 7a2 2 0 114 0 2 2 0 01-4 0M6 17a2 2 0 114 0 2 2 0 01-4 0\"/>"
        case .help:
            "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M9.5 9.5a2.5 2.5 0 113.5 2.3c-.7.4-1 .9-1 1.7M12 17h.01\"/>"
        case .pass: "<circle cx=\"12\" cy=\"12\" r=\"10\"/><path d=\"M7 12.5l3.5 3.5L17 9\"/>"
        case .stop: "<circle cx=\"12\" cy=\"12\" r=\"10\"/><path d=\"M8 8l8 8M16 8l-8 8\"/>"
        case .care: "<circle cx=\"12\" cy=\"12\" r=\"10\"/><path d=\"M12 7v6M12 17h.01\"/>"
        case .scan: "<path d=\"M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16\"/>"
        case .eye:
            "<path d=\"M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z\"/><circle cx=\"12\" cy=\"12\" r=\"3\"/>"
        }
    }
}
