// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Store

/// Leaves a claim in each state in which somebody has to do something, made through the same use cases as anybody's.
struct OpenClaims: Sendable {
    /// Where a claim lies.
    enum Place: Int, CaseIterable, Sendable {
        /// Told, and nothing asked for yet.
        case reported
        case papersMissing
        /// The assessor waits for papers.
        case papersAsked
        /// Everything is there, and the legal time runs.
        case complete
        /// The same, and the legal time is over.
        case overdue
        /// Papers and an account that stand in another claim too.
        case contradicted
        case atDoctor
        case advised
        /// The same, with a plan of return to work.
        case recovering
        /// Proposed; a second officer decides.
        case proposed
        case sentBack
        /// Refused by officers, and objected to: others decide.
        case objected
    }

    private static let account = "000451200"

    private let door: Door
    private let signIns: DemoSignIns
    private let today: CalendarDay

    init(_ door: Door, _ signIns: DemoSignIns, today: CalendarDay) {
        self.door = door
        self.signIns = signIns
        self.today = today
    }

    /// One for each place, as far as there are workers.
    func leave(for workers: ArraySlice<WorkerAbroad>) async throws {
        var copied: ClaimView?
        for (place, worker) in zip(Place.allCases, workers) {
            let told = try await report(place, worker)
            guard place != .reported else { continue }
            let filed = try await file(place, told)
            if place == .complete { copied = filed }
            try await carry(filed, to: place, copied: copied)
        }
    }

    private func kind(_ place: Place) -> Mishap.Kind {
        switch place {
        case .atDoctor, .advised, .recovering: .partialDisability
        case .reported, .papersMissing, .papersAsked, .complete, .contradicted, .objected: .treatment
        case .overdue, .proposed, .sentBack: .trouble
        }
    }

    private func report(_ place: Place, _ worker: WorkerAbroad) async throws -> IncidentView {
        let words = kind(place).words
        let day = today.adding(days: -40)
        let report = IncidentReport(
            kind: words.incident, localDay: day, localTime: "14:20", day: nil, country: nil, place: words.place,
            account: words.account, witness: nil, mission: nil, toldBy: .worker, deviceAt: nil)
        return try await at(place == .overdue ? 30 : 9).reportIncident(
            report, of: worker.person, by: actor(.counterOfficer), repeatKey: nil)
    }

    private func file(_ place: Place, _ told: IncidentView) async throws -> ClaimView {
        // The contradicted claim names the account of the complete one.
        let own = (place == .contradicted ? Place.complete : place).rawValue
        let account = try BankAccount.parse(
            bankCode: "002", number: Self.account + MadeUpPerson.padded(own, 3), holder: told.workerName)
        let kind = kind(place)
        let cost: Rupiah? =
            switch kind {
            case .treatment: Rupiah(8_400_000)
            case .trouble: Rupiah(5_250_000)
            default: nil
            }
        return try await at(place == .overdue ? 30 : 8).fileClaim(
            ClaimFiling(incident: told.incident.id, event: kind.words.event, account: account, cost: cost),
            by: actor(.counterOfficer), repeatKey: nil)
    }

    private func carry(_ filed: ClaimView, to place: Place, copied: ClaimView?) async throws {
        switch place {
        case .reported, .papersMissing: return
        case .papersAsked: try await ask(filed)
        case .complete: try await attach(to: filed, daysAgo: 2)
        case .overdue: try await attach(to: filed, daysAgo: 29)
        case .contradicted: try await attach(to: filed, daysAgo: 2, like: copied)
        case .atDoctor: try await attach(to: filed, daysAgo: 6)
        case .advised:
            try await attach(to: filed, daysAgo: 6)
            try await advise(filed)
        case .recovering:
            try await attach(to: filed, daysAgo: 6)
            try await advise(filed)
            try await plan(filed)
        case .proposed:
            try await attach(to: filed, daysAgo: 6)
            _ = try await propose(.accept, filed, by: actor(.assessor))
        case .sentBack:
            try await attach(to: filed, daysAgo: 6)
            let proposed = try await propose(.accept, filed, by: actor(.assessor))
            _ = try await at(2).approveClaim(
                proposed.claim.id, .sendBack(reason: "Mohon periksa lagi hari kejadian pada surat."),
                by: actor(.approver), repeatKey: nil)
        case .objected: try await refuse(filed)
        }
    }

