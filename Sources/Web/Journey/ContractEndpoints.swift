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
        changeEndpoints + journeyEndpoints
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
        return JourneyPage.page(frame(), member.placements, form: form)
    }

    /// The question; with a complete query also the price; with faults the question again.
    fileprivate func contractPage(
        _ holder: ContractHolder, _ typed: TypedFields, _ failures: [Failure]
    ) async throws -> Page {
        let member = try await site.door.viewMember(holder.person, by: actor)
        func page(_ failures: [Failure]) -> ContractPage {
            ContractPage(
                frame(), member.placements.last, address: holder.address, breadcrumbs: [holder.back], typed, failures)
        }
        guard failures.isEmpty, typed["kind"] != nil else { return page(failures).question }
        do {
            let change = try ContractRequest.decode(typed.document).change()
            let price = try await site.door.priceContract(change, of: holder.person, by: actor)
            return page([]).offer(price, csrf: csrf, key: site.door.formKey())
        } catch let faults as FormFaults {
            return page(faults.failures).question
        } catch let failure as Failure where failure.showsOnForm {
            return page(ContractRequest.missingFields(in: typed.document) + [failure]).question
        }
    }

    fileprivate func change(
        _ holder: ContractHolder, _ body: ContractRequest, _ key: RepeatKey?
    ) async throws -> Response {
        let changed = try await site.door.changeContract(
            try body.change(), of: holder.person, by: actor, repeatKey: key)
        return Call.redirect(changed.invoice.map { "/tagihan/\($0.id)" } ?? holder.back.href)
    }
}
