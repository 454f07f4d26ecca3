// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Protection
import Store

/// What is told of one mishap, and the moments at which it goes on.
struct ClaimStory {
    /// The story has come to the present moment: the rest has not happened yet.
    struct Over: Error {}

    /// The desks on which a recent claim may lie.
    enum Stop: Sendable, Hashable {
        case filed, documentsAsked, withDoctor, assessed, sentBack, transferFailed

        static let all = Weighted<Stop>([
            (.filed, 24), (.documentsAsked, 22), (.withDoctor, 14), (.assessed, 22), (.sentBack, 10),
            (.transferFailed, 8),
        ])
    }

    /// The day of the mishap.
    let day: CalendarDay
    /// Where a recent claim still lies; nil for one that is carried to its end.
    let stop: Stop?
    private let kind: Mishap.Kind
    private let now: Instant
    private var moment: Instant

    /// Most claims come within weeks; some that could have come in the last two years come only now.
    init(_ mishap: Mishap, today: CalendarDay, now: Instant, _ draws: inout SeededDraws) {
        kind = mishap.kind
        day = mishap.day
        self.now = now
        let age = mishap.day.days(to: today)
        let isLate = age < 1_000 && draws.chance(perThousand: 650)
        stop = isLate || age < 30 ? Stop.all.draw(&draws) : nil
        let begun = isLate ? today.adding(days: -draws.below(12)) : mishap.day.adding(days: draws.draw(1...30))
        let firstDay = max(begun, mishap.day.adding(days: 1))
        moment = Instant(startOf: firstDay).adding(seconds: Int64(draws.draw(28_800...50_000)))
    }

    /// The next moment, some days and an hour later.
    ///
    /// - Throws: `Over` when that is still to come.
    mutating func next(days: Int) throws -> Instant {
        moment = moment.adding(seconds: Int64(days) * 86_400 + 2_400)
        guard moment <= now else { throw Over() }
        return moment
    }

    func report(_ draws: inout SeededDraws) -> IncidentReport {
        let words = kind.words
        return IncidentReport(
            kind: words.incident, localDay: day, localTime: draws.chance(perThousand: 700) ? "14:20" : nil, day: nil,
            country: nil, place: words.place, account: words.account, witness: nil, mission: nil,
            toldBy: words.incident.isDeath ? .relative : .worker, deviceAt: nil)
    }

    func filing(
        _ incident: ID<IncidentRecord>, _ account: BankAccount, _ draws: inout SeededDraws
    ) -> ClaimFiling {
        var cost: Rupiah?
        if kind == .treatment { cost = Rupiah(Int64(draws.draw(12...480)) * 100_000) }
        if kind == .trouble { cost = Rupiah(Int64(draws.draw(30...75)) * 100_000) }
        return ClaimFiling(incident: incident, event: kind.words.event, account: account, cost: cost)
    }

    /// Whether the law is known to give something, so that there is something to claim.
    func isGiven(by law: BenefitLaw) -> Bool {
        let request = BenefitRequest(
            event: kind.words.event, phase: kind.phase, on: day, losses: advice?.losses ?? [], cost: Rupiah(1_000_000))
        return (try? law.assess(request)) != nil
    }

    /// What the doctor states, where the benefit needs it.
    var advice: MedicalAdvice? { kind.advice }
}

extension Mishap.Kind {
    /// The phase in which it happens.
    var phase: Phase {
        switch self {
        case .trouble, .treatment, .partialDisability, .fatalAccident, .deathDuring: .during
        case .failedToDepart, .deathBefore: .before
        case .deathAfter: .after
        }
    }

    /// What the doctor states, where the benefit needs it.
    var advice: MedicalAdvice? {
        guard self == .partialDisability else { return nil }
        return MedicalAdvice(
            losses: [DisabilityLoss("right-hand-at-wrist")], leftHanded: false, totallyDisabled: false,
            note: "Tangan kanan hilang dari pergelangan.")
    }

    var words: (incident: IncidentKind, event: BenefitEvent, place: String, account: String) {
        switch self {
        case .failedToDepart:
            (.failedToDepart, .gagalBerangkat, "Kantor P3MI", "Penempatan dibatalkan pemberi kerja sebelum berangkat.")
        case .trouble:
            (.trouble, .returnTransport, "Tempat penampungan", "Pemberi kerja tidak membayar upah dan kontrak diputus.")
        case .treatment:
            (.workAccident, .treatmentAbroad, "Tempat kerja", "Terjatuh dari tangga saat bekerja dan dirawat.")
        case .partialDisability:
            (.workAccident, .partialDisability, "Pabrik", "Tangan kanan terjepit mesin saat bekerja.")
        case .fatalAccident:
            (.fatalAccident, .deathByAccident, "Tempat kerja", "Meninggal akibat kecelakaan di tempat kerja.")
        case .deathBefore: (.death, .death, "Rumah", "Meninggal karena sakit sebelum berangkat.")
        case .deathDuring: (.death, .death, "Rumah sakit", "Meninggal karena sakit pada masa kerja.")
        case .deathAfter: (.death, .death, "Rumah", "Meninggal karena sakit setelah tiba di Indonesia.")
        }
    }
}

/// A paper that says that it is none.
enum DemonstrationPaper {
    /// A page of PDF with one line, another for each claim.
    static func bytes(_ kind: String, of claim: String) -> [UInt8] {
        let line = "BT /F1 18 Tf 60 760 Td (Contoh untuk demonstrasi: \(kind), \(claim)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(line.utf8.count) >>\nstream\n\(line)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += MadeUpPerson.padded(offset, 10) + " 00000 n \n" }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}
