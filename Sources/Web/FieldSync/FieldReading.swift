// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Sealing
import Services
import Store
import Text
import Wire

/// Reads what a device's item says by the records of the API, so that one form has one set of rules.
enum FieldReading {
    static func request(_ kind: FieldItemStore.Kind, _ body: [UInt8]) throws -> FieldRequest {
        let document = try JSONValue.parse(body)
        switch kind {
        case .enrolment:
            let request = try EnrolmentRequest.decode(document)
            return .enrolment(try firstFault { () throws(FormFaults) in try request.enrolment() })
        case .cash:
            let cash = try FieldCashRecord.decode(document)
            return .cash(
                FieldCash(amount: cash.amount, payer: cash.payer, invoice: cash.invoice, slip: cash.slip))
        case .returnee:
            return .returnee(try ReturneeRequest.decode(document).entry())
        }
    }
}

extension FieldReading {
    /// Whom an item is about, also where the rest of it cannot be read; nil where no name stands in it.
    static func name(_ body: [UInt8]) -> String? {
        guard case .object(let fields)? = try? JSONValue.parse(body) else { return nil }
        guard case .text(let name)? = fields["name"] ?? fields["payer"] else { return nil }
        return String(name.prefix(100))
    }
}

extension ReturneeRequest {
    func entry() throws(Failure) -> ReturneeEntry {
        ReturneeEntry(
            name: try PersonName.parse(name), paper: paper, category: try ReturneeWord.known(category, "category"),
            country: try Country.parse(country), place: place, health: try ReturneeWord.known(health, "health"),
            province: try Province.parse(province), rights: try ReturneeWord.known(rights, "rights"),
            arrivedOn: arrivedOn, note: note ?? "")
    }
}

/// Words of a card as cases.
enum ReturneeWord {
    static func known<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ field: String, as type: Word.Type = Word.self
    ) throws(Failure) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw Failure(
                .invalid, "not-one-of", field: field,
                details: ["found": text, "options": Word.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return word
    }
}

extension FieldEntry {
    func item() throws(Failure) -> FieldItem {
        let allowed = id.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F
        }
        guard allowed, let kind = FieldItemStore.Kind(rawValue: kind) else {
            throw Failure(.invalid, "idempotency-key-malformed", field: "id")
        }
        return FieldItem(
            key: id, kind: kind, after: after, amends: amends, madeAt: madeAt, skew: skew, body: Array(body.utf8))
    }
}

extension FieldResult {
    init(_ outcome: FieldOutcome, _ call: Call) {
        let text = outcome.failure.map { FailureTexts.text($0, call.language) }
        self.init(
            id: outcome.key, state: outcome.state.rawValue, code: outcome.failure?.code,
            field: outcome.failure?.field, found: text.map { String($0.found.prefix(2_000)) },
            next: text.flatMap { $0.next.isEmpty ? nil : String($0.next.prefix(2_000)) }, person: outcome.person,
            reference: outcome.reference.flatMap { $0.isEmpty ? nil : String($0.prefix(400)) })
    }
}

extension FieldPackRecord {
    init(_ pack: FieldPack) {
        self.init(
            madeAt: pack.madeAt, until: pack.until, digestKey: Hex.text(pack.digestKey),
            people: pack.lines.map {
                FieldPackPerson(
                    digests: $0.digests, initials: $0.initials, birthYear: $0.birthYear,
                    cover: $0.cover.map {
                        FieldPackCover(
                            programme: $0.programme.rawValue, from: $0.range.first, until: $0.range.last)
                    })
            },
            prices: pack.prices.map { FieldPackPrice(route: $0.route, months: $0.months, amount: $0.amount) },
            companies: pack.companies.map {
                FieldPackCompany(id: ID(number: $0.id.number), name: $0.name)
            })
    }
}

extension FieldDeviceAnswer {
    init(_ device: FieldDeviceStore.Device, code: String? = nil) {
        self.init(
            id: device.id, name: device.name, place: device.place, officer: device.officer,
            state: device.revokedAt != nil ? "revoked" : device.tokenHash == nil ? "new" : "active",
            seenAt: device.seenAt, packUntil: device.packUntil, code: code)
    }
}

extension FieldCaseAnswer {
    init(_ found: FieldCase) {
        self.init(
            id: found.item.id, device: found.device.name, officer: found.device.officer,
            kind: found.item.kind.rawValue, state: found.item.state.rawValue, code: found.item.code,
            happenedAt: found.item.happenedAt, receivedAt: found.item.receivedAt, other: found.item.other,
            decisions: found.decisions.map(\.rawValue))
    }
}
