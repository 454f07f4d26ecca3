// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Services
import Wire

extension Site {
    /// The placement system's record of a worker, at the counter and for one person.
    var placementSystemEndpoints: [Endpoint] {
        [
            .page(.lookUpPlacement, "/data-penempatan") { call in PlacementLookPage(call, .empty, []).question },
            .form(
                .lookUpPlacement, "/data-penempatan", takes: PlacementLookUp.self,
                again: { call, failure, typed in PlacementLookPage(call, typed, failure.map { [$0] } ?? []).question }
            ) { call, body in
                let look = try await door.lookUpPlacement(try body.key(), by: call.actor)
                return Response(page: PlacementLookPage(call, .empty, []).answer(look, asked: body))
            },
            .form(.lookUpPlacement, "/data-penempatan/pendaftaran", takes: PlacementLookUp.self) { call, body in
                let look = try await door.lookUpPlacement(try body.key(), by: call.actor)
                return Response(page: try await call.enrolmentPage(call.deskWriter, look.typed, []))
            },
            .form(.checkPlacement, "/orang/{person}/register/penempatan", takes: EmptyForm.self) { call, _ in
                let person = try call.key("person", PersonRecord.self)
                let answer = PlacementCheckAnswer(try await door.checkPlacement(of: person, by: call.actor))
                return Call.redirect("/orang/\(person)/register?selesai=\(answer.outcome)")
            },
            .form(.tellPlacementSystem, "/orang/{person}/register/kabar", takes: EmptyForm.self) { call, _ in
                let person = try call.key("person", PersonRecord.self)
                let answer = PlacementToldAnswer(try await door.tellPlacementSystem(about: person, by: call.actor))
                return Call.redirect("/orang/\(person)/register?selesai=\(answer.outcome)")
            },
            .postUnkeyed(
                .lookUpPlacement, "/api/v1/placement-records", takes: PlacementLookUp.self,
                gives: PlacementRecordAnswer.self
            ) { call, body in
                PlacementRecordAnswer(try await door.lookUpPlacement(try body.key(), by: call.actor))
            },
            .postUnkeyed(
                .checkPlacement, "/api/v1/persons/{person}/placement-check", takes: EmptyForm.self,
                gives: PlacementCheckAnswer.self
            ) { call, _ in
                PlacementCheckAnswer(try await door.checkPlacement(of: try call.key("person"), by: call.actor))
            },
            .postUnkeyed(
                .tellPlacementSystem, "/api/v1/persons/{person}/placement-telling", takes: EmptyForm.self,
                gives: PlacementToldAnswer.self
            ) { call, _ in
                PlacementToldAnswer(
                    try await door.tellPlacementSystem(about: try call.key("person"), by: call.actor))
            },
        ]
    }
}

extension PlacementLookUp {
    /// - Throws: `invalid` `placement-number-missing`, or what is wrong with the NIK.
    fileprivate func key() throws(Failure) -> PlacementPort.Key {
        if let nik { return .nik(try NIK.parse(nik)) }
        guard let pmiId else { throw Failure(.invalid, "placement-number-missing", field: "nik") }
        return .pmiID(pmiId)
    }
}

extension PlacementRecordAnswer {
    fileprivate init(_ look: PlacementLook) {
        let record = look.record
        self.init(
            pmiId: record.pmiID, name: record.name.text, nik: record.nik.text, birthDay: record.birthDay,
            passport: record.passport?.text, company: record.company, country: record.country.code,
            employer: record.employer, contractFirstDay: record.contractFirstDay,
            contractLastDay: record.contractLastDay, changedAt: record.changedAt, member: look.member)
    }
}

extension PlacementCheckAnswer {
    fileprivate init(_ check: PlacementCheck) {
        switch check {
        case .compared(let differences): self.init(outcome: "compared", differences: differences)
        case .anothers: self.init(outcome: "anothers", differences: 0)
        case .nobody: self.init(outcome: "nobody", differences: 0)
        case .unusable: self.init(outcome: "unusable", differences: 0)
        case .unavailable: self.init(outcome: "unavailable", differences: 0)
        }
    }
}

extension PlacementToldAnswer {
    fileprivate init(_ told: PlacementTold) {
        switch told {
        case .taken: self.init(outcome: "taken")
        case .unchanged: self.init(outcome: "unchanged")
        case .refused: self.init(outcome: "refused")
        case .unavailable: self.init(outcome: "unavailable")
        }
    }
}

extension PlacementLook {
    /// A registration filled in with what the record says; the rest is for the worker to tell.
    fileprivate var typed: TypedFields {
        var fields: [String: JSONValue] = [
            "name": .typed(record.name.text), "nik": .typed(record.nik.text),
            "sex": .typed(record.nik.sex.rawValue), "birthDay": .typed(record.birthDay.description),
            "country": .typed(record.country.code), "employer": .typed(record.employer),
            "contractFirstDay": .typed(record.contractFirstDay.description), "months": .typed(String(months)),
            "route": .typed(record.company == nil ? "perseorangan" : "p3mi"),
        ]
        if let passport = record.passport { fields["passport"] = .typed(passport.text) }
        if let company { fields["organisation"] = .typed(company.description) }
        return TypedFields(.object(fields))
    }
}
