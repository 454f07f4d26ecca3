// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A way to write a day: `dd/MM/yyyy`, `yyMMdd`, `dd-MMM-yy`. Years of two digits are of this century.
struct DayPattern: Sendable {
    private enum Piece: Sendable {
        case day
        case month
        case monthName
        case year(digits: Int)
        case mark(Character)
    }

    private let pieces: [Piece]

    /// Nil when day, month or year is missing or stands twice.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var counts = (day: 0, month: 0, year: 0)
        var rest = text[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            switch (first, run.count) {
            case ("d", 2):
                pieces.append(.day)
                counts.day += 1
            case ("M", 2), ("M", 3):
                pieces.append(run.count == 2 ? .month : .monthName)
                counts.month += 1
            case ("y", 2), ("y", 4):
                pieces.append(.year(digits: run.count))
                counts.year += 1
            default:
                guard !first.isLetter, !first.isNumber else { return nil }
                pieces += run.map(Piece.mark)
            }
            rest = rest.dropFirst(run.count)
        }
        guard counts == (1, 1, 1) else { return nil }
        self.pieces = pieces
    }

    /// Nil when the text is written otherwise or names no day. A time after the day is passed over.
    func day(_ text: String) -> CalendarDay? {
        var rest = text[...]
        var (day, month, year) = (0, 0, 0)
        func digits(_ count: Int) -> Int? {
            let run = rest.prefix(count)
            guard run.count == count, run.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = rest.dropFirst(count)
            return Int(run)
        }
        for piece in pieces {
            switch piece {
            case .day:
                guard let value = digits(2) else { return nil }
                day = value
            case .month:
                guard let value = digits(2) else { return nil }
                month = value
            case .monthName:
                guard let value = Self.months[rest.prefix(3).lowercased()] else { return nil }
                month = value
                rest = rest.dropFirst(3)
            case .year(let count):
                guard let value = digits(count) else { return nil }
                year = count == 2 ? 2000 + value : value
            case .mark(let mark):
                guard rest.first == mark else { return nil }
                rest = rest.dropFirst()
            }
        }
        guard rest.isEmpty || rest.first == " " || rest.first == "T" else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Indonesian and English short names.
    private static let months: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "aug": 8,
        "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
    ]
}
