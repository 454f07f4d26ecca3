// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Protection
import Sealing
import Store

extension Door {
    /// Registers a person with a placement, gives person number and KPJ, and issues the invoices
    /// (Permenaker 4/2023 art. 7-9, 19).
    ///
    /// A NIK or passport that another record holds does not stop the registration: the new record stands disputed, a
    /// desk case is opened, and the public answer is the same.
    ///
    /// - Parameters:
    ///   - password: What the worker will sign in with; nil gives no sign-in.
    ///   - knownNIK: what to do where another record holds the NIK; an officer is stopped first.
    /// - Throws: `invalid` with the field for anything malformed or contradictory; `refused` where the law has no
    ///   price; `conflict` `enrolment-known` where an officer is to be stopped.
    public func enrol(
        _ enrolment: Enrolment, password: String? = nil, knownNIK: KnownNIK = .recorded, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> Enrolled {
        try enrolment.check(today: clock.now().jakartaDay)
        let passwordHash = try await hashChosen(password, own: [enrolment.nik.text, enrolment.phone.text])
        let operation: Operation = actor.role?.isOfficer == true ? .enrolForWorker : .enrolSelf
        return try await write(operation, by: actor, repeatKey: repeatKey) { context in
            try knownNIK.check(enrolment.nik, in: context)
            return try EnrolmentWriter(context).record(enrolment, passwordHash: passwordHash)
        } answer: { context, person in
            // To partners, as to the public, known and unknown people look alike.
            let isForWorker = operation == .enrolForWorker && actor.role != .partner
            return try EnrolledView(context.transaction, door: self).enrolled(
                person, showsOther: isForWorker,
                showsProbable: actor.role.map(Operation.listCases.roles.contains) ?? false)
        }
    }
}

extension Enrolment {
    /// What must fit together whoever asks.
    func check(today: CalendarDay) throws(Failure) {
        if let fault = faults(today: today).first { throw fault }
    }

    /// Everything that does not fit together, for a form that names all at once.
    public func faults(today: CalendarDay) -> [Failure] {
        var found: [Failure] = []
        Self.note(&found) { () throws(Failure) in try nik.check(against: birthDay, sex: sex) }
        Self.note(&found) { () throws(Failure) in try checkAge(today: today) }
        Self.note(&found) { () throws(Failure) in try checkRoute() }
        Self.note(&found) { () throws(Failure) in try checkFirstDay(today: today) }
        Self.note(&found) { () throws(Failure) in try checkDeparture(today: today) }
        return found + relativeFaults(today: today)
    }

    private static func note(_ found: inout [Failure], _ check: () throws(Failure) -> Void) {
        do throws(Failure) {
            try check()
        } catch {
            found.append(error)
        }
    }

    private func checkAge(today: CalendarDay) throws(Failure) {
        let age = birthDay.months(to: today) / 12
        guard birthDay <= today, (15...100).contains(age) else {
            throw Failure(
                .invalid, "birth-day-implausible", field: "birthDay", details: ["found": birthDay.description])
        }
    }

    private func checkRoute() throws(Failure) {
        guard work.route.hasExecutor == (work.organisation != nil) || work.route == .bp2mi else {
            throw Failure(
                .invalid, work.route.hasExecutor ? "placement-company-missing" : "placement-company-unexpected",
                field: "organisation")
        }
    }
}
