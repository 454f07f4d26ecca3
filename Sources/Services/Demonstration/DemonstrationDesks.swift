// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import People
import Placement
import Protection
import Store

/// Leaves work on every desk of officers, made through the same use cases as anybody's: open claims, cases of the
/// contact centre, a call-back, people who came home, an outreach day, and what came in from a tablet and waits.
struct DemonstrationDesks: Sendable {
    /// Smaller demonstrations have empty desks.
    static let leastPeople = 250

    private let door: Door
    private let plan: DemonstrationPlan
    private let signIns: DemoSignIns
    private let now: Instant
    private var today: CalendarDay { plan.today }

    init(_ door: Door, _ plan: DemonstrationPlan, _ signIns: DemoSignIns, now: Instant) {
        self.door = door
        self.plan = plan
        self.signIns = signIns
        self.now = now
    }

    /// - Parameters:
    ///   - workers: to whom things happen, each to one.
    ///   - example: who the worker's sign-in stands for.
    func fill(_ workers: [WorkerAbroad], example: ID<PersonRecord>?) async throws {
        guard plan.people >= Self.leastPeople else { return }
        var rest = workers[...]
        if let home = rest.popFirst() {
            try await receive(home)
            try await gather(home)
        }
        try await turnToContactCentre(rest.prefix(4), example)
        try await OpenClaims(door, signIns, today: today).leave(for: rest.dropFirst(4))
    }

    /// Complaints before, close to and after their last day, somebody who wants to be called, and a question of the
    /// worker who has a sign-in.
    private func turnToContactCentre(_ workers: ArraySlice<WorkerAbroad>, _ example: ID<PersonRecord>?) async throws {
        let agent = signIns.actor(.contactAgent)
        let standings: [ClockStanding] = [.inTime, .atRisk, .breached]
        for (standing, worker) in zip(standings, workers) {
            let opening = ContactOpening(
                kind: .complaint, category: .claim, text: "Berkas saya sudah lengkap, tetapi belum ada kabar.")
            _ = try await door.at(try opened(for: standing)).openContact(
                opening, of: worker.person, by: agent, repeatKey: nil)
        }
        if let worker = workers.dropFirst(standings.count).first {
            _ = try await door.bookCallBack(
                CallBackWish(
                    day: today.adding(days: 1), time: "19:30", country: worker.country, offsetMinutes: 480,
                    phone: worker.made.phone.text, category: .contribution),
                of: worker.person, by: agent, repeatKey: nil)
        }
        guard let example else { return }
        _ = try await door.at(morning(1)).openContact(
            ContactOpening(kind: .question, category: .membership, text: "Apakah kartu saya berlaku di negara lain?"),
            of: example, by: agent, repeatKey: nil)
    }

    /// When a complaint was opened that stands so today. Around days without work nothing may be at risk: then the
    /// nearest before it.
    private func opened(for standing: ClockStanding) throws -> Instant {
        for daysAgo in 0...30 {
            let day = today.adding(days: -daysAgo)
            let deadline = try ContactClock(.complaint, from: day, rules: door.rules).deadline
            let found = ContactClock.standing(
                deadline: deadline, today: today, closedOn: nil, workingDays: WorkingDays(door.rules))
            if found == standing { return min(now, morning(daysAgo)) }
            if found == .breached { return morning(daysAgo - 1) }
        }
        return now
    }

    /// A ship with a member and two people whom nobody knows; one of these is on a tablet's list too.
    private func receive(_ worker: WorkerAbroad) async throws {
        let officer = signIns.actor(.counterOfficer)
        let list = try await door.openReturneeList(
            ReturneeArrival(
                title: "Kapal Contoh Bahari", means: .ship, country: worker.country, place: "Pelabuhan Contoh",
                arrivedOn: today.adding(days: -1)),
            by: officer, repeatKey: nil
        ).list.id
        let home = entry(worker.made.name, worker.made.passport.text, .contractOver, .well, worker)
        let ill = entry(try name(1), "SPLP-0451-01", .ill, .care, worker)
        let deported = entry(try name(2), "SPLP-0451-02", .deported, .well, worker)
        for entry in [home, ill, deported] {
            _ = try await door.receiveReturnee(entry, list: list, by: officer, repeatKey: nil)
        }
        try await sync(deported, by: officer)
    }

    private func entry(
        _ name: PersonName, _ paper: String, _ category: ReturneeCase.Category, _ health: ReturneeCase.Health,
        _ worker: WorkerAbroad
    ) -> ReturneeEntry {
        ReturneeEntry(
            name: name, paper: paper, category: category, country: worker.country, place: "Pelabuhan Contoh",
            health: health, province: worker.made.province, rights: category == .contractOver ? .met : .unmet,
            arrivedOn: today.adding(days: -1), note: "")
    }

    private func name(_ number: Int) throws -> PersonName {
        var draws = SeededDraws(seed: plan.seed ^ 0xDE5C, index: number)
        return try PersonName.parse(MadeUpName.draw(.male, from: .jawaTimur, &draws))
    }

    /// A tablet that was without a line noted somebody who is on a list already.
    private func sync(_ entry: ReturneeEntry, by officer: Actor) async throws {
        let code = try await door.registerFieldDevice(
            name: "Tablet pelabuhan", place: entry.place, province: entry.province.rawValue, login: officer.name,
            by: signIns.actor(.administrator))
        let device = try await door.activateFieldDevice(code: code.code, by: officer)
        let body = """
            {"name":"\(entry.name.text)","paper":"\(entry.paper ?? "")","category":"\(entry.category.rawValue)",\
            "country":"\(entry.country.code)","place":"\(entry.place)","health":"\(entry.health.rawValue)",\
            "province":"\(entry.province.code)","rights":"\(entry.rights.rawValue)",\
            "arrivedOn":"\(entry.arrivedOn)"}
            """
        let item = FieldItem(
            key: "contoh-1", kind: .returnee, after: nil, amends: nil, madeAt: now.adding(seconds: -5_400), skew: 0,
            body: Array(body.utf8))
        _ = try await door.syncFieldItems(
            [item], device: device.device.id, token: device.token, deviceNow: now,
            reading: { _, _ in .returnee(entry) }, by: officer)
    }

    /// A day in a village to which a member came, and somebody who is none yet.
    private func gather(_ worker: WorkerAbroad) async throws {
        let officer = signIns.actor(.counterOfficer)
        let event = try await door.planOutreach(
            OutreachPlan(
                title: "Sosialisasi Desa Contoh", place: "Balai Desa Contoh", country: .indonesia,
                province: .jawaTimur, isDesmigratif: true, heldOn: today, target: 40),
            by: officer, repeatKey: nil)
        var draws = SeededDraws(seed: plan.seed ^ 0xDE5C, index: 0)
        let guest = try MadeUpPerson(
            index: MadeUpPerson.most - 51, seed: plan.seed, sex: .female, province: .jawaTimur, registered: today,
            &draws)
        for number in [worker.made.nik.text, guest.nik.text] {
            _ = try await door.attendOutreach(event.id, number: number, by: officer)
        }
    }

    private func morning(_ daysAgo: Int) -> Instant {
        Instant(startOf: today.adding(days: -daysAgo)).adding(seconds: 9 * 3_600)
    }
}
