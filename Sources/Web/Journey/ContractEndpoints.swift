// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Contracts that follow, and the journey.
    var contractEndpoints: [Endpoint] {
        changeEndpoints + contractWithdrawalEndpoints + journeyEndpoints
    }

    private var changeEndpoints: [Endpoint] {
        [
            .page(.extendContract, "/perpanjang") { call in
                try await call.contractPage(.own(call), call.typedQuery, [])
            },
            .keyedForm(.extendContract, "/perpanjang", takes: ContractRequest.self) { call, failures, typed in
                try await call.contractPage(.own(call), typed, failures)
            } _: { call, body, key in
                try await call.change(.own(call), body, key)
            },
            .page(.extendContract, "/orang/{person}/perpanjang") { call in
                try await call.contractPage(.named(call), call.typedQuery, [])
            },
            .keyedForm(.extendContract, "/orang/{person}/perpanjang", takes: ContractRequest.self) {
                call, failures, typed in
                try await call.contractPage(.named(call), typed, failures)
            } _: { call, body, key in
                try await call.change(.named(call), body, key)
            },
            .post(
                .extendContract, "/api/v1/persons/{person}/contracts", takes: ContractRequest.self,
                gives: ContractAnswer.self
            ) { call, body, key in
                let change = try firstFault { () throws(FormFaults) in try body.change() }
                return ContractAnswer(
                    try await door.changeContract(
                        change, of: try call.key("person"), by: call.actor, repeatKey: key))
            },
        ]
    }

    private var contractWithdrawalEndpoints: [Endpoint] {
        [
            .keyedForm(.withdrawContract, "/perpanjang/{contract}/batal", takes: EmptyForm.self) { call, failures, _ in
                try await call.contractPage(.own(call), .empty, failures)
            } _: { call, _, key in
                try await call.withdraw(.own(call), key)
            },
            .keyedForm(.withdrawContract, "/orang/{person}/perpanjang/{contract}/batal", takes: EmptyForm.self) {
                call, failures, _ in
                try await call.contractPage(.named(call), .empty, failures)
            } _: { call, _, key in
                try await call.withdraw(.named(call), key)
            },
            .post(
                .withdrawContract, "/api/v1/persons/{person}/contracts/{contract}/withdrawal", takes: EmptyForm.self,
                gives: CoverRecord.self
            ) { call, _, key in
                let cover = try await door.withdrawContract(
                    try call.key("contract"), of: try call.key("person"), by: call.actor, repeatKey: key)
                return CoverRecord(cover, call.language)
            },
        ]
    }

    private var journeyEndpoints: [Endpoint] {
        [
            .page(.recordJourney, "/perjalanan") { call in try await call.journeyPage(.empty, []) },
            .keyedForm(.recordJourney, "/perjalanan", takes: JourneyRequest.self) { call, failures, typed in
                try await call.journeyPage(typed, failures)
            } _: { call, body, key in
                _ = try await door.recordJourney(
                    try body.report(), of: try call.ownPerson(), by: call.actor, repeatKey: key)
                return Call.redirect("/beranda")
            },
            .keyedForm(.recordJourney, "/orang/{person}/perjalanan", takes: JourneyRequest.self) {
                call, failures, typed in
                try await call.memberPage(try call.key("person"), typed, failures)
            } _: { call, body, key in
                let person = try call.key("person", PersonRecord.self)
                _ = try await door.recordJourney(try body.report(), of: person, by: call.actor, repeatKey: key)
                return Call.redirect("/orang/\(person)")
            },
            .post(
                .recordJourney, "/api/v1/persons/{person}/journey", takes: JourneyRequest.self,
                gives: CoverRecord.self
            ) { call, body, key in
                let report = try firstFault { () throws(FormFaults) in try body.report() }
                let cover = try await door.recordJourney(
                    report, of: try call.key("person"), by: call.actor, repeatKey: key)
                return CoverRecord(cover, call.language)
            },
        ]
    }
}

/// Whose contract changes, and where the page about it is.
private struct ContractHolder {
    let person: ID<PersonRecord>
    let address: String
    let back: Link

    static func own(_ call: Call) throws(Failure) -> ContractHolder {
        let home = Link(FrameTexts.texts(call.language).home, "/beranda")
        return ContractHolder(person: try call.ownPerson(), address: "/perpanjang", back: home)
    }

    static func named(_ call: Call) throws(Failure) -> ContractHolder {
        let person = try call.key("person", PersonRecord.self)
        let back = Link(FrameTexts.texts(call.language).people, "/orang/\(person)")
        return ContractHolder(person: person, address: "/orang/\(person)/perpanjang", back: back)
    }
}

extension Call {
    fileprivate func journeyPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let member = try await site.door.viewMember(try ownPerson(), by: actor)
        let form = JourneyForm(
            member.placements.last, actor, action: "/perjalanan", csrf: csrf, key: site.door.formKey(), typed,
            failures, today: today, language)
        return JourneyPage.page(frame(), member.placements, form: form, today: today)
    }

    /// The question; with a complete query also the price; with faults the question again.
    fileprivate func contractPage(
        _ holder: ContractHolder, _ typed: TypedFields, _ failures: [Failure]
    ) async throws -> Page {
        let member = try await site.door.viewMember(holder.person, by: actor)
        let done = ContractWithdrawalTexts.done.text(language)
        func page(_ failures: [Failure]) -> ContractPage {
            ContractPage(
                frame(notice: query("dibatalkan").map { _ in Notice(.good, done) }), member.placements.last,
                address: holder.address, breadcrumbs: [holder.back], typed, failures, today: today,
                forms: (csrf, site.door.formKey()))
        }
        let isAsked = ContractPage.names.contains { typed[$0] != nil }
        guard failures.isEmpty, isAsked else { return page(failures).question }
        do {
            let change = try ContractRequest.decode(typed.document).change()
            let price = try await site.door.priceContract(change, of: holder.person, by: actor)
            return page([]).offer(price)
        } catch {
            let failures = Endpoint.refusals(
                error, in: ContractRequest.self, known: ContractRequest.faults(in: typed.document))
            guard !failures.isEmpty, failures.allSatisfy(\.showsOnForm) else { throw error }
            return page(failures).question
        }
    }

    fileprivate func withdraw(_ holder: ContractHolder, _ repeatKey: RepeatKey?) async throws -> Response {
        _ = try await site.door.withdrawContract(
            try self.key("contract"), of: holder.person, by: actor, repeatKey: repeatKey)
        return Call.redirect("\(holder.address)?dibatalkan=1")
    }

    fileprivate func change(
        _ holder: ContractHolder, _ body: ContractRequest, _ key: RepeatKey?
    ) async throws -> Response {
        let changed = try await site.door.changeContract(
            try body.change(), of: holder.person, by: actor, repeatKey: key)
        return Call.redirect(changed.invoice.map { "/tagihan/\($0.id)" } ?? holder.back.href)
    }
}
