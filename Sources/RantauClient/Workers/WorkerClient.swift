// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

extension RantauClient {
    /// Registers a worker, who gets a number and what is to be paid.
    ///
    /// - Parameter key: To send it again after a crash; one of the client's own where nothing is given.
    public func enrol(
        _ worker: EnrolmentRequest, key: RequestKey? = nil
    ) async throws(RantauError) -> EnrolmentAnswer {
        try await post("/api/v1/enrolments/for-worker", worker, key: key)
    }

    /// The partner's own workers by KPJ, person number, NIK, passport or name.
    public func find(_ text: String) async throws(RantauError) -> MemberList {
        try await get("/api/v1/persons", query: [("q", text)])
    }

    /// Whether a worker is covered on a day, and all periods of cover.
    ///
    /// - Parameter day: Nil is today.
    public func cover(
        of person: ID<PersonRecord>, on day: CalendarDay? = nil
    ) async throws(RantauError) -> CoverRecord {
        try await get("/api/v1/persons/\(person)/cover", query: [("on", day?.description)])
    }

    /// What a worker was asked to pay, newest first.
    public func invoices(of person: ID<PersonRecord>) async throws(RantauError) -> InvoiceList {
        try await get("/api/v1/persons/\(person)/invoices")
    }

    /// Records a departure, a return or another event of the journey.
    public func record(
        _ event: JourneyRequest, of person: ID<PersonRecord>, key: RequestKey? = nil
    ) async throws(RantauError) -> CoverRecord {
        try await post("/api/v1/persons/\(person)/journey", event, key: key)
    }

    /// Whether one passenger may depart.
    public func clearance(_ question: ClearanceQuestion) async throws(RantauError) -> ClearanceRecord {
        try await postNumbered("/api/v1/clearance", question)
    }

    /// Whether the passengers of a flight or ship may depart.
    public func clearance(of manifest: ManifestRequest) async throws(RantauError) -> ManifestRecord {
        try await postNumbered("/api/v1/clearance/manifests", manifest)
    }

    /// The price of a membership, computed by the server.
    public func quote(route: String, months: Int, on day: CalendarDay? = nil) async throws(RantauError) -> QuoteAnswer {
        try await get(
            "/api/v1/quote", query: [("route", route), ("months", String(months)), ("on", day?.description)])
    }
}

extension CoverRecord {
    /// Whether the periods that the server gave cover a day: the answer for another day than was asked for, without the
    /// network. It is as old as the record.
    public func covers(_ programme: Programme, on day: CalendarDay) -> Bool {
        periods.contains { $0.programme == programme && $0.first <= day && day <= $0.last }
    }
}