    private func ask(_ filed: ClaimView) async throws {
        let missing = filed.papers.missing.compactMap { PaperKind(rawValue: $0.code) }
        guard !missing.isEmpty else { return }
        _ = try await at(6).assessClaim(
            filed.claim.id, .askDocuments(missing, reason: "Surat ini belum ada pada klaim."), by: actor(.assessor),
            repeatKey: nil)
    }

    /// - Parameter like: the claim whose papers are handed in once more.
    private func attach(to filed: ClaimView, daysAgo: Int, like copied: ClaimView? = nil) async throws {
        for requirement in filed.papers.missing {
            guard let kind = PaperKind(rawValue: requirement.code) else { continue }
            let paper = Attachment(
                kind: kind, fileName: "\(kind.rawValue).pdf",
                bytes: DemonstrationPaper.bytes(kind.rawValue, of: (copied ?? filed).claim.number))
            _ = try await at(daysAgo).attachDocument(
                paper, to: filed.claim.incident, by: actor(.counterOfficer), repeatKey: nil)
        }
    }

    private func advise(_ filed: ClaimView) async throws {
        guard let advice = Mishap.Kind.partialDisability.advice else { return }
        _ = try await at(5).adviseClaim(filed.claim.id, advice, by: actor(.advisoryDoctor), repeatKey: nil)
    }

    /// The doctor's plan at a partner hospital, with a step to come and what the hospital said last.
    private func plan(_ filed: ClaimView) async throws {
        let hospital = try await at(10).addHospital(
            "RS Contoh Pemulihan", province: .jawaTimur, by: actor(.manager), repeatKey: nil)
        guard let range = DayRange(first: today.adding(days: -4), last: today.adding(days: 86)) else { return }
        let doctor = actor(.advisoryDoctor)
        _ = try await at(4).planRehabilitation(
            RehabilitationPlan(.returnToWork, goal: "Kembali bekerja dengan tangan palsu", range: range),
            at: hospital.id, of: filed.claim.id, by: doctor, repeatKey: nil)
        _ = try await at(4).recordRehabilitation(
            .step(title: "Latihan genggam", due: today.adding(days: 10)), of: filed.claim.id, by: doctor,
            repeatKey: nil)
        _ = try await at(1).recordRehabilitation(
            .progress(on: today.adding(days: -1), percent: 20, note: "Luka sudah kering."), of: filed.claim.id,
            by: doctor, repeatKey: nil)
    }

    private func propose(_ verdict: Verdict, _ filed: ClaimView, by assessor: Actor) async throws -> ClaimView {
        try await at(4).assessClaim(filed.claim.id, .propose(verdict), by: assessor, repeatKey: nil)
    }

    private func refuse(_ filed: ClaimView) async throws {
        guard let citation = filed.papers.missing.map(\.citation).first(where: { $0.article != nil }) else { return }
        let verdict = Verdict.refuse(
            citation, reason: "Surat yang diserahkan tidak mendukung kejadian yang dilaporkan.")
        let proposed = try await propose(verdict, filed, by: signIns.secondActor(.assessor))
        let claim = proposed.claim.id
        _ = try await at(3).approveClaim(
            claim, .approve(override: nil), by: signIns.secondActor(.approver), repeatKey: nil)
        _ = try await at(1).appealClaim(
            claim, reason: "Surat rumah sakit yang asli baru saya terima.", by: actor(.counterOfficer),
            repeatKey: nil)
    }

    /// The door some days ago, in the morning.
    private func at(_ daysAgo: Int) -> Door {
        door.at(Instant(startOf: today.adding(days: -daysAgo)).adding(seconds: 9 * 3_600))
    }

    private func actor(_ role: Role) -> Actor { signIns.actor(role) }
}
