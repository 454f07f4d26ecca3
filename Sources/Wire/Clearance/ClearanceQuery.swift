// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Whom the gate asks about: exactly one of the four.
public struct ClearanceQuery: WireRecord {
    public let passport: String?
    public let nik: String?
    public let kpj: String?
    /// Any number of the worker, or the text of the card's QR code.
    public let q: String?

    public static let shape = Shape<ClearanceQuery>(
        ClearanceQuery.init, WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("nik", \.nik, .optional(.text(1...32))), WireField("kpj", \.kpj, .optional(.text(1...32))),
        WireField("q", \.q, .optional(.text(1...4_400))))
}

/// The same as a document or form.
public struct ClearanceQuestion: WireRecord {
    /// NIK, passport, KPJ, person number, or the text of the card's QR code.
    public let q: String

    public init(
        q: String
    ) {
        self.q = q
    }

    public static let shape = Shape<ClearanceQuestion>(
        ClearanceQuestion.init, WireField("q", \.q, .text(1...4_400, example: "C4821190")))
}

/// Records that a worker passed the gate.
public struct DepartureForm: WireRecord {
    /// The day in Jakarta.
    public let day: CalendarDay

    public static let shape = Shape<DepartureForm>(DepartureForm.init, WireField("day", \.day, .day))
}
